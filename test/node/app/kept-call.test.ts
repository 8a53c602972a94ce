import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {CallKeeper, keptCall} from '../../../src/app/kept-call.js';
import {VisitorStore} from '../../../src/storage/visitor-store.js';

const page = new EventTarget();
const listen = page.addEventListener.bind(page);
const unlisten = page.removeEventListener.bind(page);
Object.assign(globalThis, {addEventListener: listen, removeEventListener: unlisten});
const leave = () => page.dispatchEvent(new Event('pagehide'));
const comeBack = () => page.dispatchEvent(new Event('pageshow'));

const UP = {kind: 'video', phase: 'connected'} as const;
const OVER = {kind: 'video', phase: 'ended'} as const;

let store: VisitorStore;
beforeEach(() => {
  // Nothing but memory.
  store = new VisitorStore('c', false);
});

test('a call is noted from the moment at which it is up, until it has ended', () => {
  const keeper = new CallKeeper(store);
  keeper.look({kind: 'video', phase: 'connecting'});
  assert.equal(keptCall(store), null);
  keeper.look(UP);
  assert.deepEqual(keptCall(store), {kind: 'video', left: false});
  keeper.ended();
  assert.equal(keptCall(store), null);
  keeper.close();
});

test('a page that is left gives its call back, and the next page knows', () => {
  const keeper = new CallKeeper(store);
  keeper.look(UP);
  leave();
  // The session hangs up.
  keeper.look(OVER);
  keeper.ended();
  assert.deepEqual(keptCall(store), {kind: 'video', left: true});
  comeBack();
  assert.equal(keptCall(store), null);
  keeper.close();
});

test('a page that is left without a call notes none', () => {
  const keeper = new CallKeeper(store);
  leave();
  assert.equal(store.kept, null);
  keeper.close();
  leave();
  assert.equal(store.kept, null);
});

test('what storage holds is not trusted', () => {
  const now = Date.now();
  const noted: readonly unknown[] = [
    null,
    'audio',
    {},
    {kind: 'fax', at: now, left: true},
    {kind: 'audio', left: true},
    {kind: 'audio', at: 'now', left: true},
    {kind: 'audio', at: now - 61 * 60_000, left: true},
    {kind: 'audio', at: now + 61 * 60_000, left: true},
  ];
  for (const call of noted) {
    store.keep({call: call as never});
    assert.equal(keptCall(store), null, JSON.stringify(call));
  }
  store.keep({call: {kind: 'audio', at: now, left: 'yes' as never}});
  assert.deepEqual(keptCall(store), {kind: 'audio', left: false});
});
