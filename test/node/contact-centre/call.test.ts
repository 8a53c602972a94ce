import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {ContactCentreOptions} from '../../../server/contact-centre/contact-centre.js';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';
import {TestVisitor} from './test-visitor.js';

const withAda = async (t: TestContext, options: ContactCentreOptions = {}) => {
  const centre = await startCentre(t, options);
  const ada = await TestDesk.joined(t, centre.url, 'Ada');
  const visitor = await TestVisitor.connected(centre.url);
  await ada.until(() => ada.view.chats.length === 1);
  return {...centre, ada, visitor};
};

const because = (event: {content?: Record<string, unknown>}) => event.content?.causeDesc;

test('a person answers: both are told where to dial, and are bridged', async (t) => {
  const {url, ada, visitor, fake} = await withAda(t);
  await visitor.call('1');
  const ringing = await ada.ringing();
  assert.deepEqual([ringing.kind, ringing.chat], ['video', ada.view.chats[0]?.id]);
  const code = await ada.answer();
  const {eventId, content, resultDesc} = await visitor.nextEvent();
  assert.deepEqual([eventId, resultDesc], [168101, 'Call connected']);
  const [call] = fake.calls;
  assert.ok(call);
  assert.deepEqual(content, {
    domain: 'gateway.test',
    gwAddresses: [`${url.replace('http', 'ws')}/gateway`],
    accessCode: call.accessCode,
    clickToCallCaller: 'AnonymousCard',
  });
  assert.match(call.accessCode, /^\d{15}$/);
  assert.equal(call.media, 'video');
  call.visitorConnects();
  call.agentDials(code);
  await ada.until(() => ada.view.call?.phase === 'connected');
  assert.ok(call.bridged);
  ada.tell({type: 'call.hang-up', call: ringing.id});
  const end = await visitor.nextEvent();
  assert.deepEqual([end.eventId, end.resultDesc, because(end)], [168110, 'Call disconnected', 'Agent hung up']);
  assert.ok(call.released);
  await ada.until(() => ada.view.call === null);
});

test('gateway addresses follow the request’s scheme or the settings', async (t) => {
  const {url, settings} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  visitor.headers['x-forwarded-proto'] = 'https';
  await visitor.call();
  assert.deepEqual((await visitor.nextEvent()).content?.gwAddresses, [`${url.replace('http', 'wss')}/gateway`]);
  await visitor.drop();
  settings.patch({gwAddresses: ['gw1.example:443', 'wss://gw2.example/ws']});
  await visitor.call();
  assert.deepEqual((await visitor.nextEvent()).content?.gwAddresses, ['gw1.example:443', 'wss://gw2.example/ws']);
});

test('the automatic agent answers at once', async (t) => {
  const {url, fake} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  await visitor.call();
  assert.equal((await visitor.nextEvent()).eventId, 168101);
  const [call] = fake.calls;
  assert.equal(call?.legs.get(call.bridged ?? ''), 'connected');
  call?.visitorConnects();
  call?.visitorLeaves();
  const end = await visitor.nextEvent();
  assert.deepEqual([end.eventId, because(end)], [168110, 'Visitor hung up']);
});

test('an agent who declines passes the call on, the last one ends it', async (t) => {
  const {url, ada, visitor} = await withAda(t);
  const bob = await TestDesk.joined(t, url, 'Bob');
  await visitor.call();
  ada.tell({type: 'call.decline', call: (await ada.ringing()).id});
  bob.tell({type: 'call.decline', call: (await bob.ringing()).id});
  const end = await visitor.nextEvent();
  assert.deepEqual([end.eventId, end.resultDesc, because(end)], [168105, 'Call failed', 'Declined']);
  await bob.until(() => bob.view.call === null);
});

test('nobody answers', async (t) => {
  const {ada, visitor} = await withAda(t, {settings: {ringTimeoutMs: 10}});
  await visitor.call();
  const end = await visitor.nextEvent();
  assert.deepEqual([end.eventId, because(end)], [168105, 'No answer']);
  await ada.until(() => ada.view.call === null);
});

test('with all agents in calls it queues, and is served when one is free', async (t) => {
  const {url, ada, visitor} = await withAda(t);
  await visitor.call();
  const first = await ada.ringing();
  const second = await TestVisitor.connected(url, 'u-2002');
  await second.call();
  const queued = await second.nextEvent();
  assert.deepEqual([queued.eventId, queued.resultDesc, queued.content], [168102, 'Call in queue', undefined]);
  await ada.until(() => ada.view.queue.some(({kind}) => kind === 'audio'));
  ada.tell({type: 'call.decline', call: first.id});
  await ada.until(() => ada.view.call?.visitor.userId === 'u-2002');
});

