import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Earlier} from '../../../src/app/services/earlier.js';
import {Fault} from '../../../src/domain/faults.js';
import type {HistoryPage} from '../../../src/domain/service-ports.js';
import type {Message, ThreadItem} from '../../../src/domain/thread.js';
import {FakeRequest} from '../../support/fake-chat-ports.js';
import {heard, NOON, notice, written} from '../../support/thread-items.js';

const {signal} = new AbortController();

const opened = (thread: ThreadItem[] = []) => {
  const asked: FakeRequest<{until: number; skipped: number}, HistoryPage>[] = [];
  const received: (readonly Message[])[] = [];
  const states: string[] = [];
  const earlier: Earlier = new Earlier(
    (until, skipped, life) => {
      asked.push(new FakeRequest<{until: number; skipped: number}, HistoryPage>({until, skipped}, life));
      return asked.at(-1)!.promise;
    },
    () => thread,
    (messages) => {
      received.push(messages);
      thread.unshift(...messages);
    },
    () => assert.fail('what is older has not just arrived'),
    () => states.push(earlier.state),
  );
  const fetchPage = async (messages: Message[], more = false, count = messages.length) => {
    const fetching = earlier.fetch(signal);
    asked.at(-1)!.answer({messages, count, more});
    await fetching;
  };
  return {earlier, asked, received, states, fetchPage};
};

test('pages follow each other, counted from one moment', async () => {
  const {asked, received, states, fetchPage} = opened();
  await fetchPage([written('three', {id: 'm3', at: 3}), heard('four', {at: 4})], true, 50);
  await fetchPage([written('one', {at: 1})], false, 20);
  const [first, second] = asked.map(({input}) => input);
  assert.deepEqual([first?.skipped, second?.skipped], [0, 50]);
  assert.equal(first?.until, second?.until);
  assert.deepEqual(
    received.map((page) => page.map(({at}) => at)),
    [[3, 4], [1]],
  );
  assert.deepEqual(states, ['fetching', 'more', 'fetching', 'none']);
});

test('what the thread holds already is not put there again', async () => {
  const shown = [notice('agent-joined'), written('hello', {id: 'm1'}), heard('welcome', {id: 'c1'})];
  const {received, fetchPage} = opened(shown);
  await fetchPage([
    heard('older', {id: 'c0', at: NOON - 60_000}),
    written('hello', {id: 'm1', at: NOON - 1}),
    heard('welcome', {id: 'another', at: NOON - 2}),
    heard('younger', {id: 'c9', at: NOON + 1}),
  ]);
  assert.deepEqual(
    received.map((page) => page.map(({id}) => id)),
    [['c0']],
  );
});

test('the same words at another time, or of another author, are another message', async () => {
  const {received, fetchPage} = opened([written('hello', {id: 'm1'})]);
  await fetchPage([
    written('hello', {id: 'm0', at: NOON - 5_000}),
    heard('hello', {id: 'c0', at: NOON - 1}),
    written('hello', {id: 'm1-again', at: NOON - 4_999}),
  ]);
  assert.deepEqual(
    received[0]?.map(({id}) => id),
    ['m0', 'c0'],
  );
});

test('nothing new is not told', async () => {
  const {received, states, fetchPage} = opened();
  await fetchPage([]);
  assert.deepEqual([received, states], [[], ['fetching', 'none']]);
});

test('what failed is asked for again, from where it was', async () => {
  const {earlier, asked, received, states, fetchPage} = opened();
  await fetchPage([heard('a', {at: 5})], true, 50);
  const failing = earlier.fetch(signal);
  asked[1]?.fail(new Fault('network/unreachable'));
  await failing;
  assert.equal(earlier.state, 'failed');
  await fetchPage([heard('b', {at: 4})]);
  assert.deepEqual(
    asked.map(({input}) => input.skipped),
    [0, 50, 50],
  );
  assert.deepEqual([received.length, states.at(-1)], [2, 'none']);
});

test('one page is fetched at a time', async () => {
  const {earlier, asked} = opened();
  void earlier.fetch(signal);
  await earlier.fetch(signal);
  assert.equal(asked.length, 1);
});
