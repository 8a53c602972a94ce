import {expect} from '@open-wc/testing';
import {AgreementHarness} from '../../support/harness/agreement-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

describe('<cc-agreement>', () => {
  for (const scheme of SCHEMES) {
    for (const of of ['consent', 'recording'] as const) {
      it(`is accessible: ${of}, ${scheme}`, async () => {
        const {element} = await AgreementHarness.mount({of}, {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  it('asks for consent, and tells either answer', async () => {
    const agreement = await AgreementHarness.mount();
    expect(agreement.buttons).to.deep.equal(['I agree', 'No thanks']);
    await agreement.press('I agree');
    await agreement.press('No thanks');
    expect(agreement.requests).to.deep.equal([
      {type: 'agree', agreed: true},
      {type: 'agree', agreed: false},
    ]);
  });

  it('tells of recording, and lets the call be cancelled', async () => {
    const agreement = await AgreementHarness.mount({of: 'recording'});
    expect(agreement.buttons).to.deep.equal(['I understand', 'Cancel']);
    await agreement.press('I understand');
    await agreement.press('Cancel');
    expect(agreement.requests).to.deep.equal([{type: 'understand'}, {type: 'hang-up'}]);
  });

  it('says the site’s own text, as text', async () => {
    const agreement = await AgreementHarness.mount({text: 'Read <b>this</b>.'});
    expect(agreement.question).to.equal('Read <b>this</b>.');
  });

  it('says the locale’s text where the site gives none', async () => {
    const agreement = await AgreementHarness.mount({}, {locale: 'fr'});
    expect(agreement.question).to.equal(agreement.element.t.consent);
  });

  it('takes the focus to its first button, described by the text', async () => {
    const agreement = await AgreementHarness.mount();
    agreement.element.focus();
    expect(agreement.focused?.computedName).to.equal('I agree');
  });
});
