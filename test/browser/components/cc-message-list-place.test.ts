import {expect} from '@open-wc/testing';
import {come, MessageListHarness} from '../../support/harness/message-list-harness.js';
import {servicesOf} from '../../support/harness/rich-items.js';
import {heard, written} from '../../support/thread-items.js';

const lines = (count: number, name = 'Line') => Array.from({length: count}, (_, index) => heard(`${name} ${index}`));

describe('<cc-message-list> keeps the reader’s place', () => {
  describe('when something arrives', () => {
    it('and counts it on a button that leads there', async () => {
      const thread = lines(60);
      const list = await MessageListHarness.mount({thread, services: servicesOf()});
      await list.scrollUp(400);
      await list.give({thread: [...thread, heard('New one')]});
      await list.give({thread: [...list.element.thread, heard('New two')]});
      expect(list.buttons).to.deep.equal(['New messages 2']);
      expect(list.isInSight('New two')).to.equal(false);
      await list.press('New messages 2');
      await list.settled();
      expect(list.isInSight('New two')).to.equal(true);
      expect(list.buttons).to.deep.equal([]);
      expect(list.focusedName).to.equal('Messages');
    });

    it('and takes the button away when the reader gets there alone', async () => {
      const thread = lines(60);
      const list = await MessageListHarness.mount({thread, services: servicesOf()});
      await list.scrollUp(400);
      await list.give({thread: [...thread, heard('New')]});
      await list.scrollUp(0);
      await list.shown();
      expect(list.buttons).to.deep.equal([]);
    });

    it('and needs no button where the end is in sight or the visitor has written', async () => {
      const thread = lines(60);
      const list = await MessageListHarness.mount({thread, services: servicesOf()});
      await list.give({thread: [...thread, heard('New')]});
      expect(list.buttons).to.deep.equal([]);
      await list.scrollUp(400);
      await list.give({thread: [...list.element.thread, written('Mine')]});
      expect(list.buttons).to.deep.equal([]);
    });

    it('and says so in the page’s words', async () => {
      const thread = lines(60);
      const list = await MessageListHarness.mount({thread, services: servicesOf()}, {locale: 'ar'});
      await list.scrollUp(400);
      await list.give({thread: [...thread, heard('New')]});
      expect(list.buttons).to.deep.equal([`${list.element.t.newMessages} 1`]);
    });
  });

  describe('when earlier messages', () => {
    it('are there: asks for them by a button', async () => {
      const list = await MessageListHarness.mount({thread: lines(3), services: servicesOf({earlier: 'more'})});
      await list.press('Show earlier messages');
      expect(list.requests).to.deep.equal([{type: 'earlier-messages'}]);
    });

    it('are there: asks for them when the reader comes near the top', async () => {
      const list = await MessageListHarness.mount({thread: lines(60), services: servicesOf({earlier: 'more'})});
      await list.scrollUp(400);
      expect(list.requests).to.deep.equal([]);
      await list.scrollToTop();
      expect(list.requests[0]).to.deep.equal({type: 'earlier-messages'});
    });

    it('are being fetched: says so, and asks no second time', async () => {
      const list = await MessageListHarness.mount({thread: lines(60), services: servicesOf({earlier: 'fetching'})});
      expect(list.textOf('status')).to.equal('Fetching earlier messages…');
      await list.scrollToTop();
      expect(list.requests).to.deep.equal([]);
      expect(list.buttons).to.deep.equal([]);
    });

    it('could not be fetched: says so, and tries again only when told to', async () => {
      const list = await MessageListHarness.mount({thread: lines(60), services: servicesOf({earlier: 'failed'})});
      expect(list.read).to.contain('Earlier messages could not be fetched. Try again');
      await list.scrollToTop();
      expect(list.requests).to.deep.equal([]);
      await list.press('Try again');
      expect(list.requests).to.deep.equal([{type: 'earlier-messages'}]);
    });

    it('have come: nothing moves under the reader, and nothing is spoken', async () => {
      const thread = lines(60);
      const list = await MessageListHarness.mount({thread, services: servicesOf({earlier: 'fetching'})});
      await list.scrollToTop();
      const before = list.topOf('Line 2');
      await list.give({thread: [...lines(25, 'Earlier'), ...thread], services: servicesOf({earlier: 'more'})});
      await list.settled();
      expect(Math.abs(list.topOf('Line 2') - before)).to.be.lessThan(3);
      expect(list.spoken).to.deep.equal([]);
      expect(list.buttons).to.deep.equal(['Show earlier messages']);
    });

    it('have come to a long thread: what was read is still in sight', async () => {
      const thread = lines(200);
      const list = await MessageListHarness.mount({thread, services: servicesOf({earlier: 'fetching'})});
      await list.settled();
      await list.scrollToTop();
      await list.settled();
      expect(list.isInSight('Line 2')).to.equal(true);
      await list.give({thread: [...lines(25, 'Earlier'), ...thread], services: servicesOf({earlier: 'more'})});
      await list.settled();
      expect(list.isInSight('Line 2')).to.equal(true);
      expect(list.spoken).to.deep.equal([]);
    });
  });

  describe('when the search', () => {
    for (const count of [60, 400]) {
      it(`reveals what it finds, and takes its mark away: of ${count}`, async () => {
        const list = await MessageListHarness.mount({thread: [heard('A needle'), ...lines(count)]});
        await list.enriched();
        await list.seek('needle');
        await come(() => list.marked === 'A needle', 'the mark');
        await list.settled();
        expect(list.isInSight('A needle')).to.equal(true);
        await list.press('Close');
        expect(list.marked).to.equal(null);
        expect(list.focusedName).to.equal('Messages');
      });
    }
  });

  describe('in a long thread', () => {
    it('of which only what is in sight is drawn, the newest first', async () => {
      const list = await MessageListHarness.mount({thread: lines(2_000)});
      await list.settled();
      expect(list.drawn).to.be.lessThan(100);
      expect(list.isInSight('Line 1999')).to.equal(true);
      expect(list.belowSight).to.be.lessThan(3);
    });

    it('of which the beginning is drawn when the reader goes there', async () => {
      const list = await MessageListHarness.mount({thread: lines(2_000)});
      await list.settled();
      await list.scrollToTop();
      await come(() => list.read.includes('Line 0'), 'the beginning');
      expect(list.isInSight('Line 0')).to.equal(true);
      expect(list.drawn).to.be.lessThan(100);
    });

    it('that grows long while it is read', async () => {
      const thread = lines(150);
      const list = await MessageListHarness.mount({thread, services: servicesOf()});
      expect(list.drawn).to.equal(150);
      await list.give({thread: [...thread, heard('One more')]});
      await list.settled();
      expect(list.drawn).to.be.lessThan(100);
      expect(list.isInSight('One more')).to.equal(true);
    });
  });
});
