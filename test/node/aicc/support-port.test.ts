import assert from 'node:assert/strict';
import {test} from 'node:test';
import {platformSupport} from '../../../src/aicc/support-port.js';
import {clientOf, noSignal} from './aicc-bench.js';
import {ScriptedServer, type Answer} from './scripted-server.js';

const CALL = 'v1/checkClickToCallSupport';

test('calls can work where both switches are on', async (t) => {
  const server = await ScriptedServer.started(t);
  server.on(CALL, {body: {resultCode: '0', resultDesc: '', webRTCSupported: true, clickToCallSupported: true}});
  assert.deepEqual(await platformSupport(clientOf(server.url), noSignal), {kinds: ['audio', 'video'], fault: null});
  assert.equal((await server.nth(CALL, 1)).query.toString(), 'channel=WEB');
});

test('one switch that is off, or that is not there, and they are not offered', async (t) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  for (const body of [
    {webRTCSupported: false, clickToCallSupported: true},
    {webRTCSupported: true, clickToCallSupported: false},
    {webRTCSupported: null, clickToCallSupported: true},
    {webRTCSupported: true},
    {},
  ]) {
    server.on(CALL, {body: {resultCode: '0', ...body}});
    const {kinds, fault} = await platformSupport(client, noSignal);
    assert.deepEqual([kinds, fault?.code], [[], 'support/not-offered']);
  }
});

test('a failure is in the answer', async (t) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  for (const [answer, code] of [
    [{status: 500}, 'platform/refused'],
    ['reset', 'network/unreachable'],
    [{body: '<html>'}, 'platform/bad-reply'],
    [{body: {resultCode: '13'}}, 'platform/refused'],
    [{body: {resultCode: '7'}}, 'support/not-offered'],
    [{status: 401}, 'auth/token-rejected'],
  ] as [Answer, string][]) {
    server.on(CALL, answer);
    const {kinds, fault} = await platformSupport(client, noSignal);
    assert.deepEqual([kinds, fault?.code], [[], code]);
  }
});

test('whoever gives up gets no answer, and the server sees it', async (t) => {
  const server = await ScriptedServer.started(t);
  server.on(CALL, 'hang');
  const life = new AbortController();
  const asking = platformSupport(clientOf(server.url), life.signal);
  const {gone} = await server.nth(CALL, 1);
  life.abort();
  await assert.rejects(asking, {name: 'AbortError'});
  await gone;
});
