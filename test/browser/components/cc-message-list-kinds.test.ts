import {expect} from '@open-wc/testing';
import type {FileView, RatingView} from '../../../machines/service-view.js';
import {Fault} from '../../../src/domain/faults.js';
import type {FileRefusal} from '../../../src/domain/service-ports.js';
import type {Delivery, FileKind, ThreadItem} from '../../../src/domain/thread.js';
import {come, MessageListHarness} from '../../support/harness/message-list-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {cardOf, fileOf, madePicture, nameOf, placeOf, servicesOf, uploadOf} from '../../support/harness/rich-items.js';
import {callCard, heard, NOON, notice, written} from '../../support/thread-items.js';

const KINDS = ['image', 'audio', 'video', 'document'] satisfies FileKind[];
const DELIVERIES = ['sending', 'sent', 'read', 'failed'] satisfies Delivery[];
const REFUSALS = ['type', 'size', 'empty', 'unreadable'] satisfies FileRefusal[];
const DAY_MS = 24 * 60 * 60_000;

const there = (kind: FileKind): FileView => ({phase: 'there', url: madePicture(), name: nameOf(kind)});
const answer = (text: string, id = 'answer') =>
  heard(text, {id, author: 'bot', name: 'Fern', answer: {index: '7', questions: ['Where is it?', 'When?']}});

/** A thread of everything, and the services that it needs. */
const everything = () => {
  const files = KINDS.map((kind) => fileOf(kind));
  const asked = KINDS.map((kind) => fileOf(kind));
  const thread: ThreadItem[] = [
    ...[notice('agent-joined', 'Ada'), heard('Closing soon.', {author: 'system', name: null})],
    ...DELIVERIES.map((delivery) => written(delivery, {delivery})),
    ...[heard(null), heard('See https://shop.example/ferns'), heard('👍'), callCard()],
    ...[...files, ...asked, cardOf(), placeOf(), answer('<p>Water <b>weekly</b></p>')],
  ];
  const services = servicesOf({
    files: new Map<string, FileView>([
      ...files.map(({id, kind}) => [id, there(kind)] as const),
      [asked[0]!.id, {phase: 'fetching', progress: 0.4}],
      [asked[1]!.id, {phase: 'failed', fault: new Fault('network/timeout')}],
    ]),
    uploads: [uploadOf(), uploadOf({id: 'refused', phase: 'failed', refusal: 'size'})],
    earlier: 'more',
  });
  return {thread, services, calls: ['audio'] as const};
};

