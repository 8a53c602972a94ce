import {expect} from '@open-wc/testing';
import type {Device} from '../../../src/domain/call-ports.js';
import {Fault} from '../../../src/domain/faults.js';
import {LOCALES} from '../../../src/domain/locales.js';
import {FakeClock} from '../../support/fake-clock.js';
import {FakeLevel} from '../../support/fake-level.js';
import {loadAllMessages} from '../../support/all-messages.js';
import {callViewOf} from '../../support/call-views.js';
import {DeviceCheckHarness} from '../../support/harness/device-check-harness.js';
import {putOnStage, SCHEMES} from '../../support/harness/mount.js';
import {plainPicture, silentVoice} from '../../support/made-streams.js';
import {restoreAll, stub} from '../media/stubs.js';

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
  // Where the browser chooses no speakers, the elements are shown as where it does.
  before(() => {
    if (!('setSinkId' in HTMLMediaElement.prototype)) stub(HTMLMediaElement.prototype, 'setSinkId', () => undefined);
  });
  after(restoreAll);

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

  it('has the live region before the words that it is to tell, and keeps it', async () => {
    const element = document.createElement('cc-device-check');
    Object.assign(element, {t: await loadAllMessages('en'), call: callViewOf({})});
    await putOnStage(element);
    const check = new DeviceCheckHarness(element);
    await element.updateComplete;
    const region = check.get('status');
    expect(region.textContent.trim()).to.equal('');
    await check.painted();
    expect(region.textContent).to.match(/microphone/);
    await check.goOn(audio());
    expect(check.get('status')).to.equal(region);
    expect(region.textContent.trim()).to.equal('');
  });

  it('shows level and microphones once they are allowed, and starts the call', async () => {
    const check = await DeviceCheckHarness.mount(audio());
    expect(check.namesOf('meter')).to.deep.equal(['Microphone level']);
    expect(check.namesOf('combobox')).to.deep.equal(['Microphone', 'Speaker']);
    expect(check.buttons).to.deep.equal(['Test speaker', 'Start call', 'Cancel']);
    await check.press('Start call');
    expect(check.requests).to.deep.equal([{type: 'confirm-call', skipNext: false}]);
  });

  it('shows the visitor’s own picture, mirrored, for a video call', async () => {
    const check = await DeviceCheckHarness.mount(video());
    expect(check.textOf('heading')).to.equal('Can we see you?');
    const picture = check.picture(check.element.t.yourPicture);
    expect(picture.srcObject).to.equal(check.element.call.local);
    expect(picture.muted).to.equal(true);
    expect(new DOMMatrix(getComputedStyle(picture).transform).a).to.equal(-1);
  });

  it('hands on which device is chosen', async () => {
    const check = await DeviceCheckHarness.mount(video());
    const list = check.get('combobox', 'Camera') as HTMLSelectElement;
    list.selectedIndex = 1;
    list.dispatchEvent(new Event('change', {bubbles: true}));
    await check.press('Test speaker');
    expect(check.requests).to.deep.equal([{type: 'choose-devices', choice: {camera: 'cam-2'}}, {type: 'test-speaker'}]);
  });

  it('is skipped next time only where the visitor says so', async () => {
    const check = await DeviceCheckHarness.mount(audio());
    const box = check.get('checkbox', 'Skip this check next time') as HTMLInputElement;
    expect(box.checked).to.equal(false);
    box.click();
    // Another moment of the same check takes nothing back.
    await check.goOn({devices: [...devices]});
    await check.press('Start call');
    expect(check.requests).to.deep.equal([{type: 'confirm-call', skipNext: true}]);
  });

  it('remembers that it was not wanted', async () => {
    const check = await DeviceCheckHarness.mount({...audio(), skipCheck: true});
    await check.press('Start call');
    expect(check.requests).to.deep.equal([{type: 'confirm-call', skipNext: true}]);
  });

  it('tells which device could not be opened, and can start all the same', async () => {
    const check = await DeviceCheckHarness.mount({...audio(), warning: new Fault('device/in-use')});
    expect(check.textOf('alert')).to.equal(check.element.t.fault['device/in-use']);
    await check.press('Dismiss');
    await check.press('Start call');
    expect(check.requests).to.deep.equal([{type: 'dismiss-warning'}, {type: 'confirm-call', skipNext: false}]);
  });

  it('starts the call where nothing can be measured, and blames no microphone', async () => {
    const clock = new FakeClock();
    try {
      const check = await DeviceCheckHarness.mount(audio(), {
        watch: () => {
          throw new Error('No Web Audio here');
        },
      });
      clock.pass(10_000);
      await check.shown();
      expect(check.status).to.equal('');
      expect(check.buttons).to.contain('Start call');
    } finally {
      clock.restore();
    }
  });

  for (const locale of LOCALES) {
    it(`names everything in ${locale}`, async () => {
      const check = await DeviceCheckHarness.mount(video(), {}, {locale});
      const {t} = check.element;
      expect(check.namesOf('combobox')).to.deep.equal([t.microphone, t.camera, t.speaker]);
      expect(check.buttons).to.deep.equal([t.testSpeaker, t.startCall, t.cancel]);
      expect(check.namesOf('checkbox')).to.deep.equal([t.skipCheck]);
    });
  }

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
      await check.goOn({local: silentVoice()});
      clock.pass(10_000);
      await check.shown();
      expect(check.status).to.equal(check.element.t.cannotHearYou);
    });

    it('does not begin anew with another camera', async () => {
      const {check, level} = await listening();
      level.rise(0.6);
      const [voice] = check.element.call.local?.getAudioTracks() ?? [];
      await check.goOn({local: new MediaStream([voice!, ...plainPicture().getVideoTracks()])});
      clock.pass(10_000);
      await check.shown();
      expect(check.status).to.equal('');
    });

    it('sets no timer that outlives it', async () => {
      const {check} = await listening();
      check.element.remove();
      expect(clock.pending).to.equal(0);
    });
  });
});
