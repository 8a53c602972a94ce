import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {pollPort} from '../../../src/aicc/poll-port.js';
import type {PollFact} from '../../../src/domain/chat-ports.js';
import {clientOf} from './aicc-bench.js';
import {Chronicle} from './chronicle.js';
import {ScriptedServer, type Answer} from './scripted-server.js';
import {textOf} from '../../support/text-of.js';

const CHAT = {controlType: 'CHAT', mediaType: 'TEXT', content: 'Hi', sourceType: 'AGENT', senderNickname: 'Ada'};
const with_ = (...downlinkMessages: object[]): Answer => ({body: {resultCode: '0', downlinkMessages}});

/** A poll loop, told to begin by `open`, in which time stands still and chance takes nothing off. */
const benched = async (t: TestContext) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  await client.ensureToken();
  t.mock.timers.enable({apis: ['setTimeout', 'Date'], now: 1_700_000_000_000});
  t.mock.method(Math, 'random', () => 0);
  const facts = new Chronicle<PollFact>();
  /** How many facts had been told each time that something may have been missed. */
  const missed: number[] = [];
  const open = () => {
    const close = pollPort(client, () => missed.push(facts.all.length))(undefined, facts.add);
    t.after(close);
    return close;
  };
  /** Lets time pass, and whatever that starts arrive. */
  const pass = async (ms: number) => {
    t.mock.timers.tick(ms);
    await server.settled();
  };
  const polls = () => server.of('poll').length;
  return {server, facts, missed, open, pass, polls};
};

const codesOf = (facts: Chronicle<PollFact>) =>
  facts.all.map((fact) => ('fault' in fact ? `${fact.type} ${fact.fault.code}` : fact.type));

test('it asks for this visitor’s messages, one request at a time', async (t) => {
  const {server, open, pass} = await benched(t);
  server.on('poll', 'hang');
  open();
  const {query} = await server.nth('poll', 1);
  assert.equal(query.toString(), 'receiverId=u-1001&channel=WEB&isNeedRead=true');
  await pass(25_000);
  assert.equal(server.of('poll').length, 1);
});

test('what has come is told, and the next poll follows at once', async (t) => {
  const {server, facts, open} = await benched(t);
  server.on('poll', (_, nth) => (nth === 1 ? with_(CHAT, {...CHAT, content: 'there'}) : 'hang'));
  open();
  await server.nth('poll', 2);
  const [fact] = facts.all;
  assert.ok(fact?.type === 'messages.received');
  assert.deepEqual(fact.messages.map(textOf), ['Hi', 'there']);
  assert.deepEqual([fact.party, fact.name], ['agent', 'Ada']);
});

for (const [name, answer] of [
  ['an empty list', with_()],
  ['no list', {body: {resultCode: '0'}}],
  ['null', {body: {resultCode: 0, downlinkMessages: null}}],
] as const) {
  test(`a server that answers at once with ${name} is asked once a second`, async (t) => {
    const {server, facts, open, pass, polls} = await benched(t);
    server.on('poll', answer);
    open();
    await facts.nth(1);
    for (let second = 1; second <= 5; second += 1) {
      await pass(999);
      assert.equal(polls(), second);
      await pass(1);
      await facts.nth(second + 1);
    }
    assert.ok(facts.all.every(({type}) => type === 'poll.answered'));
  });
}

test('a server that gives the same again and again is asked once a second', async (t) => {
  const {server, facts, open, pass, polls} = await benched(t);
  server.on('poll', with_({...CHAT, messageCode: 'same'}));
  open();
  await facts.nth(2);
  for (let second = 2; second <= 5; second += 1) {
    await pass(999);
    assert.equal(polls(), second);
    await pass(1);
    await facts.nth(second + 1);
  }
});

test('an empty answer that the server held is followed at once', async (t) => {
  const {server, open} = await benched(t);
  server.on('poll', (_, nth) => {
    t.mock.timers.tick(5_000);
    return nth < 3 ? with_() : 'hang';
  });
  open();
  await server.nth('poll', 3);
});

test('failures are followed ever later; the second one in a row is told, and so is the return', async (t) => {
  const {server, facts, open, pass, polls} = await benched(t);
  const failures: Answer[] = ['reset', {status: 503}, {body: '<html>'}, {body: {resultCode: '13'}}, {status: 429}];
  server.on('poll', (_, nth) => failures[nth - 1] ?? with_());
  open();
  await server.nth('poll', 1);
  for (const [index, ms] of [1_000, 2_000, 4_000, 8_000, 16_000].entries()) {
    await server.settled();
    await pass(ms - 1);
    assert.equal(polls(), index + 1, `after failure ${index + 1}`);
    await pass(1);
    await server.nth('poll', index + 2);
  }
  await facts.until((all) => all.at(-1)?.type === 'poll.answered', 'the return');
  assert.deepEqual(codesOf(facts), [
    'poll.interrupted network/unreachable',
    'poll.interrupted platform/bad-reply',
    'poll.interrupted platform/refused',
    'poll.interrupted platform/flow-controlled',
    'poll.answered',
  ]);
});