describe('<cc-message-list> shows', () => {
  for (const scheme of SCHEMES) {
    for (const locale of ['en', 'ar'] as const) {
      it(`everything accessibly: ${locale}, ${scheme}`, async () => {
        const list = await MessageListHarness.mount({...everything(), locale}, {scheme, locale});
        await come(() => list.find('link', 'https://shop.example/ferns'), 'the link');
        await expect(list.element).to.be.accessible();
      });
    }
  }

  it('how far a text has come, from sending to read', async () => {
    const mine = written('Hello');
    const list = await MessageListHarness.mount();
    for (const [delivery, words] of Object.entries({
      sending: 'Sending',
      sent: 'Sent',
      read: 'Read',
      failed: 'Not sent Send again',
    })) {
      await list.give({thread: [{...mine, delivery: delivery as Delivery}]});
      expect(list.read.endsWith(`Hello ${words}`), list.read).to.equal(true);
    }
  });

  it('each day in the words of the page', async () => {
    const thread = [heard('one'), heard('two', {at: NOON + DAY_MS}), heard('three', {at: NOON + DAY_MS + 1_000})];
    const list = await MessageListHarness.mount({thread, locale: 'ar'}, {locale: 'ar'});
    expect(list.read.match(/الأربعاء|الخميس/g)).to.deep.equal(['الأربعاء', 'الخميس']);
  });

  it('an address as a link that tells nobody where it was followed from', async () => {
    const list = await MessageListHarness.mount({thread: [heard('See https://shop.example/ferns, please')]});
    await come(() => list.find('link'), 'the link');
    const link = list.get('link', 'https://shop.example/ferns') as HTMLAnchorElement;
    expect([link.href, link.target, link.rel]).to.deep.equal([
      'https://shop.example/ferns',
      '_blank',
      'noopener noreferrer',
    ]);
  });

  it('a bot’s markup as what it means, and an agent’s as text', async () => {
    const markup = '<ul><li>Water</li><li>Light</li></ul>';
    const list = await MessageListHarness.mount({thread: [answer(markup), heard(markup)]});
    await come(() => list.find('listitem'), 'the markup');
    expect(list.showing('Water').closest('li')).to.not.equal(null);
    expect(list.read).to.contain(markup);
  });

  describe('files', () => {
    for (const kind of KINDS) {
      it(`in every phase: ${kind}`, async () => {
        const file = fileOf(kind);
        const give = (state: FileView) => list.give({services: servicesOf({files: new Map([[file.id, state]])})});
        const list = await MessageListHarness.mount({thread: [file], services: servicesOf()});
        expect(list.buttons).to.deep.equal([`Download ${nameOf(kind)}`]);
        await give({phase: 'fetching', progress: 0.4});
        expect(list.namesOf('progressbar')).to.deep.equal(['Downloading']);
        await list.press('Cancel');
        await give({phase: 'failed', fault: new Fault('network/timeout')});
        await list.press('Try again');
        const asked = list.requests.filter(({type}) => type === 'cancel-download' || type === 'fetch-file');
        expect(asked.slice(-2)).to.deep.equal([
          {type: 'cancel-download', id: file.id},
          {type: 'fetch-file', id: file.id},
        ]);
        await give(there(kind));
        expect(list.buttons).to.deep.equal(kind === 'image' ? [`View ${nameOf(kind)}`] : []);
      });
    }

    it('and a picture large, with the focus back on it', async () => {
      const files = [fileOf('image'), fileOf('image', {name: 'Other.png'})];
      const list = await MessageListHarness.mount({
        thread: files,
        services: servicesOf({files: new Map(files.map(({id}) => [id, there('image')]))}),
      });
      list.button('View Other.png').focus();
      await list.keys('Enter');
      await come(() => list.find('dialog'), 'the picture');
      expect(list.namesOf('dialog')).to.deep.equal(['Other.png']);
      await list.keys('ArrowLeft', 'Escape');
      expect(list.find('dialog')).to.equal(null);
      expect(list.focusedName).to.equal('View Other.png');
    });
  });

  describe('uploads', () => {
    it('with how far they are, and stops them', async () => {
      const list = await MessageListHarness.mount({services: servicesOf({uploads: [uploadOf()]})});
      const bar = () => list.get('progressbar', 'Sending') as HTMLProgressElement;
      expect(bar().value).to.equal(0.4);
      expect(list.read).to.contain('Holiday.png');
      await list.give({services: servicesOf({uploads: [uploadOf({progress: null})]})});
      expect(bar().position).to.equal(-1);
      await list.press('Cancel');
      expect(list.requests).to.deep.equal([{type: 'cancel-upload', id: 'upload'}]);
    });

    for (const refusal of REFUSALS) {
      it(`that cannot be sent, and why: ${refusal}`, async () => {
        const uploads = [uploadOf({phase: 'failed', refusal})];
        const list = await MessageListHarness.mount({services: servicesOf({uploads})});
        expect(list.textOf('alert')).to.equal(list.element.t.refusal[refusal]);
        expect(list.buttons).to.deep.equal(['Remove']);
        await list.press('Remove');
        expect(list.requests).to.deep.equal([{type: 'cancel-upload', id: 'upload'}]);
      });
    }

    it('that were not sent, and sends them again', async () => {
      const uploads = [uploadOf({phase: 'failed', fault: new Fault('network/timeout')})];
      const list = await MessageListHarness.mount({services: servicesOf({uploads})});
      expect(list.textOf('alert')).to.equal(list.element.t.fault['network/timeout']);
      await list.press('Try again');
      await list.press('Remove');
      expect(list.requests).to.deep.equal([
        {type: 'retry-upload', id: 'upload'},
        {type: 'cancel-upload', id: 'upload'},
      ]);
    });

    it('below the newest message', async () => {
      const list = await MessageListHarness.mount({
        thread: [written('Look')],
        services: servicesOf({uploads: [uploadOf()]}),
      });
      expect(list.topOf('Look')).to.be.lessThan(list.get('progressbar').getBoundingClientRect().top);
      expect(list.belowSight).to.equal(0);
    });
  });

  it('a page as a card, whose address is followed only where it is one', async () => {
    const list = await MessageListHarness.mount({thread: [cardOf()]});
    expect(list.read).to.contain('Care of ferns Water, light and soil shop.example/ferns');
    expect(list.namesOf('link')).to.deep.equal(['shop.example/ferns']);

    await list.give({thread: [cardOf({url: 'javascript:alert(1)'})]});
    expect(list.namesOf('link')).to.deep.equal([]);
    expect(list.read).to.contain('javascript:alert(1)');
  });

  it('a place with a way to a map', async () => {
    const list = await MessageListHarness.mount({thread: [placeOf()]});
    expect(list.read).to.contain('Our shop 52.52, 13.405');
    const {href} = list.get('link', 'Open the map') as HTMLAnchorElement;
    expect(href).to.equal('https://www.openstreetmap.org/?mlat=52.52&mlon=13.405#map=16/52.52/13.405');
    await list.give({thread: [placeOf({description: ''})]});
    expect(list.read).to.contain('Place 52.52, 13.405');
  });

  it('what a bot’s answer offers, the questions below the latest alone', async () => {
    const list = await MessageListHarness.mount({thread: [answer('one', 'first'), answer('two', 'second')]});
    expect(list.namesOf('list')).to.deep.equal(['Similar questions']);
    await list.press('When?');
    await list.press('Helpful');
    expect(list.requests).to.deep.equal([
      {type: 'send', text: 'When?'},
      {type: 'rate-answer', id: 'first', helpful: true, reason: ''},
    ]);
    const ratings = new Map<string, RatingView>([
      ['first', 'helpful'],
      ['second', 'failed'],
    ]);
    await list.give({services: servicesOf({ratings})});
    expect(list.textOf('status')).to.equal('Thank you for telling us.');
    expect(list.buttons).to.deep.equal(['Helpful', 'Not helpful', 'Where is it?', 'When?']);
  });

  it('each no higher than its words: what parts a template is no line', async () => {
    const list = await MessageListHarness.mount({
      thread: [fileOf('document'), cardOf({description: 'one\ntwo'})],
      services: servicesOf({uploads: [uploadOf(), uploadOf({id: 'refused', phase: 'failed', refusal: 'empty'})]}),
    });
    const heights = list.bubbles.map((bubble) => bubble.getBoundingClientRect().height);
    expect(heights).to.have.length(4);
    for (const height of heights) expect(height).to.be.lessThan(125);
    expect(list.showing('one\ntwo').getBoundingClientRect().height).to.be.at.least(36);
  });

  it('each in its own direction', async () => {
    const list = await MessageListHarness.mount({
      thread: [cardOf({title: 'العناية بالسرخس', description: 'Water'}), placeOf({description: 'متجرنا'})],
    });
    const direction = (text: string) => getComputedStyle(list.showing(text)).direction;
    expect(['العناية بالسرخس', 'Water', 'متجرنا'].map(direction)).to.deep.equal(['rtl', 'ltr', 'rtl']);
  });

  it('and speaks of each once, in words', async () => {
    const list = await MessageListHarness.mount({thread: [heard('Hello')], services: servicesOf()});
    const [{thread}, file] = [list.element, fileOf('image')];
    await list.give({thread: [...thread, file, cardOf(), placeOf()]});
    await list.enriched();
    expect(list.spoken).to.deep.equal(['Ada: Parcel.png', 'Ada: Care of ferns', 'Ada: Our shop']);
    const said = list.showing('Ada: Parcel.png');
    await list.give({services: servicesOf({files: new Map([[file.id, there('image')]])})});
    expect(list.showing('Ada: Parcel.png') === said).to.equal(true);
    expect(list.spoken).to.have.length(3);
  });

  it('and counts rather than speaks of many at once', async () => {
    const list = await MessageListHarness.mount({thread: [heard('Hello')]});
    await list.give({thread: [...list.element.thread, ...Array.from({length: 6}, (_, n) => heard(`No. ${n}`))]});
    expect(list.spoken).to.deep.equal(['6 unread messages']);
  });
});
