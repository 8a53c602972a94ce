import {expect} from '@open-wc/testing';
import {SCHEMES} from '../../support/harness/mount.js';
import {QueueNoticeHarness} from '../../support/harness/queue-notice-harness.js';

const third = {position: 3, estimateSeconds: 170};

describe('<cc-queue-notice>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, place] of Object.entries({unknown: null, known: third})) {
      it(`is accessible: place ${state}, ${scheme}`, async () => {
        const {element} = await QueueNoticeHarness.mount(place, {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  it('looks for an agent until the place is known', async () => {
    const notice = await QueueNoticeHarness.mount(null);
    expect(notice.status).to.equal('Looking for a free agent…');
    await notice.give({place: {position: null, estimateSeconds: null}});
    expect(notice.status).to.equal('Looking for a free agent…');
  });

  it('tells place and wait where AICC gives them', async () => {
    const notice = await QueueNoticeHarness.mount(third);
    expect(notice.status).to.equal('You are number 3 in the queue about 3 minutes');
    await notice.give({place: {position: 1, estimateSeconds: null}});
    expect(notice.status).to.equal('You are next');
    await notice.give({place: {position: null, estimateSeconds: 20}});
    expect(notice.status).to.equal('Looking for a free agent… less than a minute');
  });

  it('offers the way out', async () => {
    const notice = await QueueNoticeHarness.mount(third);
    await notice.press('Leave the queue');
    expect(notice.requests).to.deep.equal([{type: 'end-chat'}]);
  });
});
