import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {Earlier} from '../../../src/app/services/earlier.js';
import {Fault} from '../../../src/domain/faults.js';
import type {HistoryPage} from '../../../src/domain/service-ports.js';
import type {Message, ThreadItem} from '../../../src/domain/thread.js';
import {FakeRequest} from '../../support/fake-chat-ports.js';
import {heard, NOON, notice, written} from '../../support/thread-items.js';

const hearOut = () => new Promise((resolve) => setImmediate(resolve));

const opened = (t: TestContext, thread: ThreadItem[]) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const life = new AbortController();
  const asked: FakeRequest<number, HistoryPage>[] = [];
  const received: (readonly Message[])[] = [];
  const arrived: (readonly Message[])[] = [];
  const earlier = new Earlier(
    (until, skipped, signal) => {
      assert.ok(until > Date.now());
      asked.push(new FakeRequest<number, HistoryPage>(skipped, signal));
      return asked.at(-1)!.promise;
    },
    () => thread,
    (messages) => received.push(messages),
    (messages) => arrived.push(messages),
    () => assert.fail('the way to earlier messages does not change'),
  );
  const catchingUp = earlier.catchUp(life.signal);
  const pass = async (ms: number) => {
    t.mock.timers.tick(ms);
    await hearOut();
  };
  /** AICC answers what is asked for after the first wait, and the second wait passes. */
  const caughtUp = async (messages: Message[]) => {
    await pass(2_000);
    asked[0]!.answer({messages, count: messages.length, more: true});
    await hearOut();
    await pass(2_000);
    await catchingUp;
  };
  return {earlier, life, asked, received, arrived, catchingUp, pass, caughtUp};
};

const THREAD = [written('hello', {id: 'm1'}), notice('agent-joined'), heard('welcome', {id: 'c1', at: NOON + 10})];

test('a gap is filled from history, once what comes by poll has had time to come', async (t) => {
  const thread = [...THREAD];
  const {asked, received, arrived, pass, catchingUp} = opened(t, thread);
  await pass(1_999);
  assert.equal(asked.length, 0);
  await pass(1);
  assert.deepEqual(
    asked.map(({input}) => input),
    [0],
  );
  const [missed, polled] = [heard('missed', {id: 'c2', at: NOON + 20}), heard('polled', {id: 'c3', at: NOON + 30})];
  asked[0]!.answer({messages: [missed, polled], count: 2, more: false});
  await hearOut();
  await pass(1_999);
  assert.deepEqual(received, []);
  // What was on its way by poll has come meanwhile.
  thread.push(polled);
  await pass(1);
  await catchingUp;
  assert.deepEqual([received, arrived], [[[missed]], [[missed]]]);
});

test('what the visitor wrote fills a gap too, and has not arrived', async (t) => {
  const {received, arrived, caughtUp} = opened(t, THREAD);
  const [welcome, own] = [heard('welcome', {id: 'c1', at: NOON + 10}), written('mine', {id: 'm2', at: NOON + 20})];
  await caughtUp([welcome, own]);
  assert.deepEqual([received, arrived], [[[own]], [[]]]);
});

test('a clock of the visitor’s that is wrong hides no gap', async (t) => {
  const {received, caughtUp} = opened(t, THREAD);
  const early = NOON - 5 * 60_000;
  const [welcome, missed] = [heard('welcome', {id: 'c1', at: early}), heard('missed', {id: 'c2', at: early + 10})];
  await caughtUp([welcome, missed]);
  assert.deepEqual(received, [[missed]]);
});

test('what the thread holds, by its id or by its words, and what is older than it, fills no gap', async (t) => {
  const {received, caughtUp} = opened(t, THREAD);
  await caughtUp([
    heard('older', {id: 'c0', at: NOON - 1}),
    written('hello', {id: 'm1', at: NOON + 3}),
    heard('welcome', {id: 'another', at: NOON + 12}),
  ]);
  assert.deepEqual(received, []);
});

test('where history fails it is tried again, ever less often, then the thread stays as it was told', async (t) => {
  const {asked, received, pass, catchingUp} = opened(t, THREAD);
  await pass(2_000);
  for (const [failures, ms] of [2_000, 4_000, 8_000, 16_000].entries()) {
    asked[failures]!.fail(new Fault('network/unreachable'));
    await hearOut();
    await pass(ms / 2);
    assert.equal(asked.length, failures + 1);
    await pass(ms / 2);
    assert.equal(asked.length, failures + 2);
  }
  asked[4]!.fail(new Fault('network/unreachable'));
  await catchingUp;
  await pass(60_000);
  assert.deepEqual([asked.length, received], [5, []]);
});

test('of several the last one looks', async (t) => {
  const {earlier, life, asked, received, pass, catchingUp} = opened(t, THREAD);
  await pass(1_000);
  const again = earlier.catchUp(life.signal);
  await catchingUp;
  await pass(1_999);
  assert.equal(asked.length, 0);
  await pass(1);
  asked[0]!.answer({messages: [], count: 0, more: false});
  await hearOut();
  await pass(2_000);
  await again;
  assert.deepEqual([asked.length, received], [1, []]);
});

for (const [when, ms] of [
  ['before it is asked for', 1_000],
  ['while it is asked for', 2_000],
] as const) {
  test(`given up ${when}, it brings nothing, and leaves no timer`, async (t) => {
    const {life, asked, received, pass, catchingUp} = opened(t, THREAD);
    await pass(ms);
    life.abort();
    asked[0]?.answer({messages: [heard('missed', {id: 'c2', at: NOON + 20})], count: 1, more: false});
    await hearOut();
    await pass(10_000);
    await catchingUp;
    assert.deepEqual(received, []);
  });
}
