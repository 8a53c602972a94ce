import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {ContactCentreOptions} from '../../../server/contact-centre/contact-centre.js';
import type {FakeGatewayCall} from '../../support/fake-gateway.js';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';
import {TestVisitor} from './test-visitor.js';

const inCall = async (t: TestContext, options: ContactCentreOptions = {}) => {
  const centre = await startCentre(t, options);
  const ada = await TestDesk.joined(t, centre.url, 'Ada');
  const visitor = await TestVisitor.connected(centre.url);
  await ada.until(() => ada.view.chats.length === 1);
  const bob = await TestDesk.joined(t, centre.url, 'Bob');
  await visitor.call();
  const code = await ada.answer();
  const connected = await visitor.nextEvent();
  const call = centre.fake.calls[0] as FakeGatewayCall;
  call.visitorConnects();
  call.agentDials(code);
  await ada.until(() => ada.view.call?.phase === 'connected');
  const id = ada.view.call?.id as string;
  const transfer = async () => {
    ada.tell({type: 'call.transfer', call: id, to: bob.view.you.id});
    assert.equal((await visitor.nextEvent()).eventId, 168106);
  };
  return {...centre, ada, bob, visitor, call, id, connected, transfer, firstLeg: call.bridged as string};
};

test('the second agent answers and has the visitor, whose dialog is untouched', async (t) => {
  const {ada, bob, visitor, call, connected, transfer, firstLeg, fake} = await inCall(t);
  await transfer();
  assert.equal(ada.view.call?.phase, 'transferring');
  assert.equal((await bob.ringing()).transferWith, 'Ada');
  const code = await bob.answer();
  assert.equal(call.bridged, firstLeg, 'the first agent stays until the second has media');
  call.agentDials(code);
  assert.deepEqual(await visitor.nextEvent(), connected);
  assert.notEqual(call.bridged, firstLeg);
  assert.ok(!call.legs.has(firstLeg));
  await ada.until(() => ada.view.call === null);
  await bob.until(() => bob.view.call?.phase === 'connected');
  assert.equal(fake.calls.length, 1);
  await bob.until(() => bob.view.chats.length === 1);
});

test('a second agent who declines gives the call back to the first', async (t) => {
  const {ada, bob, visitor, call, id, connected, transfer, firstLeg} = await inCall(t);
  await transfer();
  await bob.ringing();
  bob.tell({type: 'call.decline', call: id});
  assert.deepEqual(await visitor.nextEvent(), connected);
  await ada.until(() => ada.view.call?.phase === 'connected');
  assert.equal(call.bridged, firstLeg);
});

test('so does one who does not answer, or leaves', async (t) => {
  const {ada, bob, visitor, transfer, settings} = await inCall(t);
  settings.patch({ringTimeoutMs: 10});
  await transfer();
  assert.equal((await visitor.nextEvent()).eventId, 168101);
  settings.patch({ringTimeoutMs: 30_000});
  await transfer();
  await bob.ringing();
  bob.leave();
  assert.equal((await visitor.nextEvent()).eventId, 168101);
  assert.equal(ada.view.call?.phase, 'connected');
});

test('the first agent may hang up meanwhile', async (t) => {
  const {ada, bob, visitor, call, id, connected, transfer} = await inCall(t);
  await transfer();
  await bob.ringing();
  ada.tell({type: 'call.hang-up', call: id});
  await ada.until(() => ada.view.call === null);
  call.agentDials(await bob.answer());
  assert.deepEqual(await visitor.nextEvent(), connected);
  assert.equal(bob.view.call?.phase, 'connected');
});

test('when both agents are gone the call is released', async (t) => {
  const {ada, bob, visitor, call, id, transfer} = await inCall(t);
  await transfer();
  await bob.ringing();
  ada.tell({type: 'call.hang-up', call: id});
  await ada.until(() => ada.view.call === null);
  bob.tell({type: 'call.decline', call: id});
  assert.equal((await visitor.nextEvent()).eventId, 168110);
  assert.ok(call.released);
});

test('a visitor who hangs up in the middle of a transfer frees both', async (t) => {
  const {ada, bob, visitor, call, transfer} = await inCall(t);
  await transfer();
  await bob.ringing();
  call.visitorLeaves();
  assert.equal((await visitor.nextEvent()).eventId, 168110);
  await Promise.all([ada.until(() => ada.view.call === null), bob.until(() => bob.view.call === null)]);
});

test('an agent who is not free is no target', async (t) => {
  const {ada, bob, id} = await inCall(t);
  bob.tell({type: 'ready', ready: false});
  await bob.until(() => !bob.view.you.ready);
  ada.tell({type: 'call.transfer', call: id, to: bob.view.you.id});
  await ada.until(() => ada.notices.includes('That agent is not free.'));
  assert.equal(ada.view.call?.phase, 'connected');
});

test('an administrator transfers between automatic agents too', async (t) => {
  const {url, fake, admin} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  await visitor.call();
  const connected = await visitor.nextEvent();
  const call = fake.calls[0] as FakeGatewayCall;
  call.visitorConnects();
  const first = call.bridged;
  await admin('POST', '/calls/latest/transfer');
  assert.equal((await visitor.nextEvent()).eventId, 168106);
  assert.deepEqual(await visitor.nextEvent(), connected);
  assert.notEqual(call.bridged, first);
});
