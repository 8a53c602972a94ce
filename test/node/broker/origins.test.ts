import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ask, MESSAGE, POLL} from './ask.js';
import {PREFIX, ScriptedAicc} from './scripted-aicc.js';
import {startBroker} from './start-broker.js';

const SHOP = 'https://shop.example.com';

const started = async (t: TestContext) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url, {ALLOWED_ORIGINS: `https://www.example.com, ${SHOP}`});
  return {aicc, broker};
};

test('a page of a listed origin may ask, after a preflight, and read the rolling token', async (t) => {
  const {broker} = await started(t);
  const preflight = await ask(broker.url, '', {
    method: 'OPTIONS',
    path: `${PREFIX}send`,
    headers: {
      origin: SHOP,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,ccmessaging-token,content-type',
    },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers['access-control-allow-origin'], SHOP);
  assert.equal(preflight.headers['access-control-allow-methods'], 'GET, POST');
  const allowed = preflight.headers['access-control-allow-headers']?.split(/, */) ?? [];
  for (const name of ['content-type', 'ccmessaging-token', 'authorization', 'x-app-key']) {
    assert.ok(allowed.includes(name), name);
  }
  for (const [call, body] of [
    ['send', MESSAGE],
    [POLL, undefined],
  ] as const) {
    const {status, headers} = await ask(broker.url, call, {body, headers: {origin: SHOP}});
    assert.equal(status, 200);
    assert.equal(headers['access-control-allow-origin'], SHOP);
    assert.match(headers['access-control-expose-headers'] ?? '', /ccmessaging-token/);
    assert.match(headers.vary ?? '', /Origin/i);
    assert.equal(headers['access-control-allow-credentials'], undefined);
  }
});

test('what goes wrong can be read by the page as well', async (t) => {
  const {broker} = await started(t);
  const {status, headers} = await ask(broker.url, 'send', {body: '{', headers: {origin: SHOP}});
  assert.deepEqual([status, headers['access-control-allow-origin']], [400, SHOP]);
});

test('other origins are refused, and their preflights', async (t) => {
  const {aicc, broker} = await started(t);
  for (const origin of [
    'null',
    'https://evil.example',
    'https://www.example.com.evil.example',
    'https://evil.example/https://www.example.com',
    'http://www.example.com',
    'https://www.example.com:444',
    'https://WWW.example.com',
    'https://a.shop.example.com',
  ]) {
    for (const method of ['POST', 'OPTIONS']) {
      const {status, headers} = await ask(broker.url, 'send', {
        method,
        ...(method === 'POST' && {body: MESSAGE}),
        headers: {origin, 'access-control-request-method': 'POST'},
      });
      assert.equal(status, 403, origin);
      assert.equal(headers['access-control-allow-origin'], undefined, origin);
    }
  }
  assert.deepEqual(aicc.asked.all, []);
});

test('of requests without an origin only those of the site itself come through', async (t) => {
  const {broker} = await started(t);
  for (const [site, expected] of [
    ['same-origin', 200],
    ['same-site', 403],
    ['cross-site', 403],
    ['none', 403],
  ] as const) {
    const path = `${broker.url}${PREFIX}${POLL}`;
    const {status} = await fetch(path, {headers: {'content-type': 'application/json', 'sec-fetch-site': site}});
    assert.equal(status, expected, site);
  }
});
