import {expect} from '@open-wc/testing';
import type {Device} from '../../../src/domain/call-ports.js';
import {FakeClock} from '../../support/fake-clock.js';
import {FakeLevel} from '../../support/fake-level.js';
import {DeviceCheckHarness} from '../../support/harness/device-check-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {deviceIdOf, plainPicture, silentVoice} from '../../support/made-streams.js';

const devices: readonly Device[] = [
  {id: 'mic-1', kind: 'audioinput', label: 'Headset'},
  {id: 'mic-2', kind: 'audioinput', label: 'Desk microphone'},
  {id: 'cam-1', kind: 'videoinput', label: 'Front camera'},
  {id: 'cam-2', kind: 'videoinput', label: ''},
  {id: 'out-1', kind: 'audiooutput', label: 'Speakers'},
];

const audio = () => ({step: 'devices', devices, local: silentVoice()}) as const;
const video = () => ({step: 'devices', kind: 'video', devices, local: plainPicture()}) as const;
const states = {
  'asking for the microphone': () => ({}),
  'asking for the camera': () => ({kind: 'video'}) as const,
  'with a microphone': audio,
  'with a camera': video,
};

describe('<cc-device-check>', () => {
  for (const scheme of SCHEMES) {
    for (const [state, call] of Object.entries(states)) {
      it(`is accessible: ${state}, ${scheme}`, async () => {
        const {element} = await DeviceCheckHarness.mount(call(), {}, {scheme});
        await expect(element).to.be.accessible();
      });
    }
  }

  it('says what the browser asks for, and can be cancelled', async () => {
    const check = await DeviceCheckHarness.mount({});
    expect(check.textOf('heading')).to.equal('Can we hear you?');
    expect(check.status).to.match(/microphone/);
    expect(check.buttons).to.deep.equal(['Cancel']);
    await check.press('Cancel');
    expect(check.requests).to.deep.equal([{type: 'hang-up'}]);
  });

  it('shows level and microphones once they are allowed, and starts the call', async () => {
    const check = await DeviceCheckHarness.mount(audio());
    expect(check.namesOf('meter')).to.deep.equal(['Microphone level']);
    expect(check.namesOf('combobox')).to.deep.equal(['Microphone']);
    expect(check.buttons).to.deep.equal(['Start call', 'Cancel']);
    await check.press('Start call');
    expect(check.requests).to.deep.equal([{type: 'confirm-call'}]);
  });

  it('shows the visitor’s own picture, mirrored, for a video call', async () => {
    const check = await DeviceCheckHarness.mount(video());
    expect(check.textOf('heading')).to.equal('Can we see you?');
    const picture = check.picture(check.element.t.yourPicture);
    expect(picture.srcObject).to.equal(check.element.call.local);
    expect(picture.muted).to.equal(true);
    expect(new DOMMatrix(getComputedStyle(picture).transform).a).to.equal(-1);
  });

  it('lists devices by kind, and numbers those without a name', async () => {
    const check = await DeviceCheckHarness.mount(video());
    const named = (list: 'Microphone' | 'Camera') => [...check.list(list).options].map(({text}) => text);
    expect(named('Microphone')).to.deep.equal(['Headset', 'Desk microphone']);
    expect(named('Camera')).to.deep.equal(['Front camera', 'Camera 2']);
  });

  it('shows which device is open', async () => {
    const local = plainPicture();
    const open: Device = {id: deviceIdOf(local, 'video'), kind: 'videoinput', label: 'Open camera'};
    const check = await DeviceCheckHarness.mount({step: 'devices', kind: 'video', devices: [...devices, open], local});
    expect(check.list('Camera').selectedOptions[0]?.text).to.equal('Open camera');
  });

  it('asks for the device that is chosen', async () => {
    const check = await DeviceCheckHarness.mount(video());
    await check.choose('Microphone', 'Desk microphone');
    await check.choose('Camera', 'Camera 2');
    expect(check.requests).to.deep.equal([
      {type: 'choose-devices', choice: {microphone: 'mic-2'}},
      {type: 'choose-devices', choice: {camera: 'cam-2'}},
    ]);
  });

  it('takes the focus on to Start call when the permission is given', async () => {
    const check = await DeviceCheckHarness.mount({});
    await check.goOn(audio());
    expect(check.focused?.computedName).to.equal('Start call');
  });

  describe('while nothing is heard', () => {
    let clock: FakeClock;
    beforeEach(() => (clock = new FakeClock()));
    afterEach(() => clock.restore());

    const listening = async () => {
      const level = new FakeLevel();
      return {level, check: await DeviceCheckHarness.mount(audio(), {watch: level.watch})};
    };

    it('says so after a while, but lets the call start', async () => {
      const {check} = await listening();
      clock.pass(5_900);
      await check.shown();
      expect(check.status).to.equal('');
      clock.pass(200);
      await check.shown();
      expect(check.status).to.equal(check.element.t.cannotHearYou);
      expect(check.buttons).to.contain('Start call');
    });

    it('says nothing once a voice was heard', async () => {
      const {check, level} = await listening();
      level.rise(0.6);
      clock.pass(10_000);
      await check.shown();
      expect(check.status).to.equal('');
    });

    it('takes it back when a voice is heard at last', async () => {
      const {check, level} = await listening();
      clock.pass(10_000);
      level.rise(0.6);
      await check.shown();
      expect(check.status).to.equal('');
    });

    it('listens anew to another microphone', async () => {
      const {check, level} = await listening();
      level.rise(0.6);
      await check.goOn({step: 'prompt', local: null});
      await check.goOn(audio());
      clock.pass(10_000);
      await check.shown();
      expect(check.status).to.equal(check.element.t.cannotHearYou);
    });

    it('sets no timer that outlives it', async () => {
      const {check} = await listening();
      check.element.remove();
      expect(clock.pending).to.equal(0);
    });
  });
});
