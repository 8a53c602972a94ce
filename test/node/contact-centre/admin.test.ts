import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {JournalEntry} from '../../../server/contact-centre/core/journal.js';
import type {Settings} from '../../../server/contact-centre/core/settings.js';
import type {FakeGatewayCall} from '../../support/fake-gateway.js';
import {startCentre, type StartedCentre} from './start-centre.js';
import {TestVisitor} from './test-visitor.js';

const calling = async (centre: StartedCentre, script: object) => {
  const visitor = await TestVisitor.connected(centre.url);
  await centre.admin('POST', '/calls/next', script);
  const {body} = await visitor.call();
  return {visitor, code: body.resultCode, call: centre.fake.calls[0] as FakeGatewayCall};
};

test('settings are read, changed in part and checked', async (t) => {
  const {admin} = await startCentre(t);
  const before = await admin<Settings>('GET', '/settings');
  const after = await admin<Settings>('PATCH', '/settings', {queue: {ahead: 3}, officeHours: 'closed'});
  assert.deepEqual(after, {...before, officeHours: 'closed', queue: {...before.queue, ahead: 3}});
  await assert.rejects(admin('PATCH', '/settings', {officeHours: 'sometimes'}), /400/);
  await assert.rejects(admin('PATCH', '/settings', {colour: 'red'}), /400/);
});

test('a reset forgets visitors and calls and restores the settings', async (t) => {
  const centre = await startCentre(t);
  const visitor = await TestVisitor.connected(centre.url);
  await visitor.call();
  await centre.admin('PATCH', '/settings', {automaticAgent: false});
  await centre.admin('POST', '/faults', {rules: [{match: '.', kind: 'reset'}], gateway: {muteMedia: true}});
  await centre.admin('POST', '/reset');
  assert.ok(centre.fake.calls[0]?.released);
  assert.equal(centre.settings.current.automaticAgent, true);
  assert.equal(centre.gateway.faults.muteMedia, false);
  assert.deepEqual(await centre.admin('GET', '/journal'), []);
  assert.equal((await visitor.poll()).status, 401);
  assert.deepEqual(await centre.admin('GET', '/census'), {
    visitors: 0,
    chats: 0,
    chatsQueued: 0,
    calls: 0,
    callsQueued: 0,
    agents: [],
    heldPolls: 0,
    heldEventPolls: 0,
    gateway: {sockets: 0, dialogs: 0, peers: 0},
  });
});

test('without the option there is no administrator', async (t) => {
  const {url} = await startCentre(t, {admin: false});
  assert.equal((await fetch(`${url}/admin/settings`)).status, 404);
});

test('pages of other sites do not reach it', async (t) => {
  const {url} = await startCentre(t);
  const reset = (origin: string) => fetch(`${url}/admin/reset`, {method: 'POST', headers: {origin}});
  assert.equal((await reset('https://other.example')).status, 403);
  assert.equal((await reset('null')).status, 403);
  assert.equal((await reset(url)).status, 200);
});

test('the journal tells accepted from refused, without texts or tokens', async (t) => {
  const {url, journal} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  await visitor.send('CHAT', {content: 'a secret'});
  await visitor.send('CHAT', {content: 'a secret', sourceType: 'AGENT'});
  await visitor.drop();
  while (journal.entries.length < 5) await visitor.poll();
  const told = journal.entries.slice(0, 5).map((entry) => ({...entry, at: 0, method: ''}));
  const path = '/apiaccess/ccmessaging/send';
  const userId = 'u-1001';
  const any = {at: 0, method: ''};
  assert.deepEqual(told.slice(1), [
    {...any, path, controlType: 'CONNECT', userId, verdict: 'accepted', status: 200, resultCode: '0'},
    {...any, path, controlType: 'CHAT', userId, verdict: 'accepted', status: 200, resultCode: '0'},
    {
      ...any,
      path,
      controlType: 'CHAT',
      userId,
      verdict: 'refused',
      reason: 'body/sourceType must be equal to constant',
      status: 400,
      resultCode: null,
    },
    {
      ...any,
      path: '/apiaccess/ccmessaging/v1/dropClickToCall',
      userId,
      verdict: 'refused',
      reason: 'drop without a call',
      status: 200,
      resultCode: '13',
    },
  ]);
  assert.doesNotMatch(JSON.stringify(journal.entries), new RegExp(`secret|${visitor.token.slice(0, 20)}`));
});

