import {expect} from '@open-wc/testing';
import {browserSupport} from '../../../src/media/browser-support.js';
import {itWith} from '../../support/lacks.js';
import {restoreAll, stub, stubPolicy} from './stubs.js';

const answer = async () => {
  const {kinds, fault} = await browserSupport();
  return {kinds: kinds.join(' '), code: fault?.code ?? null};
};

const stubDevices = (...kinds: MediaDeviceKind[]) =>
  stub(navigator.mediaDevices, 'enumerateDevices', () => Promise.resolve(kinds.map((kind) => ({kind}))));

describe('browserSupport', () => {
  beforeEach(() => {
    // What else is asked is asked in browsers without it too.
    if (!('RTCPeerConnection' in window)) stub(window, 'RTCPeerConnection', class {});
  });
  afterEach(restoreAll);

  itWith('WebRTC')('offers both kinds in this browser, and opens no device', async () => {
    stub(navigator.mediaDevices, 'getUserMedia', () => {
      throw new Error('It may not ask.');
    });
    expect(await answer()).to.deep.equal({kinds: 'audio video', code: null});
  });

  it('insecure context', async () => {
    stub(window, 'isSecureContext', false);
    expect(await answer()).to.deep.equal({kinds: '', code: 'support/insecure-context'});
  });

  it('no mediaDevices', async () => {
    stub(navigator, 'mediaDevices', undefined);
    expect(await answer()).to.deep.equal({kinds: '', code: 'support/no-webrtc'});
  });

  it('no getUserMedia', async () => {
    stub(navigator.mediaDevices, 'getUserMedia', undefined);
    expect(await answer()).to.deep.equal({kinds: '', code: 'support/no-webrtc'});
  });

  it('no RTCPeerConnection', async () => {
    stub(window, 'RTCPeerConnection', undefined);
    expect(await answer()).to.deep.equal({kinds: '', code: 'support/no-webrtc'});
  });

  for (const [app, agent] of [
    ['Facebook', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 [FBAN/FBIOS;FBAV/470.0]'],
    ['WeChat', 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.49'],
    ['an Android app', 'Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/AP1A; wv) Chrome/125.0.0.0 Mobile Safari/537.36'],
  ] as const) {
    it(`the browser inside of ${app}: the page may be opened in a real one`, async () => {
      stub(navigator, 'mediaDevices', undefined);
      stub(navigator, 'userAgent', agent);
      expect(await answer()).to.deep.equal({kinds: '', code: 'support/in-app-browser'});
    });
  }

  itWith('WebRTC')('the browser inside of an app that lets it use the microphone', async () => {
    stub(navigator, 'userAgent', 'Mozilla/5.0 (Linux; Android 14; wv) Chrome/125.0.0.0');
    expect((await answer()).code).to.equal(null);
  });

  it('a page that forbids the microphone', async () => {
    stubPolicy('microphone');
    expect(await answer()).to.deep.equal({kinds: '', code: 'support/policy-blocked'});
  });

  it('a page that forbids the camera: voice only', async () => {
    stubPolicy('camera');
    expect(await answer()).to.deep.equal({kinds: 'audio', code: null});
  });

  it('no camera: voice only', async () => {
    stubDevices('audioinput', 'audiooutput');
    expect(await answer()).to.deep.equal({kinds: 'audio', code: null});
  });

  it('no microphone yet: it may be plugged in later', async () => {
    stubDevices('videoinput');
    expect(await answer()).to.deep.equal({kinds: 'audio video', code: null});
  });

  it('a browser that lists nothing may have everything', async () => {
    stubDevices();
    expect(await answer()).to.deep.equal({kinds: 'audio video', code: null});
    stub(navigator.mediaDevices, 'enumerateDevices', () => Promise.reject(new Error('no')));
    expect(await answer()).to.deep.equal({kinds: 'audio video', code: null});
  });
});
