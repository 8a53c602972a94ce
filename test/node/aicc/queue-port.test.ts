import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {queuePort} from '../../../src/aicc/queue-port.js';
import type {QueueFact} from '../../../src/domain/chat-ports.js';
import {CHANNEL, clientOf} from './aicc-bench.js';
import {Chronicle} from './chronicle.js';
import {ScriptedServer} from './scripted-server.js';

const benched = async (t: TestContext) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  await client.ensureToken();
  t.mock.timers.enable({apis: ['setTimeout']});
  const facts = new Chronicle<QueueFact>();
  const open = () => {
    const close = queuePort(client)(undefined, facts.add);
    t.after(close);
    return close;
  };
  return {server, facts, open};
};

test('it asks at once and every ten seconds', async (t) => {
  const {server, facts, open} = await benched(t);
  server.on('queryQueueInfo', (_, nth) => ({body: {resultCode: '0', position: 4 - nth, estimateWaitTime: 30}}));
  open();
  const {body} = await server.nth('queryQueueInfo', 1);
  assert.deepEqual(body, {userId: 'u-1001', channelConfigId: CHANNEL, channel: 'WEB'});
  for (const nth of [1, 2, 3]) {
    assert.deepEqual(await facts.nth(nth), {
      type: 'queue.reported',
      place: {position: 4 - nth, estimateSeconds: 30},
    });
    await server.settled();
    t.mock.timers.tick(9_999);
    await server.settled();
    assert.equal(server.of('queryQueueInfo').length, nth);
    t.mock.timers.tick(1);
    await server.nth('queryQueueInfo', nth + 1);
  }
});

for (const [name, body, fact] of [
  ['numbers as texts', {position: '2', estimateWaitTime: '15'}, {position: 2, estimateSeconds: 15}],
  ['nulls', {position: null, estimateWaitTime: null}, {position: null, estimateSeconds: null}],
  ['missing fields', {}, {position: null, estimateSeconds: null}],
  ['odd ones', {position: 'soon', estimateWaitTime: {}}, {position: null, estimateSeconds: null}],
] as const) {
  test(`a place in the queue: ${name}`, async (t) => {
    const {server, facts, open} = await benched(t);
    server.on('queryQueueInfo', {body: {resultCode: 0, ...body}});
    open();
    assert.deepEqual(await facts.nth(1), {type: 'queue.reported', place: fact});
  });
}

for (const [resultCode, fact] of [
  ['160021', {type: 'queue.left', party: 'agent'}],
  ['160022', {type: 'queue.left', party: 'bot'}],
  [160021, {type: 'queue.left', party: 'agent'}],
  ['5', {type: 'session.lost'}],
  ['6', {type: 'session.lost'}],
  ['160004', {type: 'session.lost'}],
] as const) {
  test(`code ${typeof resultCode} ${resultCode}: ${fact.type}`, async (t) => {
    const {server, facts, open} = await benched(t);
    server.on('queryQueueInfo', {body: {resultCode}});
    open();
    assert.deepEqual(await facts.nth(1), fact);
  });
}

test('failures and codes that tell nothing are waited out', async (t) => {
  const {server, facts, open} = await benched(t);
  const bad = [
    {status: 500},
    'reset',
    {body: '<html>'},
    ...['1', '2', '3', '4', '160001'].map((resultCode) => ({body: {resultCode}})),
  ] as const;
  server.on('queryQueueInfo', (_, nth) => bad[nth - 1] ?? {body: {resultCode: '160021'}});
  open();
  for (let nth = 1; nth <= bad.length; nth += 1) {
    await server.nth('queryQueueInfo', nth);
    await server.settled();
    t.mock.timers.tick(10_000);
  }
  assert.deepEqual(await facts.nth(1), {type: 'queue.left', party: 'agent'});
});

test('nothing is asked or told after it is closed', async (t) => {
  const {server, facts, open} = await benched(t);
  server.on('queryQueueInfo', 'hang');
  const close = open();
  const {gone} = await server.nth('queryQueueInfo', 1);
  close();
  close();
  await gone;
  server.on('queryQueueInfo', {body: {resultCode: '160021'}});
  t.mock.timers.tick(60_000);
  await server.settled();
  assert.deepEqual([facts.all.length, server.of('queryQueueInfo').length], [0, 1]);
});