test('one failure between good answers is no news', async (t) => {
  const {server, facts, open, pass} = await benched(t);
  server.on('poll', (_, nth) => (nth % 2 === 1 ? {status: 500} : with_()));
  open();
  for (let nth = 1; nth <= 6; nth += 1) {
    await server.nth('poll', nth);
    await server.settled();
    await pass(1_000);
  }
  assert.deepEqual(new Set(codesOf(facts)), new Set(['poll.answered']));
});

test('the waits are not all alike', async (t) => {
  const {server, open, pass, polls} = await benched(t);
  t.mock.method(Math, 'random', () => 0.999);
  server.on('poll', {status: 500});
  open();
  await server.nth('poll', 1);
  await server.settled();
  await pass(750);
  assert.equal(polls(), 1);
  await pass(1);
  assert.equal(polls(), 2);
});

test('tokens that are refused again and again end it', async (t) => {
  const {server, facts, open, pass} = await benched(t);
  server.on('poll', {status: 401});
  open();
  for (let round = 1; round <= 2; round += 1) {
    await server.nth('poll', round * 2);
    await server.settled();
    await pass(2_000);
  }
  await facts.until((all) => all.some(({type}) => type === 'poll.failed'), 'the end');
  assert.deepEqual(codesOf(facts), ['poll.interrupted auth/token-rejected', 'poll.failed auth/token-rejected']);
  await pass(60_000);
  assert.equal(server.of('poll').length, 6);
});

for (const code of ['5', '6', '160004', 6]) {
  test(`code ${typeof code} ${code}: the session is gone`, async (t) => {
    const {server, facts, open} = await benched(t);
    server.on('poll', (_, nth) => (nth === 1 ? {body: {resultCode: code}} : 'hang'));
    open();
    assert.deepEqual(await facts.nth(1), {type: 'session.lost'});
  });
}

for (const [sourceType, by] of [
  ['AGENT', 'agent'],
  ['SYSTEM', 'timeout'],
] as const) {
  test(`a DISCONNECT of ${sourceType} is told after what came with it`, async (t) => {
    const {server, facts, open} = await benched(t);
    const bye = {controlType: 'DISCONNECT', mediaType: null, content: null, sourceType, senderNickname: null};
    server.on('poll', (_, nth) => (nth === 1 ? with_(CHAT, bye) : 'hang'));
    open();
    assert.deepEqual(await facts.nth(2), {type: 'session.closed', by});
    assert.equal(facts.all[0]?.type, 'messages.received');
  });
}

test('closing ends the request that is under way', async (t) => {
  const {server, facts, open, pass} = await benched(t);
  server.on('poll', 'hang');
  const close = open();
  const {gone} = await server.nth('poll', 1);
  close();
  close();
  await gone;
  await pass(60_000);
  assert.deepEqual([facts.all.length, server.of('poll').length], [0, 1]);
});

test('closing ends the wait after a failure', async (t) => {
  const {server, facts, open, pass, polls} = await benched(t);
  server.on('poll', {status: 500});
  const close = open();
  await server.nth('poll', 1);
  await server.settled();
  close();
  await pass(60_000);
  assert.deepEqual([facts.all.length, polls()], [0, 1]);
});

test('whoever closes while being told hears no more', async (t) => {
  const {server, facts, open, pass, polls} = await benched(t);
  server.on('poll', with_(CHAT, {controlType: 'DISCONNECT', sourceType: 'AGENT'}));
  const close = open();
  void facts.until((all) => {
    if (all.length > 0) close();
    return all.length > 0;
  }, 'a first fact');
  await facts.nth(1);
  await pass(60_000);
  assert.deepEqual([facts.all.length, polls()], [1, 1]);
});

test('a poll that is answered after one that failed tells that something may have been missed, once', async (t) => {
  const {server, facts, open, pass, polls, missed} = await benched(t);
  server.on('poll', (_, nth) =>
    nth === 2 || nth === 3 ? {status: 500} : nth < 5 ? with_({...CHAT, content: `${nth}`}) : 'hang',
  );
  open();
  await server.nth('poll', 2);
  for (const ms of [0, 1_000]) await pass(ms);
  assert.deepEqual([polls(), missed], [3, []]);
  await pass(2_000);
  await server.nth('poll', 5);
  assert.deepEqual(missed, [facts.all.length]);
});
