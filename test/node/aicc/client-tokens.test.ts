import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ENDPOINTS} from '../../../src/aicc/endpoints.js';
import {clientOf, rejectsWith} from './aicc-bench.js';
import {ScriptedServer, type Answer, type Asked} from './scripted-server.js';

const {poll, send} = ENDPOINTS;

const AUTH_FAIL = {errorCode: '0', exceptionInfo: 'auth fail! illegal or expired token info.'};

const REFUSALS: Readonly<Record<string, Answer>> = {
  '401': {status: 401, body: {errorCode: '401'}},
  '403': {status: 403, body: AUTH_FAIL},
  '403 without a body': {status: 403, body: ''},
  'code 10010000001': {body: {resultCode: '10010000001'}},
  'code 10010000001 as a number': {body: {returnCode: 10010000001}},
};

const tokenOf = ({headers}: Asked) => headers['ccmessaging-token'];

/** A site's token source that counts. */
const credentialsOf = (server: ScriptedServer) => {
  let given = 0;
  const getCredentials = () => Promise.resolve({appKey: 'key', accessToken: `bearer-${(given += 1)}`, expiresIn: 600});
  return {client: clientOf(server.url, {getCredentials}), given: () => given};
};

/** Refuses all that do not come with the newest token. */
const refuseOld = (server: ScriptedServer, call: string, newest: () => string, refusal: Answer) =>
  server.on(call, (asked) => (tokenOf(asked) === newest() ? {} : refusal));

const admitted = async (t: TestContext) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  await client.ensureToken();
  return {server, client};
};

for (const [name, refusal] of Object.entries(REFUSALS)) {
  test(`${name}: the token is renewed once, and the request made again once`, async (t) => {
    const {server, client} = await admitted(t);
    refuseOld(server, 'send', () => 'token-2', refusal);
    const {code} = await client.request(send, {body: {content: 'hello'}});
    assert.equal(code, '0');
    assert.deepEqual(
      server.asked.all.map(({call}) => call),
      ['applyToken', 'send', 'applyToken', 'send'],
    );
    assert.deepEqual(server.of('send').map(tokenOf), ['token-1', 'token-2']);
    assert.deepEqual(server.of('send')[1]?.body, {content: 'hello'});
  });

  test(`${name} again after the renewal is final`, async (t) => {
    const {server, client} = await admitted(t);
    server.on('send', refusal);
    await rejectsWith(client.request(send), 'auth/token-rejected');
    assert.equal(server.of('applyToken').length, 2);
    assert.equal(server.of('send').length, 2);
  });
}

test('a renewal that fails tells its own fault', async (t) => {
  const {server, client} = await admitted(t);
  server.on('send', {status: 401}).on('applyToken', {status: 503});
  await rejectsWith(client.request(send), 'network/unreachable');
  server.on('applyToken', {status: 401});
  await rejectsWith(client.request(send), 'auth/token-rejected');
  assert.equal(server.of('send').length, 2);
});

test('requests that are refused together renew once, and all are made again', async (t) => {
  const server = await ScriptedServer.started(t);
  const {client, given} = credentialsOf(server);
  await client.ensureToken();
  // All of them are under way before the first is refused.
  server.on('send', async (asked) => {
    if (tokenOf(asked) !== 'token-1') return {};
    await server.nth('send', 4);
    return {status: 401};
  });
  const replies = await Promise.all([1, 2, 3, 4].map(() => client.request(send)));
  assert.deepEqual(
    replies.map(({code}) => code),
    ['0', '0', '0', '0'],
  );
  assert.equal(server.of('applyToken').length, 2);
  assert.deepEqual(server.of('send').map(tokenOf).sort(), [
    ...Array.from({length: 4}, () => 'token-1'),
    ...Array.from({length: 4}, () => 'token-2'),
  ]);
  assert.equal(given(), 2);
});

test('a request that is refused after another has renewed does not renew again', async (t) => {
  const {server, client} = await admitted(t);
  refuseOld(server, 'send', () => 'token-2', {status: 401});
  let refuse: () => void = () => {};
  server.on('poll', async (asked) => {
    if (tokenOf(asked) === 'token-2') return {};
    await new Promise<void>((resolve) => (refuse = resolve));
    return {status: 401};
  });
  const slow = client.request(poll);
  await server.nth('poll', 1);
  await client.request(send);
  refuse();
  assert.equal((await slow).code, '0');
  assert.equal(server.of('applyToken').length, 2);
});

test('a newer token in a reply’s header is used from then on', async (t) => {
  const {server, client} = await admitted(t);
  server.on('poll', {headers: {'ccmessaging-token': 'rolled'}});
  await client.request(poll);
  await client.request(send);
  assert.deepEqual(server.of('send').map(tokenOf), ['rolled']);
  server.on('send', (_, nth) => (nth === 2 ? {status: 500, headers: {'ccmessaging-token': 'rolled-2'}} : {}));
  await rejectsWith(client.request(send), 'platform/refused');
  await client.request(send);
  assert.equal(tokenOf(await server.nth('send', 3)), 'rolled-2');
  assert.equal(server.of('applyToken').length, 1);
});

test('a Bearer token that is refused with 403 is fetched anew, and the request made again', async (t) => {
  const server = await ScriptedServer.started(t);
  const {client, given} = credentialsOf(server);
  const admit = ({headers}: Asked): Answer =>
    headers.authorization === 'Bearer bearer-2' && headers['x-app-key'] === 'key'
      ? {body: {resultCode: '0', token: 'token'}}
      : {status: 403, body: AUTH_FAIL};
  server.on('applyToken', admit).on('send', admit);
  await client.request(send);
  assert.equal(given(), 2);
  assert.deepEqual(
    server.asked.all.map(({call, headers}) => [call, headers.authorization]),
    [
      ['applyToken', 'Bearer bearer-1'],
      ['applyToken', 'Bearer bearer-2'],
      ['send', 'Bearer bearer-2'],
    ],
  );
});

test('a Bearer token that lapses in the middle is fetched anew once', async (t) => {
  const server = await ScriptedServer.started(t);
  const {client, given} = credentialsOf(server);
  await client.request(send);
  server.on('send', ({headers}) => (headers.authorization === 'Bearer bearer-2' ? {} : {status: 403}));
  await client.request(send);
  assert.equal(given(), 2);
  assert.equal(server.of('send').length, 3);
});

test('a source of credentials that has none to give ends the request, without anything being sent', async (t) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url, {getCredentials: () => Promise.reject(new Error('logged out'))});
  await rejectsWith(client.request(send), 'auth/credentials-failed');
  assert.equal(server.asked.all.length, 0);
});
