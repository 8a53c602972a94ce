import {expect} from '@open-wc/testing';
import type {DeviceChoice, MediaFact} from '../../../src/domain/call-ports.js';
import type {MediaKind} from '../../../src/domain/media-kind.js';
import {openLocalMedia} from '../../../src/media/local-media-port.js';
import {restoreAll, stub, stubGetUserMedia, stubPermissions} from './stubs.js';

/** Opens devices, and waits for what is told. */
const opened = (kind: MediaKind, choice: DeviceChoice = {}) => {
  const facts: MediaFact[] = [];
  let heard: () => void = () => {};
  const close = openLocalMedia({kind, choice}, (fact) => {
    facts.push(fact);
    heard();
  });
  closers.push(close);
  const nth = async (n: number): Promise<MediaFact> => {
    while (facts.length < n) await new Promise<void>((resolve) => (heard = resolve));
    return facts[n - 1]!;
  };
  const stream = async (): Promise<MediaStream> => {
    const fact = await nth(1);
    if (fact.type !== 'media.opened') throw new Error(fact.fault.code, {cause: fact.fault.cause});
    return fact.stream;
  };
  return {facts, close, nth, stream};
};

const closers: (() => void)[] = [];
const states = (stream: MediaStream) => stream.getTracks().map(({readyState}) => readyState);
const codeOf = (fact: MediaFact) => (fact.type === 'media.opened' ? fact.type : `${fact.type} ${fact.fault.code}`);

/** Lets every promise that is settled be heard. */
const heardOut = async () => {
  await navigator.mediaDevices.enumerateDevices();
  await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe('openLocalMedia', () => {
  afterEach(() => {
    for (const close of closers.splice(0)) close();
    restoreAll();
  });

  it('opens the microphone for a voice call, and nothing else', async () => {
    const stream = await opened('audio').stream();
    expect([stream.getAudioTracks().length, stream.getVideoTracks().length]).to.deep.equal([1, 0]);
    expect(states(stream)).to.deep.equal(['live']);
  });

  it('opens microphone and camera for a video call', async () => {
    const stream = await opened('video').stream();
    expect([stream.getAudioTracks().length, stream.getVideoTracks().length]).to.deep.equal([1, 1]);
  });

  it('tells the devices that can be chosen, by name', async () => {
    const fact = await opened('video').nth(1);
    if (fact.type !== 'media.opened') throw new Error(fact.fault.code);
    expect(new Set(fact.devices.map(({kind}) => kind))).to.include.keys('audioinput', 'videoinput', 'audiooutput');
    for (const {id, label} of fact.devices) expect([id, label]).not.to.include('');
  });

  it('opens the devices that were chosen', async () => {
    const {devices} = (await opened('video').nth(1)) as Extract<MediaFact, {type: 'media.opened'}>;
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
    await opened('video', {camera: 'cam'}).stream();
    await opened('video').stream();
    const audio = {echoCancellation: true, noiseSuppression: true, autoGainControl: true};
    expect(asked[0]).to.deep.equal({audio, video: false});
    expect(asked[1]?.video)
      .to.deep.include({deviceId: {exact: 'cam'}})
      .and.not.to.have.property('facingMode');
    expect(asked[2]?.video).to.deep.include({facingMode: 'user'}).and.not.to.have.property('deviceId');
  });

  it('stops every track when it is closed, and tells nothing more', async () => {
    const {facts, close, stream} = opened('video');
    const held = await stream();
    close();
    close();
    expect(states(held)).to.deep.equal(['ended', 'ended']);
    for (const track of held.getTracks()) track.dispatchEvent(new Event('ended'));
    expect(facts.length).to.equal(1);
  });

  it('stops a stream that is allowed only after it was closed', async () => {
    const real = await navigator.mediaDevices.getUserMedia({audio: true, video: true});
    let allow: (stream: MediaStream) => void = () => {};
    stubGetUserMedia(() => new Promise((resolve) => (allow = resolve)));
    const {facts, close} = opened('video');
    close();
    expect(states(real)).to.deep.equal(['live', 'live']);
    allow(real);
    await heardOut();
    expect(states(real)).to.deep.equal(['ended', 'ended']);
    expect(facts).to.deep.equal([]);
  });

  it('stops a stream where it is closed while the devices are being listed', async () => {
    const real = await navigator.mediaDevices.getUserMedia({audio: true});
    let list: (devices: MediaDeviceInfo[]) => void = () => {};
    const listing = new Promise<void>((resolve) => {
      stub(navigator.mediaDevices, 'enumerateDevices', () => {
        resolve();
        return new Promise((answer) => (list = answer));
      });
    });
    stubGetUserMedia(() => Promise.resolve(real));
    const {facts, close} = opened('audio');
    await listing;
    close();
    expect(states(real)).to.deep.equal(['ended']);
    list([]);
    restoreAll();
    await heardOut();
    expect(facts).to.deep.equal([]);
  });

  it('opens devices that it cannot list', async () => {
    stub(navigator.mediaDevices, 'enumerateDevices', () => Promise.reject(new Error('no')));
    const fact = await opened('audio').nth(1);
    expect(fact.type === 'media.opened' && fact.devices).to.deep.equal([]);
  });

  it('tells that a device is gone when its track ends', async () => {
    const {nth, stream} = opened('video');
    const held = await stream();
    held.getVideoTracks()[0]?.dispatchEvent(new Event('ended'));
    expect(codeOf(await nth(2))).to.equal('media.lost device/lost');
  });

  it('tells a real refusal of the browser: a device that is not there', async () => {
    const {nth} = opened('audio', {microphone: 'no-such-device'});
    expect(codeOf(await nth(1))).to.equal('media.failed device/constraint');
  });

  it('tells why devices were refused, and nothing where that comes after it was closed', async () => {
    stubPermissions({microphone: 'denied'});
    stubGetUserMedia(() => Promise.reject(new DOMException('Permission denied', 'NotAllowedError')));
    expect(codeOf(await opened('audio').nth(1))).to.equal('media.failed device/permission-denied');
    const {facts, close} = opened('audio');
    close();
    await heardOut();
    expect(facts).to.deep.equal([]);
  });

  it('fails on a page that may have no devices', async () => {
    stub(navigator, 'mediaDevices', undefined);
    expect(codeOf(await opened('audio').nth(1))).to.equal('media.failed support/insecure-context');
  });
});
