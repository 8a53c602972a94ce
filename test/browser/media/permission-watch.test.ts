import {expect} from '@open-wc/testing';
import type {PermissionFact} from '../../../src/domain/call-ports.js';
import type {MediaKind} from '../../../src/domain/media-kind.js';
import {watchPermission} from '../../../src/media/permission-watch.js';
import {heardOut} from './media-bench.js';
import {restoreAll, stub} from './stubs.js';

class FakeStatus extends EventTarget {
  state: PermissionState = 'denied';
  readonly listeners = new Set<EventListener>();

  override addEventListener(type: string, listener: EventListener): void {
    this.listeners.add(listener);
    super.addEventListener(type, listener);
  }

  override removeEventListener(type: string, listener: EventListener): void {
    this.listeners.delete(listener);
    super.removeEventListener(type, listener);
  }

  become(state: PermissionState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

const watched = (kind: MediaKind) => {
  const statuses = {microphone: new FakeStatus(), camera: new FakeStatus()};
  const asked: string[] = [];
  stub(navigator.permissions, 'query', ({name}: {name: 'microphone' | 'camera'}) => {
    asked.push(name);
    return Promise.resolve(statuses[name]);
  });
  const facts: PermissionFact[] = [];
  const close = watchPermission({kind}, (fact) => facts.push(fact));
  return {...statuses, asked, facts, close};
};

describe('watchPermission', () => {
  afterEach(restoreAll);

  it('tells that the microphone is denied no longer', async () => {
    const {microphone, asked, facts, close} = watched('audio');
    await heardOut();
    expect([asked, facts]).to.deep.equal([['microphone'], []]);
    microphone.become('denied');
    expect(facts).to.deep.equal([]);
    microphone.become('granted');
    expect(facts).to.deep.equal([{type: 'permission.granted'}]);
    close();
  });

  it('a permission that the browser asks for again is as good', async () => {
    const {microphone, facts, close} = watched('audio');
    await heardOut();
    microphone.become('prompt');
    expect(facts).to.have.length(1);
    close();
  });

  it('waits for both where both are needed', async () => {
    const {microphone, camera, facts, close} = watched('video');
    await heardOut();
    microphone.become('granted');
    expect(facts).to.deep.equal([]);
    camera.become('granted');
    expect(facts).to.have.length(1);
    close();
  });

  it('closed, it leaves no listener and tells nothing', async () => {
    const {microphone, camera, facts, close} = watched('video');
    await heardOut();
    close();
    close();
    microphone.become('granted');
    camera.become('granted');
    expect([facts, microphone.listeners.size + camera.listeners.size]).to.deep.equal([[], 0]);
  });

  it('closed before the browser has answered, it never listens', async () => {
    const {microphone, facts, close} = watched('audio');
    close();
    await heardOut();
    microphone.become('granted');
    expect([facts, microphone.listeners.size]).to.deep.equal([[], 0]);
  });

  it('a browser that knows no such permission tells nothing', async () => {
    const facts: PermissionFact[] = [];
    stub(navigator.permissions, 'query', () => Promise.reject(new TypeError('unknown')));
    const close = watchPermission({kind: 'audio'}, (fact) => facts.push(fact));
    await heardOut();
    close();
    stub(navigator, 'permissions', undefined);
    watchPermission({kind: 'audio'}, (fact) => facts.push(fact))();
    await heardOut();
    expect(facts).to.deep.equal([]);
  });
});
