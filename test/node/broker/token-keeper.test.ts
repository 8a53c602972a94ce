import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {TokenKeeper, TokenUnavailable, type IssuedToken} from '../../../server/broker/src/tokens/token-keeper.js';
import {heardOut} from '../conversations/simulated-time.js';

const LIFE_MS = 600_000;

/** A keeper whose time is the test's, and whose tokens come when the test says so. */
const kept = (t: TestContext) => {
  t.mock.timers.enable({apis: ['Date', 'setTimeout']});
  const waiting: {resolve(token: IssuedToken): void; reject(error: unknown): void}[] = [];
  const failures: number[] = [];
  let issued = 0;
  const keeper = new TokenKeeper(() => new Promise((resolve, reject) => void waiting.push({resolve, reject})), {
    renewed: () => undefined,
    failed: (_error, count) => failures.push(count),
  });
  t.after(() => keeper.stop());
  const take = () => {
    const next = waiting.shift();
    assert.ok(next, 'no token was asked for');
    return next;
  };
  return {
    keeper,
    waiting,
    failures,
    issue: async (lifetimeMs = LIFE_MS) => {
      take().resolve({value: `token-${++issued}`, lifetimeMs});
      await heardOut();
    },
    fail: async () => {
      take().reject(new Error('refused'));
      await heardOut();
    },
    pass: async (ms: number) => {
      t.mock.timers.tick(ms);
      await heardOut();
    },
  };
};

test('one request for all who wait for the first token', async (t) => {
  const {keeper, waiting, issue} = kept(t);
  void keeper.start();
  const wanted = [keeper.current(), keeper.current(), keeper.current()];
  assert.equal(waiting.length, 1);
  assert.equal(keeper.isReady, false);
  await issue();
  assert.deepEqual(await Promise.all(wanted), ['token-1', 'token-1', 'token-1']);
  assert.equal(keeper.isReady, true);
});

test('renewed when four fifths of its life are over, while the old one is still sent', async (t) => {
  const {keeper, waiting, issue, pass} = kept(t);
  void keeper.start();
  await issue();
  await pass(LIFE_MS * 0.8 - 1);
  assert.equal(waiting.length, 0);
  await pass(1);
  assert.equal(waiting.length, 1);
  assert.equal(await keeper.current(), 'token-1');
  await issue();
  assert.equal(await keeper.current(), 'token-2');
  await pass(LIFE_MS * 0.8);
  assert.equal(waiting.length, 1);
});

test('failures are backed off, and the old token counts until it lapses', async (t) => {
  const {keeper, waiting, failures, issue, fail, pass} = kept(t);
  void keeper.start();
  await issue();
  await pass(LIFE_MS * 0.8);
  let elapsedMs = LIFE_MS * 0.8;
  for (const ceilingMs of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    await fail();
    await pass(ceilingMs / 2 - 1);
    assert.equal(waiting.length, 0, `asked before ${ceilingMs / 2} ms`);
    assert.equal(await keeper.current(), 'token-1');
    await pass(ceilingMs / 2 + 1);
    assert.equal(waiting.length, 1, `not asked after ${ceilingMs} ms`);
    elapsedMs += ceilingMs;
  }
  assert.deepEqual(failures, [1, 2, 3, 4, 5, 6, 7]);
  await pass(LIFE_MS - elapsedMs);
  assert.equal(keeper.isReady, false);
  const waits = keeper.current();
  await issue();
  assert.equal(await waits, 'token-2');
  assert.equal(keeper.isReady, true);
});

test('without a token nobody waits out the back-off: they are told how long it is', async (t) => {
  const {keeper, waiting, fail} = kept(t);
  const started = keeper.start();
  await fail();
  await started;
  await assert.rejects(keeper.current(), (error: unknown) => {
    assert.ok(error instanceof TokenUnavailable);
    assert.ok(error.retryAfterMs > 400 && error.retryAfterMs <= 1_000, String(error.retryAfterMs));
    return true;
  });
  assert.equal(waiting.length, 0);
});

test('a refused token is renewed once for all who were refused', async (t) => {
  const {keeper, waiting, issue} = kept(t);
  void keeper.start();
  await issue();
  const wanted = [keeper.after('token-1'), keeper.after('token-1'), keeper.after('token-1')];
  assert.equal(waiting.length, 1);
  await issue();
  assert.deepEqual(await Promise.all(wanted), ['token-2', 'token-2', 'token-2']);
  assert.equal(await keeper.after('token-1'), 'token-2');
  assert.equal(waiting.length, 0);
});

test('refusals renew at most every 10 s', async (t) => {
  const {keeper, waiting, issue, pass} = kept(t);
  void keeper.start();
  await issue();
  void keeper.after('token-1');
  await issue();
  assert.equal(await keeper.after('token-2'), null);
  await pass(9_999);
  assert.equal(await keeper.after('token-2'), null);
  assert.equal(waiting.length, 0);
  await pass(1);
  void keeper.after('token-2');
  assert.equal(waiting.length, 1);
});

test('a renewal that fails leaves the refused token where it is', async (t) => {
  const {keeper, fail, issue} = kept(t);
  void keeper.start();
  await issue();
  const wanted = keeper.after('token-1');
  await fail();
  assert.equal(await wanted, null);
  assert.equal(await keeper.after('token-1'), null);
  assert.equal(await keeper.current(), 'token-1');
});

test('who has been stopped asks no more', async (t) => {
  const {keeper, waiting, issue, pass} = kept(t);
  void keeper.start();
  await issue();
  keeper.stop();
  await pass(LIFE_MS);
  assert.equal(waiting.length, 0);
});
