import {expect} from '@open-wc/testing';
import type {ThreadItem} from '../../../src/domain/thread.js';
import {MessageListHarness} from '../../support/harness/message-list-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {callCard, heard, NOON, notice, written} from '../../support/thread-items.js';

const full: readonly ThreadItem[] = [
  notice('agent-joined', 'Ada'),
  heard('Good morning'),
  heard('How can I help?'),
  written('My order is late', {delivery: 'sent'}),
  written('Is it?', {delivery: 'sending'}),
  written('Hello?', {delivery: 'failed'}),
  heard(null),
  heard('We close at six.', {author: 'system', name: null}),
  callCard(),
  callCard({media: 'video', outcome: 'failed', fault: 'media/ice-failed', durationMs: 0}),
];

const long = Array.from({length: 60}, (_, index) => heard(`Line ${index}`));

describe('<cc-message-list>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, thread] of Object.entries({empty: [], full})) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const list = await MessageListHarness.mount({thread, calls: ['audio']}, {scheme});
        await expect(list.element).to.be.accessible();
      });
    }
  }

  it('is a log that is not live itself', async () => {
    const {log} = await MessageListHarness.mount({thread: full});
    expect(log.computedName).to.equal('Messages');
    expect(log.ariaLive).to.equal('off');
  });

  it('can be scrolled with the keyboard', async () => {
    const {log} = await MessageListHarness.mount({thread: long});
    expect(log.tabIndex).to.equal(0);
  });

  it('welcomes while it is empty', async () => {
    const list = await MessageListHarness.mount();
    expect(list.read).to.equal('How can we help?');
  });

  it('says who wrote what, and when', async () => {
    const list = await MessageListHarness.mount({thread: [heard('Good morning'), written('Hello')]});
    expect(list.read).to.match(/^Wednesday, March 4 Ada · 12:00.PM Good morning You · 12:00.PM Hello Sent/);
  });

  it('needs no day while everything is of today', async () => {
    const list = await MessageListHarness.mount({thread: [heard('one', {at: Date.now()})]});
    expect(list.read).to.match(/^Ada · /);
  });

  it('says the day anew only when it changes', async () => {
    const list = await MessageListHarness.mount({
      thread: [heard('one'), heard('two'), heard('three', {at: NOON + 24 * 60 * 60_000})],
    });
    expect(list.read.match(/Wednesday|Thursday/g)).to.deep.equal(['Wednesday', 'Thursday']);
  });

  it('shows what looks like HTML as text', async () => {
    const text = '<img src=x onerror="alert(1)"> & <b>bold</b>';
    const list = await MessageListHarness.mount({thread: [heard(text, {name: '<i>Ada</i>'})]});
    expect(list.read).to.contain(text).and.to.contain('<i>Ada</i>');
    expect(list.namesOf('image')).to.deep.equal([]);
  });

  it('lets each text take its own direction', async () => {
    const list = await MessageListHarness.mount({thread: [heard('مرحبًا، كيف أساعدكم؟'), heard('Hello')]});
    expect(getComputedStyle(list.showing('مرحبًا، كيف أساعدكم؟')).direction).to.equal('rtl');
    expect(getComputedStyle(list.showing('Hello')).direction).to.equal('ltr');
  });

  it('writes its own words in the direction of the page, whatever name they begin with', async () => {
    const list = await MessageListHarness.mount({thread: [notice('agent-joined', 'Ada')]}, {locale: 'ar'});
    const words = list.element.t.notice['agent-joined']('Ada');
    expect(getComputedStyle(list.showing(words)).direction).to.equal('rtl');
  });

  it('keeps the visitor’s line breaks', async () => {
    const list = await MessageListHarness.mount({thread: [written('one\ntwo')]});
    expect(getComputedStyle(list.showing('one\ntwo')).whiteSpaceCollapse).to.equal('preserve');
  });

  it('says that something came which it cannot show', async () => {
    const list = await MessageListHarness.mount({thread: [heard(null)]});
    expect(list.read).to.contain(list.element.t.unshown);
  });

  it('tells how far a text has come, and sends again only what failed', async () => {
    const failed = written('Hello?', {delivery: 'sending'});
    const list = await MessageListHarness.mount({thread: [failed]});
    expect(list.read).to.match(/Hello\? Sending$/);
    expect(list.buttons).to.deep.equal([]);

    await list.give({thread: [{...failed, delivery: 'failed'}]});
    expect(list.read).to.match(/Hello\? Not sent Send again$/);
    await list.press('Send again');
    expect(list.requests).to.deep.equal([{type: 'resend', id: failed.id}]);

    await list.give({thread: [{...failed, delivery: 'sent'}]});
    expect(list.read).to.match(/Hello\? Sent$/);
    expect(list.buttons).to.deep.equal([]);
  });

  it('shows a call with how long it was and how it ended', async () => {
    const list = await MessageListHarness.mount({thread: [callCard()]});
    expect(list.read).to.contain('Voice call · 1 minute 5 seconds').and.to.contain('The agent ended the call');
  });

  it('shows why a call failed', async () => {
    const list = await MessageListHarness.mount({
      thread: [callCard({media: 'video', outcome: 'failed', fault: 'media/ice-failed', durationMs: 0})],
    });
    expect(list.read).to.contain('Video call').and.to.contain(list.element.t.fault['media/ice-failed']);
  });

  it('offers to call again only where a call can be made', async () => {
    const list = await MessageListHarness.mount({thread: [callCard(), callCard({media: 'video'})]});
    expect(list.buttons).to.deep.equal([]);
    await list.give({calls: ['video']});
    await list.press('Call again');
    expect(list.requests).to.deep.equal([{type: 'call', kind: 'video'}]);
  });

  describe('speaks', () => {
    it('nothing of what was there before', async () => {
      const list = await MessageListHarness.mount({thread: full});
      expect(list.spoken).to.deep.equal([]);
    });

    it('what arrives, once', async () => {
      const thread = [heard('Good morning')];
      const list = await MessageListHarness.mount({thread});
      const fresh = [heard('How can I help?'), notice('agent-joined', 'Bob'), callCard()];
      await list.give({thread: [...thread, ...fresh]});
      await list.enriched();
      expect(list.spoken).to.deep.equal([
        'Ada: How can I help?',
        'Bob joined the chat',
        'Voice call · 1 minute 5 seconds. The agent ended the call',
      ]);
      await list.give({thread: [...thread, ...fresh, heard('Hello?')]});
      expect(list.spoken).to.deep.equal(['Ada: Hello?']);
    });

    it('the same words again when they arrive again', async () => {
      const thread = [heard('Good morning')];
      const list = await MessageListHarness.mount({thread});
      const first = [...thread, heard('Yes')];
      await list.give({thread: first});
      const before = list.showing('Ada: Yes');
      await list.give({thread: [...first, heard('Yes')]});
      expect(list.spoken).to.deep.equal(['Ada: Yes']);
      expect(list.showing('Ada: Yes')).to.not.equal(before);
    });

    it('neither what the visitor wrote nor how far it has come', async () => {
      const mine = written('Hello', {delivery: 'sending'});
      const list = await MessageListHarness.mount({thread: [heard('Good morning')]});
      await list.give({thread: [...list.element.thread, mine]});
      await list.give({
        thread: list.element.thread.map((item) => (item === mine ? {...mine, delivery: 'sent'} : item)),
      });
      expect(list.spoken).to.deep.equal([]);
    });
  });

  it('begins a short thread right above the composer', async () => {
    const list = await MessageListHarness.mount({thread: [heard('Hello', {at: Date.now()})]});
    const {bottom} = list.showing('Hello').getBoundingClientRect();
    expect(list.log.getBoundingClientRect().bottom - bottom).to.be.lessThan(20);
  });

  describe('scrolls', () => {
    it('to the end when it is first drawn', async () => {
      const list = await MessageListHarness.mount({thread: long});
      expect(list.log.scrollTop).to.be.greaterThan(0);
      expect(list.belowSight).to.equal(0);
    });

    it('along with what arrives when the reader is near the end', async () => {
      const list = await MessageListHarness.mount({thread: long});
      await list.scrollUp(40);
      await list.give({thread: [...long, heard('New')]});
      expect(list.belowSight).to.equal(0);
    });

    it('nowhere when the reader is further up', async () => {
      const list = await MessageListHarness.mount({thread: long});
      await list.scrollUp(400);
      const {scrollTop} = list.log;
      await list.give({thread: [...long, heard('New')]});
      expect(list.log.scrollTop).to.equal(scrollTop);
    });

    it('so that the end stays in sight when a call takes room from it', async () => {
      const list = await MessageListHarness.mount({thread: long});
      await list.takeRoom(300);
      expect(list.belowSight).to.equal(0);
    });

    it('nowhere when a call takes room and the reader is further up', async () => {
      const list = await MessageListHarness.mount({thread: long});
      await list.scrollUp(400);
      await list.takeRoom(100);
      expect(list.belowSight).to.be.greaterThan(400);
    });

    it('to the end when the visitor has written', async () => {
      const list = await MessageListHarness.mount({thread: long});
      await list.scrollUp(400);
      await list.give({thread: [...long, written('Hello')]});
      expect(list.belowSight).to.equal(0);
    });
  });
});
