import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {SettingsPatch} from '../../../server/contact-centre/core/settings.js';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';
import {TestVisitor} from './test-visitor.js';

const OUTSIDE = {addresses: ['ws://127.0.0.1:8061'], domain: 'gateway.example', accessCodes: ['100', '200']};

const withOutside = async (t: TestContext, settings: SettingsPatch = {}) => {
  const centre = await startCentre(t, {settings: {externalGateway: OUTSIDE, ...settings}});
  return {...centre, visitor: await TestVisitor.connected(centre.url)};
};

type View = {state: string; accessCode: string | null; endedBecause: string | null};

test('168101 sends the visitor to the external gateway, whoever sits at a desk', async (t) => {
  const {url, visitor, fake, admin} = await withOutside(t);
  const ada = await TestDesk.joined(t, url, 'Ada');
  await visitor.call();
  const {eventId, content} = await visitor.nextEvent();
  assert.equal(eventId, 168101);
  assert.deepEqual(content, {
    domain: 'gateway.example',
    gwAddresses: ['ws://127.0.0.1:8061'],
    accessCode: '100',
    clickToCallCaller: 'AnonymousCard',
  });
  assert.equal(fake.calls.length, 0);
  assert.equal(ada.view.call, null);
  const [call] = await admin<View[]>('GET', '/calls');
  assert.deepEqual([call?.state, call?.accessCode], ['connected', '100']);
});

test('its media are not waited for', async (t) => {
  const {visitor, admin} = await withOutside(t, {callSetupTimeoutMs: 1, ringTimeoutMs: 1});
  await visitor.call();
  await visitor.nextEvent();
  for (let polls = 0; polls < 3; polls += 1) assert.equal((await visitor.event()).eventId, undefined);
  assert.equal((await admin<View[]>('GET', '/calls'))[0]?.state, 'connected');
});

test('each further 168101 of a call tells the next access code, the last one again and again', async (t) => {
  const {visitor, admin} = await withOutside(t);
  await admin('POST', '/calls/next', {outcome: 're-dial'});
  await visitor.call();
  assert.equal((await visitor.nextEvent()).content?.accessCode, '100');
  assert.equal((await visitor.nextEvent()).content?.accessCode, '200');
  await admin('POST', '/calls/latest/transfer');
  assert.equal((await visitor.nextEvent()).eventId, 168106);
  assert.equal((await visitor.nextEvent()).content?.accessCode, '200');
});

test('a scripted transfer goes on to the next access code', async (t) => {
  const {visitor, admin} = await withOutside(t);
  await admin('POST', '/calls/next', {outcome: 'transferred'});
  await visitor.call();
  await visitor.nextEvent();
  assert.equal((await visitor.nextEvent()).eventId, 168106);
  assert.equal((await visitor.nextEvent()).content?.accessCode, '200');
});

test('the visitor’s drop ends it, and so does a release', async (t) => {
  const {visitor, admin} = await withOutside(t);
  await visitor.call();
  await visitor.nextEvent();
  assert.equal((await visitor.drop()).body.resultCode, '0');
  await visitor.call();
  assert.equal((await visitor.nextEvent()).content?.accessCode, '100');
  await admin('POST', '/calls/latest/release');
  assert.equal((await visitor.nextEvent()).eventId, 168110);
  const calls = await admin<View[]>('GET', '/calls');
  assert.deepEqual(
    calls.map(({endedBecause}) => endedBecause),
    ['Dropped by the visitor', 'Agent hung up'],
  );
});

test('the queue comes first', async (t) => {
  const {visitor, settings} = await withOutside(t);
  settings.patch({queue: {ahead: 1, seconds: 0.01}});
  await visitor.call();
  assert.equal((await visitor.nextEvent()).eventId, 168102);
  assert.equal((await visitor.nextEvent()).eventId, 168101);
});

test('an external gateway is told in full or not at all', async (t) => {
  const {admin} = await startCentre(t);
  await assert.rejects(admin('PATCH', '/settings', {externalGateway: {addresses: ['ws://127.0.0.1:8061']}}), /400/);
  await assert.rejects(admin('PATCH', '/settings', {externalGateway: {...OUTSIDE, accessCodes: []}}), /400/);
  await admin('PATCH', '/settings', {externalGateway: OUTSIDE});
  await admin('PATCH', '/settings', {externalGateway: null});
});
