import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ENDPOINTS} from '../../../src/aicc/endpoints.js';
import {clientOf, rejectsWith} from '../aicc/aicc-bench.js';
import {ask, MESSAGE, POLL, type Said} from './ask.js';
import {say, ScriptedAicc} from './scripted-aicc.js';
import {startBroker} from './start-broker.js';

const started = async (t: TestContext, more: Record<string, string>) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url, {TRUST_PROXY: 'loopback', ...more});
  const send = (token: string, address = '203.0.113.1') =>
    ask(broker.url, 'send', {body: MESSAGE, headers: {'ccmessaging-token': token, 'x-forwarded-for': address}});
  const poll = (token: string, address = '203.0.113.1') =>
    ask(broker.url, POLL, {headers: {'ccmessaging-token': token, 'x-forwarded-for': address}});
  return {aicc, broker, send, poll};
};

const statuses = (all: readonly Said[]) => all.map(({status}) => status);

const inTurn = async (times: number, act: () => Promise<Said>): Promise<Said[]> => {
  const all: Said[] = [];
  for (let round = 0; round < times; round += 1) all.push(await act());
  return all;
};

test('who asks too often is told so as AICC would, and when to come back', async (t) => {
  const {aicc, send} = await started(t, {LIMIT_CALLS: '3'});
  const all = await inTurn(5, () => send('a'));
  assert.deepEqual(statuses(all), [200, 200, 200, 429, 429]);
  const {headers, body} = all.at(-1) as Said;
  assert.equal((JSON.parse(body) as {errorCode: string}).errorCode, '10010000002');
  const seconds = Number(headers['retry-after']);
  assert.ok(seconds > 50 && seconds <= 60, headers['retry-after']);
  assert.equal(aicc.asked.all.length, 3);
});

test('the widget reads it as flow control', async (t) => {
  const {broker} = await started(t, {LIMIT_CALLS: '3'});
  await inTurn(3, () => ask(broker.url, 'send', {body: MESSAGE}));
  await rejectsWith(clientOf(broker.url).request(ENDPOINTS.send, {body: MESSAGE}), 'platform/flow-controlled');
});

test('each visitor has a limit of their own, and a minute later a new one', async (t) => {
  t.mock.timers.enable({apis: ['Date'], now: Date.now()});
  const {send} = await started(t, {LIMIT_CALLS: '2'});
  assert.deepEqual(statuses(await inTurn(3, () => send('a'))), [200, 200, 429]);
  assert.deepEqual(statuses(await inTurn(3, () => send('b'))), [200, 200, 429]);
  // A visitor stays the same one on another network.
  assert.equal((await send('a', '203.0.113.2')).status, 429);
  t.mock.timers.tick(60_000);
  assert.deepEqual(statuses(await inTurn(3, () => send('a'))), [200, 200, 429]);
});

test('whoever makes up tokens is held by the address’s limit, of IPv6 by the network’s', async (t) => {
  const {send} = await started(t, {LIMIT_CALLS_PER_ADDRESS: '4'});
  let made = 0;
  for (const address of ['203.0.113.1', '2001:db8::1']) {
    const all = await inTurn(5, () => send(`made-up-${(made += 1)}`, address));
    assert.deepEqual(statuses(all), [200, 200, 200, 200, 429]);
  }
  assert.equal((await send('x', '2001:db8::ffff')).status, 429);
  assert.equal((await send('x', '2001:db8:0:1::1')).status, 200);
  assert.equal((await send('x', '203.0.113.2')).status, 200);
});

test('polls have limits of their own', async (t) => {
  const {send, poll} = await started(t, {LIMIT_CALLS: '1', LIMIT_POLLS: '4', LIMIT_POLLS_PER_ADDRESS: '6'});
  assert.deepEqual(statuses(await inTurn(5, () => poll('a'))), [200, 200, 200, 200, 429]);
  assert.equal((await send('a')).status, 200);
  assert.deepEqual(statuses(await inTurn(2, () => poll('b'))), [200, 429]);
});

test('0 is no limit', async (t) => {
  const none = {LIMIT_CALLS: '0', LIMIT_POLLS: '0', LIMIT_CALLS_PER_ADDRESS: '0', LIMIT_POLLS_PER_ADDRESS: '0'};
  const {send, poll} = await started(t, none);
  for (const [act, times] of [
    [send, 121],
    [poll, 301],
  ] as const) {
    assert.deepEqual([...new Set(statuses(await inTurn(times, () => act('a'))))], [200]);
  }
});

test('polls that are held at once: so many for a visitor, so many in all, and places come free', async (t) => {
  const {aicc, broker, poll} = await started(t, {MAX_POLLS_PER_VISITOR: '2', MAX_POLLS: '3'});
  const held: (() => void)[] = [];
  aicc.on('poll', (_asked, response) => held.push(() => say(response, {resultCode: '0'})));
  const first = [poll('a'), poll('a')];
  await aicc.nth('poll', 2);
  assert.equal((await poll('a')).status, 429);
  const last = poll('b');
  await aicc.nth('poll', 3);
  const full = await poll('c');
  assert.deepEqual([full.status, full.headers['retry-after']], [503, '5']);
  for (const answer of held) answer();
  assert.deepEqual(statuses(await Promise.all([...first, last])), [200, 200, 200]);
  await broker.ended('poll', 200, 3);
  const again = poll('a');
  await aicc.nth('poll', 4);
  held.at(-1)?.();
  assert.equal((await again).status, 200);
});

test('with the event loop late, requests get 503 instead of a long wait, until it keeps up again', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url, {MAX_LOOP_DELAY_MS: '40'});
  const send = () => ask(broker.url, 'send', {body: MESSAGE});
  const block = () => {
    const until = Date.now() + 150;
    while (Date.now() < until);
  };
  assert.equal((await send()).status, 200);
  let said: Said;
  do {
    block();
    said = await send();
  } while (said.status === 200);
  assert.deepEqual([said.status, said.headers['retry-after']], [503, '5']);
  assert.equal((JSON.parse(said.body) as {errorCode: string}).errorCode, '503');
  while ((await send()).status !== 200);
});

test('a place comes free, too, when the visitor leaves', async (t) => {
  const {aicc, broker} = await started(t, {MAX_POLLS: '1'});
  aicc.on('poll', () => undefined);
  for (let nth = 1; nth <= 3; nth += 1) {
    const leaving = new AbortController();
    const polled = ask(broker.url, POLL, {signal: leaving.signal});
    await aicc.nth('poll', nth);
    leaving.abort();
    await assert.rejects(polled);
    await broker.ended('poll', 499, nth);
  }
});
