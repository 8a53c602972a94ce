import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask, MESSAGE, POLL} from './ask.js';
import {say, ScriptedAicc} from './scripted-aicc.js';
import {startBroker} from './start-broker.js';

test('AICC is shown what it needs, and nothing that a visitor cannot vouch for', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  await ask(broker.url, 'send', {
    body: MESSAGE,
    headers: {
      'ccmessaging-token': 'token-1',
      'user-agent': 'a browser',
      'accept-language': 'pt-BR',
      'x-app-key': 'mine',
      authorization: 'Bearer mine',
      cookie: 'site=secret',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'elsewhere.example',
      'x-real-ip': '203.0.113.9',
      forwarded: 'for=203.0.113.9',
      referer: 'https://www.example.com/private',
      'proxy-authorization': 'Basic mine',
      'accept-encoding': 'gzip',
      expect: '100-continue',
      te: 'trailers',
      'x-request-id': 'page-7',
      'x-token-expire': '3600',
    },
  });
  const {headers} = await aicc.nth('send');
  delete headers.connection;
  assert.deepEqual(headers, {
    host: new URL(aicc.url).host,
    accept: 'application/json',
    'accept-language': 'pt-BR',
    authorization: 'Bearer bearer-1',
    'ccmessaging-token': 'token-1',
    'content-length': String(JSON.stringify(MESSAGE).length),
    'content-type': 'application/json',
    'user-agent': 'a browser',
    'x-app-key': 'demo-key',
    'x-forwarded-for': '127.0.0.1',
    'x-request-id': 'page-7',
  });
});

test('visitors are shown AICC’s answer and the rolling token, and nothing else of AICC', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  aicc.on('poll', (_asked, response) =>
    say(response, {resultCode: '0', downlinkMessages: []}, 200, {
      'ccmessaging-token': 'token-2',
      'set-cookie': 'ccmessaging-token=token-2',
      server: 'gateway 7',
      'x-powered-by': 'something',
      'access-control-allow-origin': '*',
      'content-security-policy': 'default-src *',
      'cache-control': 'public',
      location: 'https://elsewhere.example/',
      'retry-after': '3',
    }),
  );
  const {status, headers, body} = await ask(broker.url, POLL);
  assert.deepEqual([status, body], [200, '{"resultCode":"0","downlinkMessages":[]}']);
  assert.equal(headers['ccmessaging-token'], 'token-2');
  assert.equal(headers['retry-after'], '3');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['access-control-allow-origin'], 'https://www.example.com');
  assert.equal(headers['content-security-policy'], "default-src 'none';frame-ancestors 'none'");
  assert.equal(headers['x-content-type-options'], 'nosniff');
  for (const name of ['set-cookie', 'server', 'x-powered-by', 'location', 'strict-transport-security']) {
    assert.equal(headers[name], undefined, name);
  }
});

test('AICC’s refusals come through as they are', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  for (const status of [400, 404, 429, 500, 503]) {
    const refusal = {errorCode: String(status), exceptionInfo: 'no'};
    aicc.on('send', (_asked, response) => say(response, refusal, status));
    const said = await ask(broker.url, 'send', {body: MESSAGE});
    assert.deepEqual([said.status, JSON.parse(said.body)], [status, refusal]);
  }
});

test('nobody is redirected', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  for (const status of [301, 302, 307]) {
    aicc.on('send', (_asked, response) => say(response, '', status, {location: `${aicc.url}/elsewhere`}));
    const said = await ask(broker.url, 'send', {body: MESSAGE});
    assert.deepEqual([said.status, said.headers.location], [502, undefined]);
  }
  assert.equal(aicc.asked.all.length, 3);
});

test('the visitor’s address is the proxy’s word only where the proxy is trusted', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  for (const [trust, given, seen] of [
    ['', '203.0.113.9', '127.0.0.1'],
    ['10.0.0.0/8', '203.0.113.9', '127.0.0.1'],
    ['loopback', '203.0.113.9', '203.0.113.9'],
    ['127.0.0.1, 10.0.0.0/8', '198.51.100.1, 203.0.113.9, 10.1.2.3', '203.0.113.9'],
    ['1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['2', '198.51.100.1, 203.0.113.9', '198.51.100.1'],
  ] as const) {
    const broker = await startBroker(t, aicc.url, {TRUST_PROXY: trust});
    const before = aicc.asked.all.length;
    await ask(broker.url, 'send', {body: MESSAGE, headers: {'x-forwarded-for': given}});
    assert.equal(aicc.asked.all[before]?.headers['x-forwarded-for'], seen, trust);
  }
});

test('a request’s id is the caller’s if it is a plain one', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  for (const [given, taken] of [
    ['page-7_a', true],
    ['x'.repeat(64), true],
    ['x'.repeat(65), false],
    ['a b', false],
    ['{"a":1}', false],
    ['', false],
  ] as const) {
    const {headers} = await ask(broker.url, 'send', {body: MESSAGE, headers: {'x-request-id': given}});
    assert.equal(headers['x-request-id'] === given, taken, given);
    assert.ok(headers['x-request-id']);
  }
});
