import {expect} from '@open-wc/testing';
import type {Device} from '../../../src/domain/call-ports.js';
import {LOCALES} from '../../../src/domain/locales.js';
import {DevicePickersHarness} from '../../support/harness/device-pickers-harness.js';
import {SCHEMES} from '../../support/harness/mount.js';
import {deviceIdOf, plainPicture, silentVoice} from '../../support/made-streams.js';
import {restoreAll, stub} from '../media/stubs.js';

const devices: readonly Device[] = [
  {id: 'mic-1', kind: 'audioinput', label: 'Headset'},
  {id: 'mic-2', kind: 'audioinput', label: 'Desk microphone'},
  {id: 'cam-1', kind: 'videoinput', label: 'Front camera'},
  {id: 'cam-2', kind: 'videoinput', label: ''},
  {id: 'default', kind: 'audiooutput', label: 'System default'},
  {id: 'out-2', kind: 'audiooutput', label: 'Headset'},
];
const audio = () => ({devices, local: silentVoice()});
const video = () => ({kind: 'video', devices, local: plainPicture(), canFlip: true}) as const;

describe('<cc-device-pickers>', () => {
  // Where the browser chooses no speakers, the elements are shown as where it does.
  before(() => {
    if (!('setSinkId' in HTMLMediaElement.prototype)) stub(HTMLMediaElement.prototype, 'setSinkId', () => undefined);
  });
  after(restoreAll);

  for (const scheme of SCHEMES) {
    it(`is accessible: ${scheme}`, async () => {
      const {element} = await DevicePickersHarness.mount(video(), {scheme});
      await expect(element).to.be.accessible();
    });
  }

  it('lists devices by kind, and numbers those without a name', async () => {
    const pickers = await DevicePickersHarness.mount(video());
    expect(pickers.choices('Microphone')).to.deep.equal(['Headset', 'Desk microphone']);
    expect(pickers.choices('Camera')).to.deep.equal(['Front camera', 'Camera 2']);
    expect(pickers.choices('Speaker')).to.deep.equal(['System default', 'Headset']);
  });

  it('offers no camera in a voice call', async () => {
    const pickers = await DevicePickersHarness.mount(audio());
    expect(pickers.namesOf('combobox')).to.deep.equal(['Microphone', 'Speaker']);
    expect(pickers.buttons).to.deep.equal(['Test speaker']);
  });

  it('offers no speaker where the browser lists none, but its test', async () => {
    const pickers = await DevicePickersHarness.mount({...audio(), devices: devices.slice(0, 2)});
    expect(pickers.namesOf('combobox')).to.deep.equal(['Microphone']);
    expect(pickers.buttons).to.deep.equal(['Test speaker']);
  });

  it('shows which devices are open', async () => {
    const local = plainPicture();
    // Not every browser says that a drawn picture is a device.
    local.getVideoTracks()[0]!.getSettings = () => ({deviceId: 'open'});
    const open: Device = {id: deviceIdOf(local, 'video'), kind: 'videoinput', label: 'Open camera'};
    const pickers = await DevicePickersHarness.mount({
      ...video(),
      devices: [...devices, open],
      local,
      choice: {speaker: 'out-2'},
    });
    expect(pickers.chosen('Camera')).to.equal('Open camera');
    expect(pickers.chosen('Speaker')).to.equal('Headset');
  });

  it('asks for the device that is chosen', async () => {
    const pickers = await DevicePickersHarness.mount(video());
    await pickers.choose('Microphone', 'Desk microphone');
    await pickers.choose('Camera', 'Camera 2');
    await pickers.choose('Speaker', 'Headset');
    expect(pickers.requests).to.deep.equal([
      {type: 'choose-devices', choice: {microphone: 'mic-2'}},
      {type: 'choose-devices', choice: {camera: 'cam-2'}},
      {type: 'choose-devices', choice: {speaker: 'out-2'}},
    ]);
  });

  it('shows again what is open where the chosen one could not be opened', async () => {
    const pickers = await DevicePickersHarness.mount({...audio(), choice: {speaker: 'default'}});
    await pickers.choose('Speaker', 'Headset');
    await pickers.goOn({choice: {speaker: 'default'}});
    expect(pickers.chosen('Speaker')).to.equal('System default');
  });

  it('tests the speaker, and turns to the other camera', async () => {
    const pickers = await DevicePickersHarness.mount(video());
    await pickers.press('Test speaker');
    await pickers.press('Switch camera');
    expect(pickers.requests).to.deep.equal([{type: 'test-speaker'}, {type: 'flip-camera'}]);
  });

  it('hides what is done to the sound until it is asked for', async () => {
    const pickers = await DevicePickersHarness.mount({...audio(), choice: {processing: {noiseSuppression: false}}});
    expect(pickers.namesOf('checkbox')).to.deep.equal([]);
    await pickers.openOptions();
    const {t} = pickers.element;
    expect(pickers.namesOf('checkbox')).to.deep.equal([t.echoCancellation, t.noiseSuppression, t.automaticGain]);
    pickers.get('checkbox', t.echoCancellation).click();
    expect(pickers.requests).to.deep.equal([
      {type: 'choose-devices', choice: {processing: {noiseSuppression: false, echoCancellation: false}}},
    ]);
  });

  for (const locale of LOCALES) {
    it(`is named in ${locale}`, async () => {
      const pickers = await DevicePickersHarness.mount(video(), {locale});
      const {t} = pickers.element;
      expect(pickers.namesOf('combobox')).to.deep.equal([t.microphone, t.camera, t.speaker]);
      expect(pickers.buttons).to.deep.equal([t.switchCamera, t.testSpeaker]);
    });
  }
});