test('a queue that takes too long ends with 168103', async (t) => {
  const {url} = await startCentre(t, {settings: {automaticAgent: false, callQueueTimeoutMs: 10}});
  const visitor = await TestVisitor.connected(url);
  await visitor.call();
  assert.equal((await visitor.nextEvent()).eventId, 168102);
  const end = await visitor.nextEvent();
  assert.deepEqual([end.eventId, end.resultDesc], [168103, 'Call queue timeout']);
  assert.equal(typeof end.content?.causeId, 'number');
});

test('the artificial queue is for calls too', async (t) => {
  const {url, settings} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  settings.patch({queue: {ahead: 2, seconds: 0.01}});
  await visitor.call();
  assert.equal((await visitor.nextEvent()).eventId, 168102);
  assert.equal((await visitor.nextEvent()).eventId, 168101);
});

test('drop releases everything, and a new call may follow', async (t) => {
  const {ada, visitor, fake, admin} = await withAda(t);
  await visitor.call();
  await ada.answer();
  await visitor.nextEvent();
  assert.deepEqual((await visitor.drop()).body.resultCode, '0');
  assert.ok(fake.calls[0]?.released);
  await ada.until(() => ada.view.call === null);
  assert.equal((await visitor.event()).eventId, 168110);
  assert.equal((await visitor.event()).resultCode, '13');
  assert.equal((await visitor.drop()).body.resultCode, '13');
  const [call] = await admin<{drops: number; state: string; events: number[]}[]>('GET', '/calls');
  assert.deepEqual([call?.drops, call?.state, call?.events], [2, 'ended', [168101, 168110]]);
  await visitor.call();
  await ada.ringing();
});

test('a drop while it rings frees the desk', async (t) => {
  const {ada, visitor} = await withAda(t);
  await visitor.call();
  await ada.ringing();
  await visitor.drop();
  await ada.until(() => ada.view.call === null);
});

test('a visitor’s or an agent’s lost leg ends the call', async (t) => {
  const {ada, visitor, fake} = await withAda(t);
  await visitor.call();
  const code = await ada.answer();
  await visitor.nextEvent();
  fake.calls[0]?.visitorConnects();
  fake.calls[0]?.agentDials(code);
  fake.calls[0]?.visitorLeaves('lost');
  assert.equal(because(await visitor.nextEvent()), 'Connection to the visitor lost');
  await visitor.call();
  const again = await ada.answer();
  await visitor.nextEvent();
  const call = fake.calls[1];
  call?.agentDials(again);
  call?.agentLeaves(call.bridged ?? '', 'lost');
  assert.equal(because(await visitor.nextEvent()), 'Connection to the agent lost');
});

test('an agent who leaves the desk: ringing goes on elsewhere, a running call ends', async (t) => {
  const {url, ada, visitor} = await withAda(t);
  const bob = await TestDesk.joined(t, url, 'Bob');
  await visitor.call();
  await ada.ringing();
  ada.leave();
  await bob.answer();
  assert.equal((await visitor.nextEvent()).eventId, 168101);
  bob.leave();
  const end = await visitor.nextEvent();
  assert.deepEqual([end.eventId, because(end)], [168110, 'Agent left the desk']);
});

test('a visitor who neither polls nor has media is released', async (t) => {
  const {ada, visitor, fake} = await withAda(t, {settings: {eventPollTimeoutMs: 20}});
  await visitor.call();
  await ada.until(() => ada.view.call !== null);
  await ada.until(() => ada.view.call === null);
  const end = await visitor.nextEvent();
  assert.deepEqual([end.eventId, because(end)], [168110, 'Visitor is gone']);
  assert.equal(fake.calls.length, 0);
});

test('no media in time fails the call', async (t) => {
  const {url} = await startCentre(t, {settings: {callSetupTimeoutMs: 10}});
  const visitor = await TestVisitor.connected(url);
  await visitor.call();
  assert.equal((await visitor.nextEvent()).eventId, 168101);
  const end = await visitor.nextEvent();
  assert.deepEqual([end.eventId, because(end)], [168105, 'No media in time']);
});

test('a chat can be demanded before a call', async (t) => {
  const {url} = await startCentre(t, {settings: {callNeedsChat: true}});
  const visitor = await TestVisitor.admitted(url);
  assert.equal((await visitor.call()).body.resultCode, '13');
  await visitor.send('CONNECT');
  assert.equal((await visitor.call()).body.resultCode, '0');
});
