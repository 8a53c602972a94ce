import assert from 'node:assert/strict';
import {generateKeyPairSync, type KeyObject} from 'node:crypto';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test, type TestContext} from 'node:test';
import {exportJWK, SignJWT, UnsecuredJWT, type JWTPayload} from 'jose';
import {CALLS} from '../../../server/broker/src/calls.js';
import {chatPort} from '../../../src/aicc/chat-port.js';
import {clientOf, noSignal, rejectsWith} from '../aicc/aicc-bench.js';
import {assertNothingRefused} from '../aicc/visitor-at-centre.js';
import {startCentre} from '../contact-centre/start-centre.js';
import {ask, MESSAGE, POLL, USER} from './ask.js';
import {say, ScriptedAicc} from './scripted-aicc.js';
import {startBroker} from './start-broker.js';

const SECRET = 'a secret that site and broker share, 42 bytes';
const BYTES = new TextEncoder().encode(SECRET);

const signed = (claims: JWTPayload = {}, key: Uint8Array | KeyObject = BYTES, alg = 'HS256', kid?: string) =>
  new SignJWT({sub: USER, exp: Math.floor(Date.now() / 1_000) + 60, ...claims})
    .setProtectedHeader({alg, ...(kid !== undefined && {kid})})
    .sign(key);

const started = async (t: TestContext, more: Record<string, string> = {IDENTITY_SECRET: SECRET}) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url, more);
  const send = async (token: string | null, headers: Record<string, string> = {}) =>
    (
      await ask(broker.url, 'send', {
        body: MESSAGE,
        headers: {...(token !== null && {authorization: `Bearer ${token}`}), ...headers},
      })
    ).status;
  return {aicc, broker, send};
};

test('nobody gets through without a token, and the token stays here', async (t) => {
  const {aicc, broker, send} = await started(t);
  const said = await ask(broker.url, 'send', {body: MESSAGE});
  assert.deepEqual([said.status, (JSON.parse(said.body) as {errorCode: string}).errorCode], [401, '401']);
  assert.deepEqual(aicc.asked.all, []);
  assert.equal(await send(await signed()), 200);
  assert.equal((await aicc.nth('send')).headers.authorization, 'Bearer bearer-1');
});

test('tokens that are no good', async (t) => {
  const {aicc, send} = await started(t, {IDENTITY_SECRET: SECRET, IDENTITY_ISSUER: 'site', IDENTITY_AUDIENCE: 'chat'});
  const good = {iss: 'site', aud: 'chat'};
  const {privateKey} = generateKeyPairSync('rsa', {modulusLength: 2_048});
  const past = Math.floor(Date.now() / 1_000) - 60;
  const bad: Readonly<Record<string, string>> = {
    'another secret': await signed(good, new TextEncoder().encode('x'.repeat(40))),
    'another algorithm': await signed(good, privateKey, 'RS256'),
    HS512: await signed(good, BYTES, 'HS512'),
    unsigned: new UnsecuredJWT({...good, sub: USER}).setExpirationTime('1m').encode(),
    lapsed: await signed({...good, exp: past}),
    'not valid yet': await signed({...good, nbf: past + 660}),
    'without exp': await new SignJWT({...good, sub: USER}).setProtectedHeader({alg: 'HS256'}).sign(BYTES),
    'without sub': await new SignJWT(good).setExpirationTime('1m').setProtectedHeader({alg: 'HS256'}).sign(BYTES),
    'another issuer': await signed({...good, iss: 'other'}),
    'another audience': await signed({...good, aud: 'shop'}),
    'no issuer': await signed({aud: 'chat'}),
    'a sub too long for AICC': await signed({...good, sub: 'x'.repeat(25)}),
    'a sub with a comma': await signed({...good, sub: 'a,b'}),
    'half a token': (await signed(good)).slice(0, 40),
    'something else': 'bearer-1',
  };
  for (const [name, token] of Object.entries(bad)) assert.equal(await send(token), 401, name);
  assert.deepEqual(aicc.asked.all, []);
  assert.equal(await send(await signed(good)), 200);
});

test('nobody speaks for somebody else, by any call that says who speaks', async (t) => {
  const {aicc, broker} = await started(t);
  const authorization = `Bearer ${await signed()}`;
  const naming = CALLS.filter(({user}) => user !== undefined);
  assert.ok(naming.length >= 8);
  for (const {method, path, user = ''} of naming) {
    const askAs = (fields: Record<string, unknown>) =>
      method === 'GET'
        ? ask(broker.url, `${path}?${new URLSearchParams(fields as Record<string, string>)}`, {
            headers: {authorization},
          })
        : ask(broker.url, path, {body: fields, headers: {authorization}});
    for (const fields of [{[user]: 'u-1002'}, {[user]: USER.toUpperCase()}, {}, {[user.toUpperCase()]: USER}]) {
      const {status} = await askAs(fields);
      assert.ok(status === 403 || (method === 'GET' && status === 400), `${path} ${JSON.stringify(fields)}`);
    }
    if (method === 'POST') {
      for (const value of [null, 7, [USER], {a: USER}]) assert.equal((await askAs({[user]: value})).status, 403);
      const doubled = await ask(broker.url, path, {
        body: `{"${user}":"${USER}","${user}":"u-1002"}`,
        headers: {authorization},
      });
      assert.equal(doubled.status, 403);
    }
    assert.deepEqual(aicc.asked.all, [], path);
    assert.equal((await askAs({[user]: USER})).status, 200, path);
    aicc.asked.all.length = 0;
  }
});

