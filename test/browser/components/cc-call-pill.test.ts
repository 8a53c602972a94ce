import {expect} from '@open-wc/testing';
import {LOCALES} from '../../../src/domain/locales.js';
import {CallPillHarness} from '../../support/harness/call-pill-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const talking = () => ({phase: 'connected', connectedAt: Date.now() - 61_500, canMute: true}) as const;

describe('<cc-call-pill>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, call] of Object.entries({
      queued: () => ({phase: 'queued'}) as const,
      talking,
      muted: () => ({...talking(), muted: true}),
    })) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const {element} = await CallPillHarness.mount(call(), {}, {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  for (const locale of LOCALES) {
    it(`has time, microphone and both ways in ${locale}`, async () => {
      const pill = await CallPillHarness.mount(talking(), {}, {locale});
      const {t} = pill.element;
      expect(pill.buttons).to.deep.equal([t.backToCall, t.muteMicrophone, t.hangUp]);
      expect(pill.textOf('timer', t.callDuration)).to.equal('1:01');
    });
  }

  it('mutes and hangs up, and says so only once it is true', async () => {
    const pill = await CallPillHarness.mount(talking());
    await pill.press('Mute microphone');
    expect(pill.buttons).to.contain('Mute microphone');
    await pill.goOn({muted: true});
    expect(pill.buttons).to.contain('Unmute microphone');
    await pill.press('Hang up');
    expect(pill.requests).to.deep.equal([{type: 'toggle-microphone'}, {type: 'hang-up'}]);
  });

  it('says how far a call has come that is not connected yet', async () => {
    const pill = await CallPillHarness.mount({phase: 'queued'});
    expect(pill.textOf('status')).to.equal(pill.element.t.callStatus.queued);
    expect(pill.find('timer')).to.equal(null);
    expect(pill.buttons).to.deep.equal(['Back to the call', 'Hang up']);
  });

  it('leaves the telling to the window of the call, while that has the focus', async () => {
    const small = document.implementation.createHTMLDocument();
    let isThere = true;
    small.hasFocus = () => isThere;
    Object.defineProperty(window, 'documentPictureInPicture', {
      value: {window: {document: small}},
      configurable: true,
    });
    try {
      const pill = await CallPillHarness.mount(talking());
      expect(pill.get('status').ariaLive).to.equal('off');
      isThere = false;
      await pill.goOn({phase: 'reconnecting'});
      expect(pill.get('status').ariaLive).to.equal(null);
    } finally {
      Reflect.deleteProperty(window, 'documentPictureInPicture');
    }
  });

  it('leads back to the panel', async () => {
    let shown = 0;
    const shell = Object.assign(document.createElement('div'), {placement: null, show: () => shown++});
    const pill = await CallPillHarness.mount(talking(), {shell});
    await pill.press('Back to the call');
    expect(shown).to.equal(1);
  });

  it('stands at the launcher’s corner, whichever way its own language is written', async () => {
    const corners: string[] = [];
    for (const placement of ['bottom-end', 'bottom-start', 'top-start', null]) {
      const shell = Object.assign(document.createElement('div'), {placement, show: () => undefined});
      document.body.append(shell);
      const {element} = await CallPillHarness.mount(talking(), {shell}, {locale: 'ar'});
      corners.push(
        `${element.hasAttribute('top') ? 'top' : 'bottom'} ${element.hasAttribute('left') ? 'left' : 'right'}`,
      );
      shell.remove();
    }
    expect(corners).to.deep.equal(['bottom right', 'bottom left', 'top left', 'bottom right']);
  });
});
