import assert from 'node:assert/strict';
import {test} from 'node:test';
import {NO_GATEWAY_FAULTS, type GatewayFaults} from '../../../server/contact-centre/gateway/gateway.js';
import {startCentre, type StartedCentre} from './start-centre.js';
import {TestVisitor} from './test-visitor.js';

const rule = ({admin}: StartedCentre, fields: object) =>
  admin('POST', '/faults', {rules: [{match: 'checkClickToCallSupport', times: 1, ...fields}]});

test('each kind of fault strikes as often as it is told', async (t) => {
  const centre = await startCentre(t);
  const visitor = await TestVisitor.admitted(centre.url);

  await rule(centre, {kind: 'status', value: 503});
  assert.deepEqual((await visitor.checkSupport()).status, 503);
  assert.equal((await visitor.checkSupport()).status, 200);

  await rule(centre, {kind: 'reset'});
  await assert.rejects(visitor.checkSupport());
  assert.equal((await visitor.checkSupport()).status, 200);

  await rule(centre, {kind: 'malformed'});
  await assert.rejects(visitor.checkSupport(), SyntaxError);
  assert.equal((await visitor.checkSupport()).status, 200);

  await rule(centre, {kind: 'delay', value: 50});
  const begun = performance.now();
  assert.equal((await visitor.checkSupport()).status, 200);
  assert.ok(performance.now() - begun >= 49);

  await rule(centre, {kind: 'expire-token'});
  assert.equal((await visitor.checkSupport()).status, 401);
  assert.equal((await visitor.checkSupport()).status, 401);
  await visitor.applyToken();
  assert.equal((await visitor.checkSupport()).status, 200);
});

test('a request whose reply is dropped was carried out', async (t) => {
  const centre = await startCentre(t);
  const visitor = await TestVisitor.admitted(centre.url);
  await centre.admin('POST', '/faults', {rules: [{match: 'POST .*/send', kind: 'drop-reply', times: 1}]});
  await assert.rejects(visitor.send('CONNECT'));
  assert.equal((await visitor.queueInfo()).body.resultCode, '160021');
});

test('an expired Bearer token is 403', async (t) => {
  const centre = await startCentre(t);
  const visitor = await TestVisitor.admitted(centre.url);
  const reply = await fetch(`${centre.url}/demo/token`, {method: 'POST'});
  const {appKey, accessToken} = (await reply.json()) as Record<string, string>;
  Object.assign(visitor.headers, {'x-app-key': appKey, authorization: `Bearer ${accessToken}`});
  assert.equal((await visitor.checkSupport()).status, 200);
  await rule(centre, {kind: 'expire-token', value: 'access'});
  assert.equal((await visitor.checkSupport()).status, 403);
});

test('what was injected is not held against the client', async (t) => {
  const centre = await startCentre(t);
  const visitor = await TestVisitor.admitted(centre.url);
  await rule(centre, {kind: 'status', value: 500});
  await visitor.checkSupport();
  const entry = centre.journal.entries.at(-1);
  assert.deepEqual([entry?.verdict, entry?.reason, entry?.status], ['accepted', 'fault: status', 500]);
});

test('rules are listed, checked and cleared', async (t) => {
  const centre = await startCentre(t);
  await rule(centre, {kind: 'reset'});
  await centre.admin('POST', '/faults', {gateway: {inviteStatus: 486}, cutSockets: true});
  assert.equal(centre.fake.cuts, 1);
  const listed = await centre.admin<{rules: object[]; gateway: {inviteStatus: number}}>('GET', '/faults');
  assert.deepEqual(listed.rules, [{match: 'checkClickToCallSupport', kind: 'reset', times: 1}]);
  assert.equal(listed.gateway.inviteStatus, 486);
  await assert.rejects(centre.admin('POST', '/faults', {rules: [{match: '(', kind: 'reset'}]}), /400/);
  await assert.rejects(centre.admin('POST', '/faults', {rules: [{match: '.', kind: 'explode'}]}), /400/);
  await centre.admin('DELETE', '/faults');
  assert.deepEqual((await centre.admin<{rules: object[]}>('GET', '/faults')).rules, []);
  assert.equal(centre.gateway.faults.inviteStatus, null);
});

test('the gateway’s faults are checked one by one', async (t) => {
  const centre = await startCentre(t);
  const faults = (gateway: object) => centre.admin<{gateway: GatewayFaults}>('POST', '/faults', {gateway});
  const good = [
    {downAddresses: ['/gateway/a'], silentAddresses: ['/gateway/b', '/gateway']},
    {silentSockets: true, refuseReplaces: true, reinviteStatus: 491},
    {refuseVideo: 'in-answer'},
  ] satisfies Partial<GatewayFaults>[];
  const set = {...NO_GATEWAY_FAULTS};
  for (const gateway of good) assert.deepEqual((await faults(gateway)).gateway, Object.assign(set, gateway));
  const bad = [
    {downAddresses: ['/elsewhere']},
    {downAddresses: '/gateway/a'},
    {silentAddresses: ['/gateway', '/gateway']},
    {silentSockets: 1},
    {refuseReplaces: 'yes'},
    {reinviteStatus: 200},
    {reinviteStatus: '500'},
    {refuseVideo: 'sometimes'},
    {refuseAudio: true},
  ];
  for (const gateway of bad) await assert.rejects(faults(gateway), /400/, JSON.stringify(gateway));
  await centre.admin('DELETE', '/faults');
  assert.deepEqual(centre.gateway.faults, NO_GATEWAY_FAULTS);
});
