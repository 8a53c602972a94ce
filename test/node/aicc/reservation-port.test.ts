import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {reservationPort} from '../../../src/aicc/reservation-port.js';
import type {ReservationFact} from '../../../src/domain/call-ports.js';
import {clientOf} from './aicc-bench.js';
import {Chronicle} from './chronicle.js';
import {ScriptedServer, type Answer} from './scripted-server.js';

const CREATE = 'v1/createClickToCall';
const EVENTS = 'v1/getClickToCallEvents';
const DROP = 'v1/dropClickToCall';

const ROUTE = {domain: 'gw.example', gwAddresses: ['gw1'], accessCode: '1790', clickToCallCaller: 'AnonymousCard'};
const event = (eventId?: unknown, content?: unknown): Answer => ({body: {resultCode: '0', eventId, content}});

/** A reservation whose events are these, one a poll; after the last of them the poll is held. */
const reserved = async (t: TestContext, events: readonly Answer[] = [], create: Answer = {}) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  await client.ensureToken();
  server.on(CREATE, create).on(EVENTS, (_, nth) => events[nth - 1] ?? 'hang');
  t.mock.timers.enable({apis: ['setTimeout', 'Date']});
  const facts = new Chronicle<ReservationFact>();
  const held = reservationPort(client)({kind: 'audio'}, facts.add);
  t.after(() => held.close());
  const pass = async (ms: number) => {
    t.mock.timers.tick(ms);
    await server.settled();
  };
  return {server, client, facts, held, pass, polls: () => server.of(EVENTS).length};
};

const told = (fact: ReservationFact) => {
  if (!('end' in fact)) return fact.type;
  return `${fact.type} ${fact.end.outcome === 'failed' ? fact.end.fault.code : fact.end.outcome}`;
};

test('voice and video are asked for as text', async (t) => {
  const {server} = await reserved(t);
  assert.deepEqual((await server.nth(CREATE, 1)).body, {channel: 'WEB', mediaAbility: '0'});
  const other = clientOf(server.url, {userId: 'u-1002'});
  const video = reservationPort(other)({kind: 'video'}, () => {});
  assert.deepEqual((await server.nth(CREATE, 2)).body, {channel: 'WEB', mediaAbility: '1'});
  video.close();
  assert.equal((await server.nth(EVENTS, 1)).query.toString(), 'channel=WEB');
  await server.nth(DROP, 1);
});

test('what happens is told in order, and polled for without a pause', async (t) => {
  const {facts} = await reserved(t, [
    event(168102),
    event('168106'),
    event('168101', ROUTE),
    event(168106),
    event(168101, {...ROUTE, accessCode: 1791}),
    event('168110', {causeId: -1}),
  ]);
  await facts.until((all) => all.length === 6, 'six facts');
  assert.deepEqual(facts.all.map(told), [
    'agent.queued',
    'agent.transferred',
    'agent.answered',
    'agent.transferred',
    'agent.answered',
    'agent.released hung-up-by-agent',
  ]);
  const routes = facts.all.flatMap((fact) => (fact.type === 'agent.answered' ? [fact.route.accessCode] : []));
  assert.deepEqual(routes, ['1790', '1791']);
});

for (const [id, end] of [
  [168103, 'queue-timeout'],
  [168105, 'platform/refused'],
  [168110, 'hung-up-by-agent'],
] as const) {
  test(`after ${id} there is nothing to ask or to drop`, async (t) => {
    const {server, facts, held, pass} = await reserved(t, [event(id, {causeId: -1})]);
    assert.equal(told(await facts.nth(1)), `agent.released ${end}`);
    held.close();
    await pass(60_000);
    assert.deepEqual([server.of(EVENTS).length, server.of(DROP).length], [1, 0]);
  });
}

for (const [name, answer] of [
  ['no event', event()],
  ['an unknown event', event(168999, {})],
  ['null', event(null)],
  ['168102 again and again', event(168102)],
  ['168101 again and again', event(168101, ROUTE)],
] as const) {
  test(`a server that answers at once with ${name} is asked once a second`, async (t) => {
    const {server, pass, polls} = await reserved(
      t,
      Array.from({length: 40}, () => answer),
    );
    await server.nth(EVENTS, 1);
    await server.settled();
    // The first repetition tells that it is one.
    const first = polls();
    assert.ok(first <= 2);
    for (let second = 1; second <= 5; second += 1) {
      await pass(999);
      assert.equal(polls(), first + second - 1);
      await pass(1);
      await server.nth(EVENTS, first + second);
    }
  });
}

