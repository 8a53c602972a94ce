import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {Downlink} from '../../../server/contact-centre/core/downlink.js';
import {startCentre, type StartedCentre} from './start-centre.js';
import {TestVisitor, type Answer} from './test-visitor.js';

const HOLD = 60_000;

const texts = ({body}: Answer) => (body.downlinkMessages as Downlink[]).map(({content}) => content);

interface Census {
  heldPolls: number;
  heldEventPolls: number;
}

const untilHeld = async ({admin}: StartedCentre, what: keyof Census, count: number): Promise<void> => {
  while ((await admin<Census>('GET', '/census'))[what] !== count);
};

const connected = async (t: TestContext) => {
  const centre = await startCentre(t, {settings: {pollHoldMs: HOLD, eventHoldMs: HOLD}});
  const visitor = await TestVisitor.connected(centre.url);
  await visitor.poll();
  return {centre, visitor};
};

test('a poll answers at once when something comes', async (t) => {
  const {centre, visitor} = await connected(t);
  const poll = visitor.poll();
  await untilHeld(centre, 'heldPolls', 1);
  await centre.admin('POST', '/chats/u-1001/say', {text: 'hello'});
  assert.deepEqual(texts(await poll), ['hello']);
});

test('a poll with nothing to say answers with an empty list after its hold', async (t) => {
  const {url} = await startCentre(t, {settings: {pollHoldMs: 50}});
  const visitor = await TestVisitor.admitted(url);
  const begun = performance.now();
  assert.deepEqual(texts(await visitor.poll()), []);
  assert.ok(performance.now() - begun >= 49);
});

test('a second poll ends the first', async (t) => {
  const {centre, visitor} = await connected(t);
  const first = visitor.poll();
  await untilHeld(centre, 'heldPolls', 1);
  const second = visitor.poll();
  assert.deepEqual(texts(await first), []);
  await centre.admin('POST', '/chats/u-1001/say', {text: 'hello'});
  assert.deepEqual(texts(await second), ['hello']);
});

test('a client that goes away is noticed and misses nothing', async (t) => {
  const {centre, visitor} = await connected(t);
  const gone = new AbortController();
  const poll = visitor.poll(undefined, gone.signal);
  await untilHeld(centre, 'heldPolls', 1);
  gone.abort();
  await assert.rejects(poll);
  await untilHeld(centre, 'heldPolls', 0);
  await centre.admin('POST', '/chats/u-1001/say', {text: 'one {n}', times: 2});
  assert.deepEqual(texts(await visitor.poll()), ['one 1', 'one 2']);
});

test('messages whose reply was lost come again, in order', async (t) => {
  const {centre, visitor} = await connected(t);
  await centre.admin('POST', '/faults', {rules: [{match: '/poll', kind: 'drop-reply', times: 1}]});
  await centre.admin('POST', '/chats/u-1001/say', {text: 'one {n}', times: 3});
  await assert.rejects(visitor.poll());
  assert.deepEqual(texts(await visitor.poll()), ['one 1', 'one 2', 'one 3']);
});

test('events come one by one, and none is lost with a connection', async (t) => {
  const centre = await startCentre(t, {settings: {eventHoldMs: HOLD}});
  const visitor = await TestVisitor.connected(centre.url);
  await centre.admin('POST', '/calls/next', {outcome: 'queue-timeout'});
  await centre.admin('POST', '/faults', {rules: [{match: 'Events', kind: 'drop-reply', times: 1}]});
  await visitor.call();
  await assert.rejects(visitor.event());
  assert.equal((await visitor.event()).eventId, 168102);
  assert.equal((await visitor.event()).eventId, 168103);
  assert.equal((await visitor.event()).resultCode, '13');
});

test('an event poll without events answers so after its hold', async (t) => {
  const {url} = await startCentre(t, {settings: {automaticAgent: false, eventHoldMs: 20}});
  const visitor = await TestVisitor.connected(url);
  await visitor.call();
  assert.equal((await visitor.event()).eventId, 168102);
  assert.deepEqual(await visitor.event(), {resultCode: '0', resultDesc: 'ClickToCall polled without any events'});
});

test('a held event poll is told of a drop', async (t) => {
  const centre = await startCentre(t, {settings: {automaticAgent: false, eventHoldMs: HOLD}});
  const visitor = await TestVisitor.connected(centre.url);
  await visitor.call();
  await visitor.event();
  const held = visitor.event();
  await untilHeld(centre, 'heldEventPolls', 1);
  assert.equal((await visitor.drop()).body.resultCode, '0');
  assert.equal((await held).eventId, 168110);
  assert.equal((await visitor.event()).resultCode, '13');
});
