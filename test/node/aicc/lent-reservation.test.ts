import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Traffic} from './traffic.js';
import {accountOf, assertNothingRefused, borrow, reserve, visitorAtCentre} from './visitor-at-centre.js';

const CREATE = 'v1/createClickToCall';
const EVENTS = 'v1/getClickToCallEvents';
const DROP = 'v1/dropClickToCall';

/** An agent that one window of the visitor has reserved, and another follows. */
const lent = async (t: Parameters<typeof visitorAtCentre>[0]) => {
  const {centre, client} = await visitorAtCentre(t);
  const traffic = new Traffic(t);
  const page = await reserve(t, client);
  await page.until('agent.answered');
  const popped = borrow(t, client);
  return {centre, client, traffic, page, popped};
};

test('what is lent is asked for nowhere, and followed', async (t) => {
  const {centre, traffic, popped} = await lent(t);
  await traffic.until(EVENTS, 2);
  await centre.admin('POST', '/calls/latest/release');
  await popped.until('agent.released');
  assert.equal(traffic.count(CREATE), 1);
  popped.held.close();
  assert.equal(traffic.count(DROP), 0);
});

test('what is lent is not dropped, whatever the window was told to expect', async (t) => {
  const {centre, traffic, page, popped} = await lent(t);
  popped.held.command({type: 'reservation.expectRelease'});
  popped.held.close();
  popped.held.close();
  assert.deepEqual(await accountOf(centre), {drops: 0, state: 'connecting'});
  // The page has it still, and gives it back.
  page.held.close();
  await traffic.until(DROP);
  assert.deepEqual(await accountOf(centre), {drops: 1, state: 'ended'});
  assertNothingRefused(centre);
});

test('what was yielded is not dropped where it was; whoever owns it drops it once', async (t) => {
  const {centre, traffic, page, popped} = await lent(t);
  page.held.command({type: 'reservation.yield'});
  page.held.close();
  popped.held.command({type: 'reservation.own'});
  assert.equal((await accountOf(centre)).drops, 0);
  popped.held.close();
  popped.held.close();
  await traffic.until(DROP);
  assert.deepEqual(await accountOf(centre), {drops: 1, state: 'ended'});
  assert.equal(traffic.count(DROP), 1);
  assertNothingRefused(centre);
});

test('a yielded agent does not stand in the way of the next call', async (t) => {
  const {centre, client, traffic, page, popped} = await lent(t);
  page.held.command({type: 'reservation.yield'});
  page.held.close();
  popped.held.command({type: 'reservation.own'});
  popped.held.close();
  await traffic.until(DROP);
  const next = await reserve(t, client);
  await next.until('agent.answered');
  assert.equal(traffic.count(CREATE), 2);
  assert.equal((await accountOf(centre)).drops, 0);
});

test('what is owned is followed until AICC lets go, and not dropped then', async (t) => {
  const {centre, traffic, page, popped} = await lent(t);
  page.held.command({type: 'reservation.yield'});
  page.held.close();
  popped.held.command({type: 'reservation.own'});
  await centre.admin('POST', '/calls/latest/release');
  await popped.until('agent.released');
  popped.held.close();
  assert.equal(traffic.count(DROP), 0);
  assert.deepEqual(await accountOf(centre), {drops: 0, state: 'ended'});
});

test('what AICC has still is told of, as soon as it holds the poll', async (t) => {
  const {popped, page} = await lent(t);
  await popped.until('agent.kept');
  // Whoever has reserved it needs not be told.
  assert.ok(page.facts.all.every(({type}) => type !== 'agent.kept'));
});

test('what AICC has no more is said to be over, and never to be there', async (t) => {
  const {centre, client} = await visitorAtCentre(t);
  const page = await reserve(t, client);
  await page.until('agent.answered');
  await centre.admin('POST', '/calls/latest/release');
  await page.until('agent.released');
  const late = borrow(t, client);
  await late.until('agent.released');
  assert.deepEqual(
    late.facts.all.map(({type}) => type),
    ['agent.released'],
  );
});
