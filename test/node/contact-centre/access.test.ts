import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startCentre} from './start-centre.js';
import {TestVisitor} from './test-visitor.js';

const AUTH_FAIL = /^auth fail! illegal or expired token info\./;

const bearer = async (url: string, headers: Record<string, string> = {}, secret = 'demo-secret') => {
  const reply = await fetch(`${url}/apigovernance/api/oauth/tokenByAkSk`, {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body: JSON.stringify({app_key: 'demo-key', app_secret: secret}),
  });
  return {status: reply.status, body: (await reply.json()) as Record<string, string>};
};

test('a key and its secret are given a Bearer token', async (t) => {
  const {url} = await startCentre(t);
  const {status, body} = await bearer(url);
  assert.equal(status, 200);
  const {AccessToken, CreateTime, ...rest} = body;
  assert.deepEqual(rest, {
    ApplyType: 'Bearer',
    Expires: '600',
    Scope: 'ccmessaging',
    AppKey: 'demo-key',
    UserID: 'Anonymous',
  });
  assert.ok(AccessToken);
  assert.match(CreateTime ?? '', /^\d{10}$/);
  assert.equal((await bearer(url, {'x-token-expire': '3600'})).body.Expires, '3600');
});

test('wrong secrets and life times beyond an hour are refused', async (t) => {
  const {url} = await startCentre(t);
  assert.equal((await bearer(url, {}, 'wrong')).status, 403);
  assert.equal((await bearer(url, {'x-token-expire': '3601'})).status, 400);
  assert.equal((await bearer(url, {'x-token-expire': 'soon'})).status, 400);
  assert.equal((await bearer(url, {'content-type': 'text/plain'})).status, 400);
});

test('without an open proxy app key and Bearer are demanded', async (t) => {
  const {url} = await startCentre(t, {openProxy: false});
  const visitor = new TestVisitor(url);
  const refused = async () => {
    const {status, body} = await visitor.applyToken();
    assert.equal(status, 403);
    assert.equal(body.errorCode, '0');
    assert.match(String(body.exceptionInfo), AUTH_FAIL);
  };
  await refused();
  visitor.headers['x-app-key'] = 'demo-key';
  await refused();
  visitor.headers.authorization = 'Bearer made-up';
  await refused();
  const token = (await bearer(url)).body.AccessToken ?? '';
  visitor.headers.authorization = token;
  await refused();
  visitor.headers.authorization = `Bearer ${token}`;
  assert.equal((await visitor.applyToken()).status, 200);
  visitor.headers['x-app-key'] = 'other-key';
  await refused();
});

test('an open proxy lets requests in without credentials, but not with wrong ones', async (t) => {
  const {url} = await startCentre(t);
  const visitor = new TestVisitor(url);
  assert.equal((await visitor.applyToken()).status, 200);
  visitor.headers.authorization = 'Bearer made-up';
  assert.equal((await visitor.applyToken()).status, 403);
});

test('a site’s token-url is played', async (t) => {
  const {url} = await startCentre(t, {openProxy: false});
  const reply = await fetch(`${url}/demo/token`, {method: 'POST'});
  const {appKey, accessToken, expiresIn} = (await reply.json()) as Record<string, string>;
  assert.equal(expiresIn, 600);
  const visitor = new TestVisitor(url);
  Object.assign(visitor.headers, {'x-app-key': appKey, authorization: `Bearer ${accessToken}`});
  assert.equal((await visitor.applyToken()).status, 200);
});

test('Content-Type is demanded, on GET too', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  visitor.headers['content-type'] = undefined;
  const {status, body} = await visitor.poll();
  assert.equal(status, 400);
  assert.deepEqual(body, {errorCode: '400', exceptionInfo: 'Content-Type must be application/json'});
});

test('a missing, unknown or expired ccmessaging-token is 401', async (t) => {
  const {url} = await startCentre(t, {settings: {messageTokenMs: 1}});
  const visitor = new TestVisitor(url);
  assert.equal((await visitor.poll()).status, 401);
  visitor.token = 'made-up';
  const {status, body} = await visitor.poll();
  assert.equal(status, 401);
  assert.equal(body.errorCode, '401');
  await visitor.applyToken();
  const issued = Date.now();
  while (Date.now() - issued < 2) await visitor.poll();
  assert.equal((await visitor.poll()).status, 401);
});

test('from half of its life on, replies carry the next token and both are valid', async (t) => {
  const {url, settings} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  assert.equal((await visitor.checkSupport()).headers.get('ccmessaging-token'), null);
  settings.patch({messageTokenMs: 2000});
  await visitor.applyToken();
  const old = visitor.token;
  let fresh: string | null = null;
  while (!fresh) fresh = (await visitor.poll()).headers.get('ccmessaging-token');
  assert.notEqual(fresh, old);
  assert.equal((await visitor.checkSupport()).headers.get('ccmessaging-token'), fresh);
  assert.equal((await visitor.checkSupport()).status, 200);
  visitor.token = fresh;
  const reply = await visitor.checkSupport();
  assert.equal(reply.status, 200);
  assert.equal(reply.headers.get('ccmessaging-token'), null);
});

test('no other origin may read replies unless it is listed', async (t) => {
  const origin = 'https://shop.example';
  const closed = await startCentre(t);
  const post = {method: 'POST', headers: {origin}};
  assert.equal((await fetch(`${closed.url}/demo/token`, post)).headers.get('access-control-allow-origin'), null);
  const {url} = await startCentre(t, {allowedOrigins: [origin]});
  const {headers} = await fetch(`${url}/demo/token`, post);
  assert.equal(headers.get('access-control-allow-origin'), origin);
  assert.equal(headers.get('access-control-expose-headers'), 'ccmessaging-token');
  const preflight = await fetch(`${url}/apiaccess/ccmessaging/send`, {method: 'OPTIONS', headers: {origin}});
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /ccmessaging-token/);
  const stranger = await fetch(`${url}/apiaccess/ccmessaging/send`, {
    method: 'OPTIONS',
    headers: {origin: 'https://other.example'},
  });
  assert.equal(stranger.status, 403);
});