test('a scripted refusal, for one call', async (t) => {
  const centre = await startCentre(t);
  for (const resultCode of ['7', '12', '13']) {
    const {visitor, code} = await calling(centre, {outcome: 'refuse', resultCode});
    assert.equal(code, resultCode);
    assert.equal((await visitor.create()).body.resultCode, '0');
    await visitor.drop();
  }
});

test('scripted ends before the call is connected', async (t) => {
  const centre = await startCentre(t);
  const cause = {causeId: 17, causeDesc: 'Line is busy'};
  const failed = await calling(centre, {outcome: 'failed', ...cause});
  const event = await failed.visitor.nextEvent();
  assert.deepEqual([event.eventId, event.content], [168105, cause]);
  const released = await calling(centre, {outcome: 'released', when: 'before', ...cause});
  const end = await released.visitor.nextEvent();
  assert.deepEqual([end.eventId, end.content], [168110, cause]);
  const timeout = await calling(centre, {outcome: 'queue-timeout', ...cause});
  assert.equal((await timeout.visitor.nextEvent()).eventId, 168102);
  const last = await timeout.visitor.nextEvent();
  assert.deepEqual([last.eventId, last.content], [168103, cause]);
  assert.equal(centre.fake.calls.length, 0);
});

test('a scripted release after the call is connected', async (t) => {
  const {visitor, call} = await calling(await startCentre(t), {outcome: 'released', when: 'after', causeDesc: 'Gone'});
  assert.equal((await visitor.nextEvent()).eventId, 168101);
  call.visitorConnects();
  const {eventId, content} = await visitor.nextEvent();
  assert.deepEqual([eventId, content], [168110, {causeId: -1, causeDesc: 'Gone'}]);
  assert.ok(call.released);
});

test('a scripted 168106 and nothing else', async (t) => {
  const {visitor, call} = await calling(await startCentre(t), {outcome: 'transferred'});
  await visitor.nextEvent();
  call.visitorConnects();
  assert.equal((await visitor.nextEvent()).eventId, 168106);
  assert.equal((await visitor.event()).eventId, undefined);
});

test('a scripted second access code', async (t) => {
  const centre = await startCentre(t);
  const {visitor, call} = await calling(centre, {outcome: 're-dial'});
  const first = await visitor.nextEvent();
  call.visitorConnects();
  const second = await visitor.nextEvent();
  assert.equal(second.eventId, 168101);
  assert.notEqual(second.content?.accessCode, first.content?.accessCode);
  call.visitorLeaves();
  assert.equal((await visitor.event()).eventId, undefined, 'leaving the old dialog does not end the call');
  assert.equal(call.released, false);
  centre.fake.calls[1]?.visitorConnects();
  assert.equal(call.released, true);
  assert.equal((await visitor.event()).eventId, undefined, 'it is told once');
});

test('a running call is released by hand', async (t) => {
  const {url, fake, admin} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  await visitor.call();
  await visitor.nextEvent();
  const [{id} = {id: ''}] = await admin<{id: string}[]>('GET', '/calls');
  await admin('POST', `/calls/${id}/release`, {causeId: 5, causeDesc: 'Done'});
  assert.deepEqual((await visitor.nextEvent()).content, {causeId: 5, causeDesc: 'Done'});
  assert.ok(fake.calls[0]?.released);
  await assert.rejects(admin('POST', `/calls/${id}/release`), /404/);
  assert.equal((await admin<JournalEntry[]>('GET', '/journal')).at(-1)?.verdict, 'accepted');
});
