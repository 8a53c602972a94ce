import {expect} from '@open-wc/testing';
import {CallOfferHarness} from '../../support/harness/call-offer-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

describe('<cc-call-offer>', () => {
  for (const scheme of SCHEMES) {
    it(`is accessible, ${scheme}`, async () => {
      const {element} = await CallOfferHarness.mount({scheme});
      await expect(element).to.be.accessible();
    });
  }

  it('says at once that somebody may be waiting', async () => {
    const offer = await CallOfferHarness.mount();
    expect(offer.textOf('alert')).to.equal(
      'Your call was cut off when the page broke down. The agent may still be on the line.',
    );
  });

  it('goes on with the call, or ends it', async () => {
    const offer = await CallOfferHarness.mount();
    expect(offer.buttons).to.deep.equal(['Rejoin the call', 'Hang up']);
    await offer.press('Rejoin the call');
    await offer.press('Hang up');
    expect(offer.requests).to.deep.equal([{type: 'rejoin-call'}, {type: 'hang-up'}]);
  });
});
