import {expect} from '@open-wc/testing';
import {LOCALES} from '../../../src/domain/locales.js';
import {CallControlsHarness} from '../../support/harness/call-controls-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';

const talking = () =>
  ({
    phase: 'connected',
    connectedAt: Date.now(),
    canHold: true,
    canPressKeys: true,
    canShare: true,
    canAddVideo: true,
    canChooseDevices: true,
    devices: [{id: 'mic', kind: 'audioinput', label: 'Headset'}],
  }) as const;
const states = {
  waiting: () => ({phase: 'queued', canChooseDevices: true}) as const,
  talking,
  'held, sharing': () => ({...talking(), heldHere: true, sharing: 'showing'}) as const,
  'sharing starts': () => ({...talking(), sharing: 'starting'}) as const,
  'cut off': () => ({...talking(), canHold: false, canPressKeys: false, canShare: false}),
};

describe('<cc-call-controls>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, call] of Object.entries(states)) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const {element} = await CallControlsHarness.mount(call(), {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  for (const locale of LOCALES) {
    it(`names what can be done in ${locale}`, async () => {
      const controls = await CallControlsHarness.mount(talking(), {locale});
      const {t} = controls.element;
      expect(controls.buttons).to.deep.equal([t.hold, t.keypad, t.shareScreen, t.addVideo, t.devices]);
      expect(controls.namesOf('slider')).to.deep.equal([t.speakerVolume]);
      await controls.goOn({heldHere: true, sharing: 'showing', kind: 'video', canAddVideo: false, canStopVideo: true});
      expect(controls.buttons).to.deep.equal([t.resume, t.keypad, t.stopSharing, t.stopVideo, t.devices]);
    });
  }

  it('offers only devices before the call is connected', async () => {
    const controls = await CallControlsHarness.mount(states.waiting());
    expect(controls.buttons).to.deep.equal(['Devices']);
  });

  it('asks, and shows it only once it is true', async () => {
    const controls = await CallControlsHarness.mount(talking());
    for (const name of ['Hold', 'Share screen', 'Add video']) await controls.press(name);
    await controls.shown();
    expect(controls.requests.slice(0, 2)).to.deep.equal([{type: 'toggle-hold'}, {type: 'toggle-screen'}]);
    expect(controls.buttons).to.include.members(['Hold', 'Share screen', 'Add video']);
    expect(controls.button('Hold').ariaPressed).to.equal(null);
    await controls.goOn({heldHere: true});
    await controls.press('Resume');
    expect(controls.requests.at(-1)).to.deep.equal({type: 'toggle-hold'});
  });

  it('asks for video once a picture could be shown', async () => {
    const controls = await CallControlsHarness.mount(talking());
    const asked = new Promise<unknown>((resolve) =>
      controls.element.addEventListener('cc-request', ({request}) => resolve(request), {once: true}),
    );
    await controls.press('Add video');
    expect(await asked).to.deep.equal({type: 'add-video'});
    expect(customElements.get('cc-video-stage')).to.not.equal(undefined);
  });

  it('is busy while the screen is not seen yet', async () => {
    const controls = await CallControlsHarness.mount(states['sharing starts']());
    const share = controls.button('Share screen');
    expect(share.ariaBusy).to.equal('true');
    await controls.press('Share screen');
    expect(controls.requests).to.deep.equal([]);
  });

  it('keeps its place, without effect, while nothing can be asked', async () => {
    const controls = await CallControlsHarness.mount(states['cut off']());
    expect(controls.buttons).to.include.members(['Hold', 'Keypad', 'Share screen']);
    for (const name of ['Hold', 'Keypad', 'Share screen']) {
      expect(controls.button(name).ariaDisabled, name).to.equal('true');
      await controls.press(name);
    }
    expect(controls.requests).to.deep.equal([]);
    expect(controls.buttons).to.not.contain('5');
  });

  it('sets how loud the agent is', async () => {
    const controls = await CallControlsHarness.mount({...talking(), volume: 0.5});
    const slider = controls.get('slider', 'Speaker volume') as HTMLInputElement;
    expect(slider.valueAsNumber).to.equal(0.5);
    slider.focus();
    await controls.keys('ArrowRight');
    expect(controls.requests).to.deep.equal([{type: 'set-volume', volume: 0.55}]);
  });

  it('opens the keypad, hands its keys on, and has the focus back when it is closed', async () => {
    const controls = await CallControlsHarness.mount({...talking(), tones: '1'});
    await controls.openKeypad();
    expect(controls.button('Keypad').ariaExpanded).to.equal('true');
    expect(controls.focusedName).to.equal('1');
    await controls.keys('4', '2');
    await controls.press('#');
    expect(controls.requests).to.deep.equal(['4', '2', '#'].map((key) => ({type: 'press-key', key})));
    await controls.keys('Escape');
    expect(controls.buttons).to.not.contain('#');
    expect(controls.focusedName).to.equal('Keypad');
  });

  it('opens the devices instead of the keypad', async () => {
    const controls = await CallControlsHarness.mount(talking());
    await controls.openKeypad();
    await controls.press('Devices');
    expect(controls.buttons).to.not.contain('5');
    expect(controls.namesOf('combobox')).to.deep.equal(['Microphone']);
    await controls.press('Test speaker');
    expect(controls.requests).to.deep.equal([{type: 'test-speaker'}]);
  });

  it('is closed by Escape once nothing in it is open', async () => {
    const controls = await CallControlsHarness.mount(talking());
    let closed = 0;
    controls.element.addEventListener('cc-close', () => closed++);
    await controls.openKeypad();
    await controls.keys('Escape');
    expect(closed).to.equal(0);
    await controls.keys('Escape');
    expect(closed).to.equal(1);
  });
});