test('an empty answer that was held is followed at once', async (t) => {
  const {server} = await reserved(t);
  server.on(EVENTS, (_, nth) => {
    t.mock.timers.tick(10_000);
    return nth < 4 ? event() : 'hang';
  });
  await server.nth(EVENTS, 4);
});

for (const [name, failure, code] of [
  ['code 13', {body: {resultCode: '13'}}, 'platform/refused'],
  ['status 500', {status: 500}, 'platform/refused'],
  ['a cut line', 'reset', 'network/unreachable'],
  ['no JSON', {body: '<html>'}, 'platform/bad-reply'],
] as const) {
  test(`${name}: three retries, then the call is given up and dropped once`, async (t) => {
    const {server, facts, held, pass, polls} = await reserved(
      t,
      Array.from({length: 9}, () => failure),
    );
    for (const [index, ms] of [1_000, 2_000, 3_000].entries()) {
      await server.nth(EVENTS, index + 1);
      await server.settled();
      await pass(ms - 1);
      assert.equal(polls(), index + 1);
      await pass(1);
    }
    assert.equal(told(await facts.nth(1)), `agent.released ${code}`);
    held.close();
    await server.nth(DROP, 1);
    await pass(60_000);
    assert.deepEqual([polls(), server.of(DROP).length, facts.all.length], [4, 1, 1]);
  });
}

test('a good answer between failures begins the count anew', async (t) => {
  const bad = {status: 500} as const;
  const {server, facts, pass} = await reserved(t, [bad, bad, bad, event(168102), bad, bad, bad, event(168110)]);
  for (let nth = 1; nth <= 8; nth += 1) {
    await server.nth(EVENTS, nth);
    await server.settled();
    await pass(3_000);
  }
  assert.deepEqual(facts.all.map(told), ['agent.queued', 'agent.released hung-up-by-agent']);
});

test('168101 without a usable route ends the call; the agent is given back', async (t) => {
  const {server, facts, held, pass} = await reserved(t, [event(168101, {domain: 'gw.example'})]);
  assert.equal(told(await facts.nth(1)), 'agent.released platform/bad-reply');
  held.close();
  await server.nth(DROP, 1);
  await pass(60_000);
  assert.equal(server.of(EVENTS).length, 1);
});

for (const [resultCode, end] of [
  ['7', 'support/not-offered'],
  ['12', 'outside-hours'],
  ['13', 'busy'],
  ['30010009999', 'platform/refused'],
] as const) {
  test(`create refused with ${resultCode}: ${end}, nothing is polled or dropped`, async (t) => {
    const {server, facts, held, pass} = await reserved(t, [], {body: {resultCode}});
    assert.equal(told(await facts.nth(1)), `agent.refused ${end}`);
    held.close();
    await pass(60_000);
    assert.deepEqual([server.of(EVENTS).length, server.of(DROP).length], [0, 0]);
  });
}

for (const [status, code, drops] of [
  [400, 'platform/refused', 0],
  [429, 'platform/flow-controlled', 0],
  [500, 'platform/refused', 0],
  // What stands in between cannot know whether an agent was reserved behind it.
  [502, 'network/unreachable', 1],
] as const) {
  test(`create answered with status ${status}: ${code}, drops: ${drops}`, async (t) => {
    const {server, facts, held, pass} = await reserved(t, [], {status});
    assert.equal(told(await facts.nth(1)), `agent.refused ${code}`);
    held.close();
    await server.nth(DROP, drops);
    await pass(60_000);
    assert.equal(server.of(DROP).length, drops);
  });
}

test('nothing is told after it is closed, whatever comes', async (t) => {
  const {server, facts, held, pass} = await reserved(t);
  const {gone} = await server.nth(EVENTS, 1);
  held.close();
  await gone;
  await pass(60_000);
  assert.deepEqual([facts.all.length, server.of(EVENTS).length], [0, 1]);
});
