import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {chatPort} from '../../../src/aicc/chat-port.js';
import {queuePort} from '../../../src/aicc/queue-port.js';
import type {QueueFact} from '../../../src/domain/chat-ports.js';
import type {TextMessage} from '../../../src/domain/thread.js';
import {noSignal} from './aicc-bench.js';
import {conversing} from './conversing.js';
import {Chronicle} from './chronicle.js';
import {Traffic} from './traffic.js';
import {assertNothingRefused, reserve, visitorAtCentre} from './visitor-at-centre.js';

const text = (id: string, words: string): TextMessage => ({
  kind: 'text',
  id,
  author: 'visitor',
  name: null,
  text: words,
  at: Date.now(),
  delivery: 'sending',
});

/** A visitor who has begun a chat and listens. */
const chatting = async (t: TestContext, settings = {}) => {
  const {centre, client} = await visitorAtCentre(t, settings);
  return {centre, client, ...(await conversing(t, client))};
};

test('a chat from CONNECT to DISCONNECT', async (t) => {
  const {centre, chat, heard, hears, hangUp} = await chatting(t);
  await hears(/./);
  await chat.send(text('m1', 'x'.repeat(1_024)), noSignal);
  await chat.send(text('m2', '你好 👋🏽 "quotes" <b>'), noSignal);
  await centre.admin('POST', '/chats/u-1001/say', {text: 'Number {n}', times: 3});
  await hears(/Number 3/);
  hangUp();
  await chat.disconnect(noSignal);
  assert.ok(heard.all.some((fact) => fact.type === 'messages.received' && fact.party === 'agent'));
  assertNothingRefused(centre);
});

test('an agent ends the chat, and the visitor begins another', async (t) => {
  const {centre, chat, heard, hangUp} = await chatting(t);
  await centre.admin('POST', '/chats/u-1001/end');
  await heard.until((all) => all.some((fact) => fact.type === 'session.closed' && fact.by === 'agent'), 'the end');
  hangUp();
  t.mock.timers.enable({apis: ['setTimeout']});
  const again = chat.connect({resume: false}, noSignal);
  t.mock.timers.tick(2_000);
  await again;
  assertNothingRefused(centre);
});

test('the queue is watched until somebody is free', async (t) => {
  const {centre, client} = await chatting(t, {automaticAgent: false});
  const facts = new Chronicle<QueueFact>();
  t.after(queuePort(client)(undefined, facts.add));
  const fact = await facts.nth(1);
  assert.ok(fact.type === 'queue.reported' && fact.place.position === 1);
  await centre.admin('PATCH', '/settings', {automaticAgent: true});
  assertNothingRefused(centre);
});

test('a call beside the chat: queued, answered, released by AICC', async (t) => {
  const {centre, client, hears} = await chatting(t);
  await hears(/./);
  for (const kind of ['audio', 'video'] as const) {
    const {held, until} = await reserve(t, client, kind);
    await until('agent.answered');
    await centre.admin('POST', '/calls/latest/release');
    await until('agent.released');
    held.close();
  }
  assertNothingRefused(centre);
});

for (const [name, rule] of [
  ['the token expires', {kind: 'expire-token'}],
  ['the Bearer token expires', {kind: 'expire-token', value: 'access'}],
  ['the line is cut', {kind: 'reset'}],
  ['a proxy fails', {kind: 'status', value: 503}],
  ['half an answer comes', {kind: 'malformed'}],
] as const) {
  test(`while it polls ${name}: the conversation goes on`, async (t) => {
    const {centre, hears} = await chatting(t);
    await hears(/./);
    const traffic = new Traffic(t);
    await centre.admin('POST', '/faults', {rules: [{match: 'GET .*/poll', times: 1, ...rule}]});
    await traffic.until('poll', 2);
    await centre.admin('POST', '/chats/u-1001/say', {text: 'Still there?'});
    await hears(/Still there/);
    // What an expired token had refused is the centre's doing, not the widget's.
    const refused = centre.journal.entries.filter(({verdict}) => verdict === 'refused');
    assert.deepEqual(refused, []);
  });
}

test('tokens of a short life are exchanged on the way, without one refusal', async (t) => {
  t.mock.timers.enable({apis: ['Date'], now: Date.now()});
  const {centre, client} = await visitorAtCentre(t, {messageTokenMs: 1_000});
  const chat = chatPort(client);
  await chat.connect({resume: false}, noSignal);
  for (let round = 1; round <= 5; round += 1) {
    t.mock.timers.tick(600);
    await chat.send(text(`m${round}`, 'hello'), noSignal);
  }
  const applied = centre.journal.entries.filter(({path}) => path.endsWith('applyToken'));
  assert.equal(applied.length, 1);
  assertNothingRefused(centre);
});
