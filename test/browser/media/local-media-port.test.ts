import {expect} from '@open-wc/testing';
import {itWith} from '../../support/lacks.js';
import {closeAll, codeOf, heardOut, opened, openedFact, states} from './media-bench.js';
import {restoreAll, stub, stubGetUserMedia, stubPermissions} from './stubs.js';

describe('openLocalMedia', () => {
  afterEach(() => {
    closeAll();
    restoreAll();
  });

  itWith('devices')('opens the microphone for a voice call, and nothing else', async () => {
    const stream = await opened('audio').stream();
    expect([stream.getAudioTracks().length, stream.getVideoTracks().length]).to.deep.equal([1, 0]);
    expect(states(stream)).to.deep.equal(['live']);
  });

  itWith('devices')('opens microphone and camera for a video call', async () => {
    const stream = await opened('video').stream();
    expect([stream.getAudioTracks().length, stream.getVideoTracks().length]).to.deep.equal([1, 1]);
  });

  itWith('devices')('tells the devices that can be chosen, by name', async () => {
    const fact = await openedFact(opened('video'));
    expect(new Set(fact.devices.map(({kind}) => kind))).to.include.keys('audioinput', 'videoinput', 'audiooutput');
    for (const {id, label} of fact.devices) expect([id, label]).not.to.include('');
  });

  itWith('devices')('opens the devices that were chosen', async () => {
    const {devices} = await openedFact(opened('video'));
    const last = (kind: string) => devices.filter((device) => device.kind === kind).at(-1)!.id;
    const choice = {microphone: last('audioinput'), camera: last('videoinput')};
    const stream = await opened('video', choice).stream();
    const [audio, video] = [stream.getAudioTracks()[0], stream.getVideoTracks()[0]];
    expect(audio?.getSettings().deviceId).to.equal(choice.microphone);
    expect(video?.getSettings().deviceId).to.equal(choice.camera);
  });

  it('asks for a voice without echo and for a picture of the visitor', async () => {
    const asked: MediaStreamConstraints[] = [];
    stubGetUserMedia((constraints) => {
      asked.push(constraints);
      return Promise.resolve(new MediaStream());
    });
    await opened('audio').stream();
    await opened('video', {camera: 'cam', microphone: 'mic', processing: {noiseSuppression: false}}).stream();
    await opened('video').stream();
    const audio = {echoCancellation: true, noiseSuppression: true, autoGainControl: true};
    expect(asked[0]).to.deep.equal({audio, video: false});
    expect(asked[1]?.audio).to.deep.equal({...audio, noiseSuppression: false, deviceId: {exact: 'mic'}});
    expect(asked[1]?.video)
      .to.deep.include({deviceId: {exact: 'cam'}})
      .and.not.to.have.property('facingMode');
    expect(asked[2]?.video).to.deep.include({facingMode: 'user'}).and.not.to.have.property('deviceId');
  });

  itWith('devices')('stops every track when it is closed, and tells nothing more', async () => {
    const {facts, media, stream} = opened('video');
    const held = await stream();
    media.close();
    media.close();
    expect(states(held)).to.deep.equal(['ended', 'ended']);
    for (const track of held.getTracks()) track.dispatchEvent(new Event('ended'));
    expect(facts.length).to.equal(1);
  });

  itWith('devices')('stops a stream that is allowed only after it was closed', async () => {
    const real = await navigator.mediaDevices.getUserMedia({audio: true, video: true});
    let allow: (stream: MediaStream) => void = () => {};
    stubGetUserMedia(() => new Promise((resolve) => (allow = resolve)));
    const {facts, media} = opened('video');
    media.close();
    expect(states(real)).to.deep.equal(['live', 'live']);
    allow(real);
    await heardOut();
    expect(states(real)).to.deep.equal(['ended', 'ended']);
    expect(facts).to.deep.equal([]);
  });

  itWith('devices')('stops a stream where it is closed while the devices are being listed', async () => {
    const real = await navigator.mediaDevices.getUserMedia({audio: true});
    let list: (devices: MediaDeviceInfo[]) => void = () => {};
    const listing = new Promise<void>((resolve) => {
      stub(navigator.mediaDevices, 'enumerateDevices', () => {
        resolve();
        return new Promise((answer) => (list = answer));
      });
    });
    stubGetUserMedia(() => Promise.resolve(real));
    const {facts, media} = opened('audio');
    await listing;
    media.close();
    expect(states(real)).to.deep.equal(['ended']);
    list([]);
    restoreAll();
    await heardOut();
    expect(facts).to.deep.equal([]);
  });

  itWith('devices')('opens devices that it cannot list', async () => {
    stub(navigator.mediaDevices, 'enumerateDevices', () => Promise.reject(new Error('no')));
    const fact = await opened('audio').nth(1);
    expect(fact.type === 'media.opened' && fact.devices).to.deep.equal([]);
  });

  itWith('devices')('opens another device where the one of the call before is gone', async () => {
    const stream = await opened('video', {microphone: 'no-such-device', camera: 'nor-this'}).stream();
    expect(states(stream)).to.deep.equal(['live', 'live']);
  });

  it('tells why devices were refused, and nothing where that comes after it was closed', async () => {
    stubPermissions({microphone: 'denied'});
    stubGetUserMedia(() => Promise.reject(new DOMException('Permission denied', 'NotAllowedError')));
    expect(codeOf(await opened('audio').nth(1))).to.equal('media.failed device/permission-denied');
    const {facts, media} = opened('audio');
    media.close();
    await heardOut();
    expect(facts).to.deep.equal([]);
  });

  it('fails on a page that may have no devices', async () => {
    stub(navigator, 'mediaDevices', undefined);
    expect(codeOf(await opened('audio').nth(1))).to.equal('media.failed support/insecure-context');
  });
});
