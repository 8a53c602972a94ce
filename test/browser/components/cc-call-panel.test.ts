import {expect} from '@open-wc/testing';
import {Fault} from '../../../src/domain/faults.js';
import {LOCALES} from '../../../src/domain/locales.js';
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
    pictured: true,
  }) as const;
const states = {
  calling: () => ({phase: 'requesting'}) as const,
  queued: () => ({phase: 'queued'}) as const,
  'by voice': talking,
  'by voice, muted, with a warning': () => ({...talking(), muted: true, warning: new Fault('media/no-audio')}),
  'held by the agent, sound blocked': () => ({...talking(), heldThere: true, soundBlocked: true}),
  'by video': seeing,
  'by video, camera off': () => ({...seeing(), cameraOn: false}),
};

describe('<cc-call-panel>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, call] of Object.entries(states)) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const panel = await CallPanelHarness.mount(call(), {}, {scheme});
        if (panel.element.call.kind === 'video') await panel.pictured();
        await expect(panel.element).to.be.accessible();
        await panel.openMore();
        await expect(panel.element).to.be.accessible();
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
    const panel = await CallPanelHarness.mount({phase: 'requesting', canChooseDevices: false});
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
    expect(panel.buttons).to.deep.equal(['Mute microphone', 'More', 'Hang up']);
    await panel.press('Mute microphone');
    expect(panel.requests).to.deep.equal([{type: 'toggle-microphone'}]);
    expect(panel.buttons).to.deep.equal(['Mute microphone', 'More', 'Hang up']);
    await panel.goOn({muted: true});
    expect(panel.buttons).to.deep.equal(['Unmute microphone', 'More', 'Hang up']);
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
    await panel.pictured();
    const {t, call} = panel.element;
    expect(panel.picture(t.agentPicture).srcObject).to.equal(call.remote);
    expect(panel.picture(t.yourPicture).srcObject).to.equal(call.local);
    expect(panel.picture(t.yourPicture).muted).to.equal(true);
    await panel.goOn({cameraOn: false});
    expect(panel.picture(t.yourPicture).checkVisibility()).to.equal(false);
    expect(panel.picture(t.agentPicture).checkVisibility()).to.equal(true);
  });

  it('plays no sound by itself: what plays it outlives the panel', async () => {
    const panel = await CallPanelHarness.mount(talking());
    expect(panel.element.shadowRoot?.querySelector('audio')).to.equal(null);
  });

  it('keeps the focus where it is while the pictures come', async () => {
    const panel = await CallPanelHarness.mount(talking());
    panel.button('Mute microphone').focus();
    await panel.goOn(seeing());
    await panel.pictured();
    expect(panel.focusedName).to.equal('Mute microphone');
    expect(panel.picture(panel.element.t.agentPicture).checkVisibility()).to.equal(true);
    await panel.goOn({kind: 'audio'});
    expect(panel.focusedName).to.equal('Mute microphone');
    expect(() => panel.picture(panel.element.t.agentPicture)).to.throw();
  });

  for (const locale of LOCALES) {
    it(`says in a sentence how the call is, the gravest first: ${locale}`, async () => {
      const panel = await CallPanelHarness.mount(talking(), {}, {locale});
      const {t} = panel.element;
      expect(panel.status).to.equal(t.callStatus.connected);
      await panel.goOn({sharing: 'showing'});
      expect(panel.status).to.equal(t.callNote.sharing);
      await panel.goOn({quality: 'weak'});
      expect(panel.status).to.equal(t.callNote.weak);
      await panel.goOn({quality: 'poor'});
      expect(panel.status).to.equal(t.callNote.poor);
      await panel.goOn({heldThere: true});
      expect(panel.status).to.equal(t.callNote.heldThere);
      await panel.goOn({heldHere: true});
      // Spaces are joined where a text is read.
      expect(panel.status).to.equal(t.callNote.heldHere.replace(/\s+/g, ' '));
      await panel.goOn({phase: 'reconnecting'});
      expect(panel.status).to.equal(t.callStatus.reconnecting);
      expect(panel.namesOf('status')).to.have.length(1);
    });
  }

  describe('more', () => {
    it('is fetched when it is asked for, and has the focus then', async () => {
      let fetched = 0;
      const panel = await CallPanelHarness.mount(
        {...talking(), canHold: true},
        {
          loadExtras: () => {
            fetched++;
            return Promise.resolve();
          },
        },
      );
      expect(fetched).to.equal(0);
      expect(panel.button('More').ariaExpanded).to.equal('false');
      await panel.openMore();
      expect(fetched).to.equal(1);
      expect(panel.button('More').ariaExpanded).to.equal('true');
      expect(panel.focusedName).to.equal('Hold');
      await panel.press('Hold');
      expect(panel.requests).to.deep.equal([{type: 'toggle-hold'}]);
    });

    it('leaves the call as it is where it cannot be fetched, and tries again at the next press', async () => {
      let fails = true;
      const loadExtras = () => (fails ? Promise.reject(new Error('offline')) : Promise.resolve());
      const panel = await CallPanelHarness.mount({...talking(), canHold: true}, {loadExtras});
      await panel.openMore();
      expect(panel.buttons).to.deep.equal(['Mute microphone', 'More', 'Hang up']);
      fails = false;
      await panel.openMore();
      expect(panel.buttons).to.contain('Hold');
    });

    it('is closed by Escape or another press, with the focus back', async () => {
      const panel = await CallPanelHarness.mount({...talking(), canHold: true});
      await panel.openMore();
      await panel.keys('Escape');
      expect(panel.buttons).to.not.contain('Hold');
      expect(panel.focusedName).to.equal('More');
      await panel.openMore();
      await panel.press('More');
      expect(panel.buttons).to.not.contain('Hold');
    });

    it('never holds mute and hanging up', async () => {
      const panel = await CallPanelHarness.mount({...talking(), canHold: true});
      await panel.openMore();
      expect(panel.buttons.slice(0, 3)).to.deep.equal(['Mute microphone', 'More', 'Hang up']);
    });

    it('has the windows of the picture only where there is one', async () => {
      const panel = await CallPanelHarness.mount(talking());
      await panel.openMore();
      expect(panel.buttons).to.not.include.members(['Take a snapshot']);
      await panel.goOn(seeing());
      await panel.pictured();
      await panel.shown();
      const windows = [
        ...(document.fullscreenEnabled ? ['Full screen'] : []),
        ...(document.pictureInPictureEnabled ? ['Picture in picture'] : []),
      ];
      expect(panel.buttons).to.include.members([...windows, 'Take a snapshot']);
      await panel.goOn({pictured: false});
      expect(panel.buttons).to.not.include.members(['Take a snapshot']);
    });

    it('types on the keypad from wherever in the panel the focus is', async () => {
      const panel = await CallPanelHarness.mount({...talking(), canPressKeys: true});
      await panel.openMore();
      await panel.press('Keypad');
      await import('../../../components/cc-keypad/cc-keypad.js');
      await panel.shown();
      panel.button('Mute microphone').focus();
      await panel.keys('3');
      expect(panel.requests).to.deep.equal([{type: 'press-key', key: '3'}]);
      await panel.keys('Escape');
      expect(panel.focusedName).to.equal('Keypad');
      expect(panel.buttons).to.contain('Keypad');
    });
  });

  it('makes no camera button and no picture in a voice call', async () => {
    const panel = await CallPanelHarness.mount({...talking(), canShowCamera: true});
    expect(panel.buttons).to.deep.equal(['Mute microphone', 'More', 'Hang up']);
    expect(() => panel.picture(panel.element.t.agentPicture)).to.throw();
  });

  it('names the agent once that is known', async () => {
    const panel = await CallPanelHarness.mount(talking(), {name: 'Ada <b>Lovelace</b>'});
    expect(panel.textOf('strong')).to.equal('Ada <b>Lovelace</b>');
  });

  it('asks for a tap where the browser wants one before it plays', async () => {
    const panel = await CallPanelHarness.mount({...talking(), soundBlocked: true});
    await panel.press('Tap to hear the agent');
    expect(panel.requests).to.deep.equal([{type: 'allow-sound'}]);
  });

  it('warns, as an alert that can be taken away', async () => {
    const panel = await CallPanelHarness.mount(talking());
    expect(panel.find('alert')).to.equal(null);
    await panel.goOn({warning: new Fault('media/no-audio')});
    expect(panel.textOf('alert')).to.equal(panel.element.t.fault['media/no-audio']);
    await panel.press('Dismiss');
    expect(panel.requests).to.deep.equal([{type: 'dismiss-warning'}]);
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