test('the token may be in a cookie that the settings name; Authorization counts where both come', async (t) => {
  const {send} = await started(t, {IDENTITY_SECRET: SECRET, IDENTITY_COOKIE: 'site_identity'});
  const good = await signed();
  assert.equal(await send(null, {cookie: `a=b; site_identity=${good}; c=d`}), 200);
  assert.equal(await send(null, {cookie: `other=${good}`}), 401);
  assert.equal(await send(null, {cookie: 'site_identity='}), 401);
  assert.equal(await send('nonsense', {cookie: `site_identity=${good}`}), 401);
  const {send: withoutCookie} = await started(t);
  assert.equal(await withoutCookie(null, {cookie: `site_identity=${good}`}), 401);
});

test('public keys of each kind', async (t) => {
  for (const [alg, pair] of [
    ['RS256', generateKeyPairSync('rsa', {modulusLength: 2_048})],
    ['PS256', generateKeyPairSync('rsa', {modulusLength: 2_048})],
    ['ES256', generateKeyPairSync('ec', {namedCurve: 'P-256'})],
    ['EdDSA', generateKeyPairSync('ed25519')],
  ] as const) {
    const pem = pair.publicKey.export({type: 'spki', format: 'pem'}).toString();
    const {send} = await started(t, {IDENTITY_PUBLIC_KEY: pem});
    assert.equal(await send(await signed({}, pair.privateKey, alg)), 200, alg);
    // The public key must not do as a secret.
    assert.equal(await send(await signed({}, new TextEncoder().encode(pem))), 401, alg);
  }
});

test('keys that the site publishes, and changes', async (t) => {
  const pairs = {
    a: generateKeyPairSync('ec', {namedCurve: 'P-256'}),
    b: generateKeyPairSync('ec', {namedCurve: 'P-256'}),
  };
  const keys = [{...(await exportJWK(pairs.a.publicKey)), kid: 'a', alg: 'ES256'}];
  const site = createServer((_request, response) => say(response, {keys}));
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  t.after(() => site.close());
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}/jwks.json`;
  const {send} = await started(t, {IDENTITY_JWKS_URL: url});
  assert.equal(await send(await signed({}, pairs.a.privateKey, 'ES256', 'a')), 200);
  assert.equal(await send(await signed({}, pairs.b.privateKey, 'ES256', 'a')), 401);
  assert.equal(await send(await signed({}, pairs.b.privateKey, 'ES256', 'b')), 401);
  await new Promise((resolve) => {
    site.close(resolve);
    site.closeAllConnections();
  });
  const {broker} = await started(t, {IDENTITY_JWKS_URL: url});
  const said = await ask(broker.url, 'send', {
    body: MESSAGE,
    headers: {authorization: `Bearer ${await signed({}, pairs.a.privateKey, 'ES256', 'a')}`},
  });
  assert.deepEqual([said.status, said.headers['retry-after']], [503, '5']);
});

test('limits are the signed visitor’s, whatever the session’s token', async (t) => {
  const {broker} = await started(t, {IDENTITY_SECRET: SECRET, LIMIT_CALLS: '2'});
  const send = async (sub: string, token: string) =>
    (
      await ask(broker.url, 'send', {
        body: {...MESSAGE, from: sub},
        headers: {authorization: `Bearer ${await signed({sub})}`, 'ccmessaging-token': token},
      })
    ).status;
  assert.deepEqual([await send('a', '1'), await send('a', '2'), await send('a', '3')], [200, 200, 429]);
  assert.equal(await send('b', '1'), 200);
});

test('channels that are not served', async (t) => {
  const {aicc, broker} = await started(t, {CHANNEL_IDS: `7, ${MESSAGE.to}`});
  assert.equal((await ask(broker.url, 'send', {body: MESSAGE})).status, 200);
  for (const to of ['8', '', 7, null]) {
    assert.equal((await ask(broker.url, 'send', {body: {...MESSAGE, to}})).status, 400);
  }
  assert.equal((await ask(broker.url, POLL)).status, 200);
  assert.equal(aicc.asked.all.length, 2);
});

test('the widget as it is chats by its token-url’s word, renews it, and is told where it does not fit', async (t) => {
  const centre = await startCentre(t, {openProxy: false});
  const broker = await startBroker(t, centre.url, {IDENTITY_SECRET: SECRET});
  let asked = 0;
  const withToken = (sub: string, firstLapsed = false) =>
    clientOf(broker.url, {
      getCredentials: async () => {
        asked += 1;
        const exp = Math.floor(Date.now() / 1_000) + (firstLapsed && asked === 1 ? -60 : 60);
        return {appKey: 'site', accessToken: await signed({sub, exp}), expiresIn: 300};
      },
    });
  await chatPort(withToken(USER, true)).connect({resume: false}, noSignal);
  assert.equal(asked, 2);
  assertNothingRefused(centre);
  await rejectsWith(chatPort(withToken('somebody-else')).connect({resume: false}, noSignal), 'auth/token-rejected');
  await rejectsWith(chatPort(clientOf(broker.url)).connect({resume: false}, noSignal), 'auth/token-rejected');
});
