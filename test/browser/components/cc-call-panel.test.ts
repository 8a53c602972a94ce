import {expect} from '@open-wc/testing';
import {Fault} from '../../../src/domain/faults.js';
import {FakeClock} from '../../support/fake-clock.js';
import {FakeLevel} from '../../support/fake-level.js';
import {CallPanelHarness} from '../../support/harness/call-panel-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {plainPicture, silentVoice} from '../../support/made-streams.js';

const talking = () =>
  ({phase: 'connected', connectedAt: Date.now(), remote: silentVoice(), local: silentVoice(), canMute: true}) as const;
const seeing = () =>
  ({
    ...talking(),
    kind: 'video',
    remote: plainPicture('#6b7f79'),
    local: plainPicture(),
    cameraOn: true,
    canShowCamera: true,
  }) as const;
const states = {
  calling: () => ({phase: 'requesting'}) as const,
  queued: () => ({phase: 'queued'}) as const,
  'by voice': talking,
  'by voice, muted, with a warning': () => ({...talking(), muted: true, warning: new Fault('media/no-audio')}),
  'by video': seeing,
  'by video, camera off': () => ({...seeing(), cameraOn: false}),
};

describe('<cc-call-panel>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, call] of Object.entries(states)) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const {element} = await CallPanelHarness.mount(call(), {}, {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  it('says how far the call has come', async () => {
    const panel = await CallPanelHarness.mount({});
    for (const phase of ['requesting', 'queued', 'transferred', 'connecting', 'connected', 'reconnecting'] as const) {
      await panel.goOn({phase});
      expect(panel.status).to.equal(panel.element.t.callStatus[phase]);
    }
  });

  it('says the place in the queue where it is known, and only there', async () => {
    const panel = await CallPanelHarness.mount({phase: 'queued'}, {place: {position: 2, estimateSeconds: null}});
    expect(panel.status).to.equal('You are number 2 in the queue');
    await panel.goOn({phase: 'connecting'});
    expect(panel.status).to.equal('Connecting…');
  });

  it('can be hung up at every moment, first of all', async () => {
    const panel = await CallPanelHarness.mount({phase: 'requesting'});
    expect(panel.buttons).to.deep.equal(['Hang up']);
    expect(panel.focused?.computedName).to.equal('Hang up');
    await panel.press('Hang up');
    expect(panel.requests).to.deep.equal([{type: 'hang-up'}]);
  });

  it('keeps the focus where the visitor took it', async () => {
    const panel = await CallPanelHarness.mount(talking());
    panel.button('Mute microphone').focus();
    await panel.goOn({muted: true});
    expect(panel.focused?.computedName).to.equal('Unmute microphone');
  });

  it('mutes when asked, and says so only once it is true', async () => {
    const panel = await CallPanelHarness.mount(talking());
    expect(panel.buttons).to.deep.equal(['Mute microphone', 'Hang up']);
    await panel.press('Mute microphone');
    expect(panel.requests).to.deep.equal([{type: 'toggle-microphone'}]);
    expect(panel.buttons).to.deep.equal(['Mute microphone', 'Hang up']);
    await panel.goOn({muted: true});
    expect(panel.buttons).to.deep.equal(['Unmute microphone', 'Hang up']);
    expect(panel.button('Unmute microphone').ariaPressed).to.equal(null);
  });

  it('turns the camera off and on likewise', async () => {
    const panel = await CallPanelHarness.mount(seeing());
    await panel.press('Turn camera off');
    expect(panel.requests).to.deep.equal([{type: 'toggle-camera'}]);
    await panel.goOn({cameraOn: false});
    expect(panel.button('Turn camera on').ariaPressed).to.equal(null);
  });

  it('shows both pictures, and not the visitor’s own while the camera is off', async () => {
    const panel = await CallPanelHarness.mount(seeing());
    const {t, call} = panel.element;
    expect(panel.picture(t.agentPicture).srcObject).to.equal(call.remote);
    expect(panel.picture(t.yourPicture).srcObject).to.equal(call.local);
    expect(panel.picture(t.yourPicture).muted).to.equal(true);
    await panel.goOn({cameraOn: false});
    expect(panel.picture(t.yourPicture).checkVisibility()).to.equal(false);
    expect(panel.picture(t.agentPicture).checkVisibility()).to.equal(true);
  });

  it('makes no camera button and no picture in a voice call', async () => {
    const panel = await CallPanelHarness.mount({...talking(), canShowCamera: true});
    expect(panel.buttons).to.deep.equal(['Mute microphone', 'Hang up']);
    expect(() => panel.picture(panel.element.t.agentPicture)).to.throw();
  });

  it('names the agent once that is known', async () => {
    const panel = await CallPanelHarness.mount(talking(), {name: 'Ada <b>Lovelace</b>'});
    expect(panel.textOf('strong')).to.equal('Ada <b>Lovelace</b>');
  });

  it('warns, as an alert', async () => {
    const panel = await CallPanelHarness.mount(talking());
    expect(panel.find('alert')).to.equal(null);
    await panel.goOn({warning: new Fault('media/no-audio')});
    expect(panel.textOf('alert')).to.equal(panel.element.t.fault['media/no-audio']);
  });

  it('lets the ring follow the agent’s voice', async () => {
    const level = new FakeLevel();
    const panel = await CallPanelHarness.mount(talking(), {watch: level.watch});
    expect(level.watched).to.deep.equal([panel.element.call.remote]);
    document.querySelector('phone-frame')?.prepend(panel.element);
    await panel.shown();
    expect(level.watched).to.deep.equal([panel.element.call.remote]);
    panel.element.remove();
    expect(level.watched).to.deep.equal([]);
  });

  describe('its timer', () => {
    let clock: FakeClock;
    beforeEach(() => (clock = new FakeClock()));
    afterEach(() => clock.restore());

    it('runs from the moment both heard each other', async () => {
      const panel = await CallPanelHarness.mount({phase: 'connecting'});
      expect(panel.timer).to.equal(null);
      await panel.goOn(talking());
      expect(panel.timer).to.equal('0:00');
      clock.pass(61_000);
      await panel.shown();
      expect(panel.timer).to.equal('1:01');
    });

    it('goes on where the element is moved to', async () => {
      const panel = await CallPanelHarness.mount(talking());
      document.querySelector('phone-frame')?.prepend(panel.element);
      await panel.shown();
      clock.pass(5_000);
      await panel.shown();
      expect(panel.timer).to.equal('0:05');
    });

    it('stops when the element goes', async () => {
      const panel = await CallPanelHarness.mount(talking());
      panel.element.remove();
      expect(clock.pending).to.equal(0);
    });
  });
});
