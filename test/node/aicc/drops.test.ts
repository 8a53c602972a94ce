import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Traffic} from './traffic.js';
import {accountOf, assertNothingRefused, reserve, visitorAtCentre} from './visitor-at-centre.js';

const CREATE = 'v1/createClickToCall';
const DROP = 'v1/dropClickToCall';
const ONCE = {drops: 1, state: 'ended'};

test('the visitor leaves while create is under way: one drop, once AICC has answered', async (t) => {
  const {centre, client} = await visitorAtCentre(t);
  const traffic = new Traffic(t);
  const answer = traffic.hold(CREATE);
  const {held, facts} = await reserve(t, client);
  held.close();
  held.close();
  assert.equal(traffic.count(DROP), 0);
  answer();
  await traffic.until(DROP);
  assert.deepEqual(await accountOf(centre), ONCE);
  assert.deepEqual(facts.all, []);
  assertNothingRefused(centre);
});

for (const resultCode of ['7', '12', '13']) {
  test(`create refused with ${resultCode}, before or after the visitor left: no drop`, async (t) => {
    const {centre, client} = await visitorAtCentre(t);
    const traffic = new Traffic(t);
    await centre.admin('POST', '/calls/next', {outcome: 'refuse', resultCode, times: 2});
    const stays = await reserve(t, client);
    await stays.until('agent.refused');
    stays.held.close();
    const answer = traffic.hold(CREATE);
    const leaves = await reserve(t, client);
    leaves.held.close();
    answer();
    await traffic.until(CREATE, 2);
    // Any drop would have left before this request.
    await client.request(
      {method: 'get', path: 'poll', timeoutMs: 1_000},
      {query: {receiverId: 'u-1001', channel: 'WEB'}},
    );
    assert.equal(traffic.count(DROP), 0);
    assert.deepEqual(await accountOf(centre), {drops: 0, state: 'none'});
    assertNothingRefused(centre);
  });
}

test('the visitor leaves the queue: one drop', async (t) => {
  const {centre, client} = await visitorAtCentre(t, {automaticAgent: false});
  const traffic = new Traffic(t);
  const {held, until} = await reserve(t, client);
  await until('agent.queued');
  held.close();
  held.close();
  await traffic.until(DROP);
  assert.deepEqual(await accountOf(centre), ONCE);
  assert.equal(traffic.count(DROP), 1);
  assertNothingRefused(centre);
});

test('the visitor hangs up, or SIP fails, after 168101: one drop', async (t) => {
  const {centre, client} = await visitorAtCentre(t);
  const traffic = new Traffic(t);
  const {held, until} = await reserve(t, client, 'video');
  await until('agent.answered');
  held.close();
  held.close();
  await traffic.until(DROP);
  assert.deepEqual(await accountOf(centre), ONCE);
  assert.ok(centre.fake.calls[0]?.released);
  assert.equal(traffic.count(DROP), 1);
  assertNothingRefused(centre);
});

for (const outcome of ['queue-timeout', 'failed'] as const) {
  test(`AICC ends it (${outcome}): no drop`, async (t) => {
    const {centre, client} = await visitorAtCentre(t);
    const traffic = new Traffic(t);
    await centre.admin('POST', '/calls/next', {outcome});
    const {held, until} = await reserve(t, client);
    await until('agent.released');
    held.command({type: 'reservation.expectRelease'});
    held.close();
    assert.deepEqual(await accountOf(centre), {drops: 0, state: 'ended'});
    assert.equal(traffic.count(DROP), 0);
    assertNothingRefused(centre);
  });
}

test('168110 before the visitor hangs up: no drop', async (t) => {
  const {centre, client} = await visitorAtCentre(t);
  const traffic = new Traffic(t);
  const {held, until} = await reserve(t, client);
  await until('agent.answered');
  await centre.admin('POST', '/calls/latest/release');
  await until('agent.released');
  held.close();
  assert.deepEqual(await accountOf(centre), {drops: 0, state: 'ended'});
  assert.equal(traffic.count(DROP), 0);
  assertNothingRefused(centre);
});

test('the far end’s BYE, and 168110 within two seconds: no drop, nothing told', async (t) => {
  const {centre, client} = await visitorAtCentre(t, {eventHoldMs: 25_000});
  const traffic = new Traffic(t);
  const {held, facts, until} = await reserve(t, client);
  await until('agent.answered');
  t.mock.timers.enable({apis: ['setTimeout']});
  const polls = traffic.count('v1/getClickToCallEvents');
  held.command({type: 'reservation.expectRelease'});
  held.close();
  t.mock.timers.tick(1_999);
  await centre.admin('POST', '/calls/latest/release');
  await traffic.until('v1/getClickToCallEvents', polls + 1);
  // Its answer has been read when another request has been answered.
  await accountOf(centre);
  t.mock.timers.tick(60_000);
  assert.deepEqual(await accountOf(centre), {drops: 0, state: 'ended'});
  assert.equal(traffic.count(DROP), 0);
  assert.ok(facts.all.every(({type}) => type !== 'agent.released'));
  assertNothingRefused(centre);
});

test('the far end’s BYE, and no 168110: one drop after two seconds', async (t) => {
  const {centre, client} = await visitorAtCentre(t);
  const traffic = new Traffic(t);
  const {held, until} = await reserve(t, client);
  await until('agent.answered');
  t.mock.timers.enable({apis: ['setTimeout']});
  held.command({type: 'reservation.expectRelease'});
  held.close();
  held.close();
  t.mock.timers.tick(1_999);
  assert.deepEqual((await accountOf(centre)).drops, 0);
  assert.equal(traffic.count(DROP), 0);
  t.mock.timers.tick(1);
  await traffic.until(DROP);
  assert.deepEqual(await accountOf(centre), ONCE);
  t.mock.timers.tick(20_000);
  assert.deepEqual(await accountOf(centre), ONCE);
  assertNothingRefused(centre);
});

test('a BYE that is expected spares nothing where there never was an agent', async (t) => {
  const {centre, client} = await visitorAtCentre(t);
  const traffic = new Traffic(t);
  const answer = traffic.hold(CREATE);
  const {held} = await reserve(t, client);
  held.command({type: 'reservation.expectRelease'});
  held.close();
  answer();
  await traffic.until(DROP);
  assert.deepEqual(await accountOf(centre), ONCE);
  assertNothingRefused(centre);
});

test('create answered with rubbish: an agent may be held, and is given back', async (t) => {
  const {centre, client} = await visitorAtCentre(t);
  const traffic = new Traffic(t);
  const {fetch} = globalThis;
  // Carried out, but a proxy on the way spoils the answer.
  t.mock.method(globalThis, 'fetch', async (input: Request, init?: RequestInit) => {
    const response = await fetch(input, init);
    return input.url?.endsWith(CREATE) ? new Response('<h1>Bad gateway</h1>') : response;
  });
  const {held, facts} = await reserve(t, client);
  const refused = await facts.nth(1);
  assert.ok(refused.type === 'agent.refused' && refused.end.outcome === 'failed');
  assert.equal(refused.end.fault.code, 'platform/bad-reply');
  held.close();
  await traffic.until(DROP);
  assert.deepEqual(await accountOf(centre), ONCE);
});
