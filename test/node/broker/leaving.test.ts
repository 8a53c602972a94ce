/** Visitors leave pages all the time: nothing is kept for them then, here or at AICC. */
import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {createServer, request, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test, type TestContext} from 'node:test';
import {exportJWK, SignJWT} from 'jose';
import {TestVisitor} from '../contact-centre/test-visitor.js';
import {startCentre} from '../contact-centre/start-centre.js';
import {ask, POLL} from './ask.js';
import {PREFIX, say, ScriptedAicc} from './scripted-aicc.js';
import {ORIGIN, ready, startBroker, type StartedBroker} from './start-broker.js';

const heldPolls = async ({adminUrl}: StartedBroker): Promise<number> => {
  const metrics = await (await fetch(`${adminUrl}/metrics`)).text();
  return Number(/^cc_broker_held_polls (\d+)$/m.exec(metrics)?.[1]);
};

const started = async (t: TestContext) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  return {aicc, broker};
};

for (const call of [POLL, 'v1/getClickToCallEvents?channel=WEB']) {
  test(`AICC’s end of a held ${call.split('?')[0]} closes with the visitor’s`, async (t) => {
    const {aicc, broker} = await started(t);
    const path = call.split('?')[0] ?? '';
    aicc.on(path, () => undefined);
    const leaving = new AbortController();
    const polled = ask(broker.url, call, {signal: leaving.signal});
    await aicc.nth(path);
    assert.equal(await heldPolls(broker), 1);
    leaving.abort();
    await assert.rejects(polled);
    await aicc.gone.until((all) => all.includes(path), 'the end at AICC');
    await broker.ended(path, 499);
    assert.equal(await heldPolls(broker), 0);
  });
}

test('a visitor who leaves before there is a token leaves nothing behind', async (t) => {
  const {aicc, broker} = await started(t);
  await ready(broker);
  const issues: (() => void)[] = [];
  aicc.issues = (_asked, response) => issues.push(() => say(response, {AccessToken: 'late', Expires: '600'}));
  aicc.on('poll', (_asked, response) => say(response, {}, 403));
  const leaving = new AbortController();
  const polled = ask(broker.url, POLL, {signal: leaving.signal});
  await aicc.tokensAsked.nth(2);
  leaving.abort();
  await assert.rejects(polled);
  await broker.ended('poll', 499);
  issues.at(-1)?.();
  await broker.log.until((lines) => lines.filter(({msg}) => msg === 'Bearer token renewed').length === 2, 'the token');
  assert.equal((await ask(broker.url, 'send', {body: {}})).status, 200);
  assert.equal(aicc.asked.all.filter(({url}) => url.includes('poll')).length, 1);
});

test('a visitor who leaves while it is found out who it is takes no place and asks nothing', async (t) => {
  const keys = createServer();
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  t.after(() => keys.close());
  const wanted = new Promise<ServerResponse>((resolve) =>
    keys.once('request', (_request, response) => resolve(response)),
  );
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const token = await new SignJWT({sub: 'u-1001'})
    .setProtectedHeader({alg: 'ES256', kid: 'a'})
    .setExpirationTime('1m')
    .sign(privateKey);
  const aicc = await ScriptedAicc.started(t);
  const {port} = keys.address() as AddressInfo;
  const broker = await startBroker(t, aicc.url, {IDENTITY_JWKS_URL: `http://127.0.0.1:${port}/`});
  const leaving = new AbortController();
  const polled = ask(broker.url, POLL, {headers: {authorization: `Bearer ${token}`}, signal: leaving.signal});
  const response = await wanted;
  leaving.abort();
  await assert.rejects(polled);
  await broker.ended('poll', 499);
  say(response, {keys: [{...(await exportJWK(publicKey)), kid: 'a', alg: 'ES256'}]});
  const headers = {authorization: `Bearer ${token}`};
  assert.equal((await ask(broker.url, 'send', {body: {from: 'u-1001'}, headers})).status, 200);
  assert.equal(await heldPolls(broker), 0);
  assert.equal(aicc.asked.all.length, 1);
});

test('a file whose visitor leaves half-way ends at AICC as well', async (t) => {
  const {aicc, broker} = await started(t);
  let cut: (() => void) | undefined;
  const arrived = new Promise<void>((resolve) => {
    aicc.on(
      'uploadFileStream',
      (_asked, _response, incoming) => {
        incoming.on('error', () => undefined);
        incoming.once('data', () => resolve());
        incoming.once('close', () => cut?.());
      },
      true,
    );
  });
  const isCut = new Promise<void>((resolve) => (cut = resolve));
  const {hostname, port} = new URL(broker.url);
  const asked = request({
    ...{hostname, port, path: `${PREFIX}uploadFileStream`, method: 'POST', agent: false},
    headers: {'content-type': 'application/json', origin: ORIGIN},
  });
  asked.on('error', () => undefined);
  asked.write('{"fileStream":"AAAA');
  await arrived;
  asked.destroy();
  await isCut;
  await broker.ended('uploadFileStream', 499);
});

test('a file whose visitor leaves while it comes down is asked for no longer', async (t) => {
  const {aicc, broker} = await started(t);
  aicc.on('downloadFileStream', (_asked, response) => {
    response.writeHead(200, {'content-type': 'application/json'});
    response.write('x'.repeat(100_000));
  });
  const leaving = new AbortController();
  const response = await fetch(`${broker.url}${PREFIX}downloadFileStream`, {
    ...{method: 'POST', headers: {'content-type': 'application/json'}, body: '{}', signal: leaving.signal},
  });
  await response.body?.getReader().read();
  leaving.abort();
  await aicc.gone.until((all) => all.includes('downloadFileStream'), 'the end at AICC');
  await broker.ended('downloadFileStream', 499);
});

test('what the contact centre had for a visitor who left goes to the next poll', async (t) => {
  const centre = await startCentre(t, {openProxy: false, settings: {pollHoldMs: 20_000, automaticAgent: false}});
  const broker = await startBroker(t, centre.url);
  const visitor = await TestVisitor.connected(broker.url);
  await visitor.pollUntil(() => true);
  const leaving = new AbortController();
  const polled = visitor.poll(undefined, leaving.signal);
  const held = async () => (await centre.admin<{heldPolls: number}>('GET', '/census')).heldPolls;
  while ((await held()) === 0);
  leaving.abort();
  await assert.rejects(polled);
  while ((await held()) > 0);
  await centre.admin('PATCH', '/settings', {automaticAgent: true});
  const [message] = await visitor.pollUntil(({sourceType}) => sourceType === 'AGENT' || sourceType === 'SYSTEM');
  assert.ok(message);
});
