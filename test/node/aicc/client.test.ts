import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ENDPOINTS} from '../../../src/aicc/endpoints.js';
import {CHANNEL, clientOf, rejectsWith} from './aicc-bench.js';
import {ScriptedServer} from './scripted-server.js';

const {poll, send} = ENDPOINTS;

test('the first request gets a token; all say what AICC wants to hear', async (t) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url, {locale: 'pt_BR'});
  await client.request(send, {body: {channel: 'WEB'}});
  await client.request(poll, {query: {receiverId: 'u-1001', channel: 'WEB'}});
  const [apply, posted, got] = server.asked.all;
  assert.deepEqual(apply?.body, {userId: 'u-1001', userName: 'Vera', channelId: CHANNEL, locale: 'pt_BR'});
  assert.equal(apply.headers['ccmessaging-token'], undefined);
  assert.deepEqual([posted?.method, posted?.call, posted?.body], ['POST', 'send', {channel: 'WEB'}]);
  assert.deepEqual([got?.method, got?.call, got?.query.toString()], ['GET', 'poll', 'receiverId=u-1001&channel=WEB']);
  for (const asked of [posted, got]) assert.equal(asked?.headers['ccmessaging-token'], 'token-1');
  for (const {headers} of server.asked.all) {
    assert.equal(headers['content-type'], 'application/json');
    assert.equal(headers['x-app-key'], undefined);
    assert.equal(headers.authorization, undefined);
  }
});

test('a base URL may have a path and end in slashes', async (t) => {
  const server = await ScriptedServer.started(t);
  await clientOf(`${server.url}//`).ensureToken();
  await rejectsWith(clientOf(`${server.url}/aicc`).ensureToken(), 'platform/bad-reply');
  assert.equal(server.of('applyToken').length, 1);
});

test('requests that start together get one token', async (t) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  await Promise.all([client.request(send), client.request(poll), client.ensureToken()]);
  assert.equal(server.of('applyToken').length, 1);
});

test('a token in quotes is taken out of them', async (t) => {
  const server = await ScriptedServer.started(t);
  for (const [nth, written] of ['"eyJ"', '\\"eyJ\\"', 'eyJ'].entries()) {
    server.on('applyToken', {body: {resultCode: '0', token: written}});
    await clientOf(server.url).request(send);
    assert.equal((await server.nth('send', nth + 1)).headers['ccmessaging-token'], 'eyJ');
  }
});

test('an applyToken that brings no token is a bad reply, and is asked again by the next request', async (t) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  for (const token of [undefined, null, '', '""', {}, []]) {
    server.on('applyToken', {body: {resultCode: '0', token}});
    await rejectsWith(client.request(send), 'platform/bad-reply');
  }
  server.on('applyToken', {body: {resultCode: '1'}});
  await rejectsWith(client.request(send), 'platform/refused');
  server.on('applyToken', {body: {resultCode: 0, token: 'good'}});
  await client.request(send);
  assert.equal(server.of('send').length, 1);
});

test('a body is sent as it was made, texts of all scripts unharmed', async (t) => {
  const server = await ScriptedServer.started(t);
  const body = {content: 'ñ 你好 مرحبا 👋🏽 "quoted" \\ \n', empty: '', nothing: null};
  await clientOf(server.url).request(send, {body});
  assert.deepEqual((await server.nth('send', 1)).body, body);
});

test('a result code other than 0 is an answer to request, and a fault to demand', async (t) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  for (const [resultCode, code] of [
    ['1', 'platform/refused'],
    ['5', 'platform/session-lost'],
    ['6', 'platform/session-lost'],
    ['160004', 'platform/session-lost'],
    ['7', 'support/not-offered'],
    ['12', 'platform/outside-hours'],
    ['13', 'platform/refused'],
    ['10010000002', 'platform/flow-controlled'],
    ['30010009999', 'platform/refused'],
  ] as const) {
    for (const body of [{resultCode}, {resultCode: Number(resultCode)}, {returnCode: resultCode}]) {
      server.on('send', {body});
      assert.equal((await client.request(send)).code, resultCode);
      await rejectsWith(client.demand(send), code);
    }
  }
  server.on('send', {body: {returnCode: 0}});
  assert.equal((await client.demand(send)).code, '0');
});
