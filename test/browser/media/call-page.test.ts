import {expect} from '@open-wc/testing';
import type {HeldPage, PageFact} from '../../../src/domain/call-ports.js';
import {holdPage} from '../../../src/media/call-page.js';
import {heardOut} from './media-bench.js';
import {restoreAll, stub} from './stubs.js';

const held: HeldPage[] = [];

const hold = () => {
  const facts: PageFact[] = [];
  const page = holdPage({}, (fact) => facts.push(fact));
  held.push(page);
  return {page, facts};
};

/** Whether the page asks before it is left. */
const asksBefore = () => {
  const event = new Event('beforeunload', {cancelable: true});
  dispatchEvent(event);
  return event.defaultPrevented;
};

const stubLocks = () => {
  const locks: {isHeld: boolean}[] = [];
  stub(navigator, 'wakeLock', {
    request: () => {
      const lock = {isHeld: true, release: () => Promise.resolve(void (lock.isHeld = false))};
      locks.push(lock);
      return Promise.resolve(lock);
    },
  });
  return locks;
};

const stubSession = () => {
  const handlers = new Map<string, (() => void) | null>();
  const shown: [string, boolean][] = [];
  stub(navigator, 'mediaSession', {
    setActionHandler: (action: string, handler: (() => void) | null) => {
      if (action === 'togglecamera') throw new TypeError('no such action');
      handlers.set(action, handler);
    },
    setMicrophoneActive: (active: boolean) => shown.push(['microphone', active]),
    setCameraActive: (active: boolean) => shown.push(['camera', active]),
  });
  return {handlers, shown};
};

describe('holdPage', () => {
  afterEach(() => {
    for (const page of held.splice(0)) page.close();
    restoreAll();
  });

  it('asks before the page is left, only while it is held', () => {
    expect(asksBefore()).to.equal(false);
    const {page} = hold();
    expect(asksBefore()).to.equal(true);
    page.close();
    page.close();
    expect(asksBefore()).to.equal(false);
  });

  it('obeys the system’s controls, those that there are, until it is closed', () => {
    const {handlers} = stubSession();
    const {page, facts} = hold();
    handlers.get('togglemicrophone')?.();
    handlers.get('hangup')?.();
    expect(facts).to.deep.equal([{type: 'mic.toggle'}, {type: 'call.hangup'}]);
    page.close();
    expect([...handlers.values()]).to.deep.equal([null, null]);
  });

  it('shows them what is on', () => {
    const {shown} = stubSession();
    const {page} = hold();
    page.command({type: 'page.muted', muted: true});
    page.command({type: 'page.muted', muted: false});
    page.command({type: 'page.camera', on: true});
    expect(shown).to.deep.equal([
      ['microphone', false],
      ['microphone', true],
      ['camera', true],
    ]);
  });

  it('keeps the screen awake, also after it was hidden, until it is closed', async () => {
    const locks = stubLocks();
    const {page} = hold();
    await heardOut();
    expect(locks).to.have.length(1);
    // The browser has released it meanwhile.
    locks[0]!.isHeld = false;
    stub(document, 'hidden', true);
    document.dispatchEvent(new Event('visibilitychange'));
    await heardOut();
    expect(locks).to.have.length(1);
    stub(document, 'hidden', false);
    document.dispatchEvent(new Event('visibilitychange'));
    await heardOut();
    expect(locks.map(({isHeld}) => isHeld)).to.deep.equal([false, true]);
    page.close();
    document.dispatchEvent(new Event('visibilitychange'));
    await heardOut();
    expect(locks.map(({isHeld}) => isHeld)).to.deep.equal([false, false]);
  });

  it('releases a lock that is granted only after it was closed', async () => {
    const locks = stubLocks();
    const {page} = hold();
    page.close();
    await heardOut();
    expect(locks.map(({isHeld}) => isHeld)).to.deep.equal([false]);
  });

  it('does without a lock that is refused', async () => {
    stub(navigator, 'wakeLock', {request: () => Promise.reject(new DOMException('', 'NotAllowedError'))});
    const {page} = hold();
    await heardOut();
    page.close();
  });

  it('tells Safari what the page does with sound', () => {
    const audioSession = {type: 'auto'};
    stub(navigator, 'audioSession', audioSession);
    const {page} = hold();
    expect(audioSession.type).to.equal('play-and-record');
    page.close();
    expect(audioSession.type).to.equal('auto');
  });

  it('works where the browser knows none of this', () => {
    stub(navigator, 'mediaSession', undefined);
    stub(navigator, 'wakeLock', undefined);
    const {page} = hold();
    page.command({type: 'page.muted', muted: true});
    page.command({type: 'page.camera', on: false});
    page.close();
  });
});
