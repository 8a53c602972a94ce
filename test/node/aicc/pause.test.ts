import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {pause} from '../../../src/aicc/pause.js';
import {backoffMs} from '../../../src/domain/backoff.js';
import {noSignal} from './aicc-bench.js';
import {seeded} from './seeded.js';

/** Whether a promise is settled, as far as can be told now. */
const watch = (promise: Promise<void>) => {
  const seen = {over: false};
  void promise.then(() => (seen.over = true));
  return {seen, look: async () => (await Promise.resolve(), seen.over)};
};

/** The events of a page, which Node has not. */
const pageEvents = (t: TestContext): EventTarget => {
  const target = new EventTarget();
  const before = {add: globalThis.addEventListener, remove: globalThis.removeEventListener};
  globalThis.addEventListener = target.addEventListener.bind(target) as typeof globalThis.addEventListener;
  globalThis.removeEventListener = target.removeEventListener.bind(target) as typeof globalThis.removeEventListener;
  t.after(() => Object.assign(globalThis, {addEventListener: before.add, removeEventListener: before.remove}));
  return target;
};

test('a pause lasts as long as it is told', async (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const {look} = watch(pause(1_000, noSignal));
  t.mock.timers.tick(999);
  assert.equal(await look(), false);
  t.mock.timers.tick(1);
  assert.equal(await look(), true);
});

test('an abort ends it, and one before does not let it begin', async (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const life = new AbortController();
  const {look} = watch(pause(1_000, life.signal));
  assert.equal(await look(), false);
  life.abort();
  assert.equal(await look(), true);
  assert.equal(await watch(pause(1_000, life.signal)).look(), true);
});

test('the network’s return ends it, where that is wanted', async (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const page = pageEvents(t);
  const waiting = watch(pause(1_000, noSignal));
  const pacing = watch(pause(1_000, noSignal, {online: false}));
  page.dispatchEvent(new Event('online'));
  assert.equal(await waiting.look(), true);
  assert.equal(await pacing.look(), false);
});

test('waits double up to their limit, at most a quarter taken off', (t) => {
  t.mock.method(Math, 'random', () => 0);
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 60].map((failures) => backoffMs(failures)),
    [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000],
  );
  assert.deepEqual(
    [1, 2, 3].map((failures) => backoffMs(failures, 2_000, 5_000)),
    [2_000, 4_000, 5_000],
  );
  const random = seeded(t);
  t.mock.method(Math, 'random', () => random.next());
  const waits = Array.from({length: 500}, () => backoffMs(3));
  assert.ok(waits.every((ms) => ms > 3_000 && ms <= 4_000));
  assert.ok(new Set(waits).size > 400);
});
