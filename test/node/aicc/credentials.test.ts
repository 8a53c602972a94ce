import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {credentialsFrom} from '../../../src/aicc/token-url.js';
import {BearerKeeper} from '../../../src/aicc/tokens.js';
import type {Credentials} from '../../../src/domain/credentials.js';
import {Fault} from '../../../src/domain/faults.js';
import {closedUrl, rejectsWith} from './aicc-bench.js';

/** A keeper whose source gives numbered tokens of this lifetime, and counts. */
const keeperOf = (expiresIn: unknown) => {
  let given = 0;
  const keeper = new BearerKeeper(() => {
    given += 1;
    return Promise.resolve({appKey: 'key', accessToken: `bearer-${given}`, expiresIn} as Credentials);
  });
  return {keeper, given: () => given};
};

const tokenUrl = async (t: TestContext, answer: (request: IncomingMessage, response: ServerResponse) => void) => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
};

test('without a source no header is sent', async () => {
  assert.deepEqual(await new BearerKeeper(null).headers(), {});
});

test('the credentials become two headers, and are fetched once by requests that start together', async () => {
  const {keeper, given} = keeperOf(600);
  const expected = {'x-app-key': 'key', Authorization: 'Bearer bearer-1'};
  assert.deepEqual(await Promise.all([keeper.headers(), keeper.headers()]), [expected, expected]);
  assert.deepEqual(await keeper.headers(), expected);
  assert.equal(given(), 1);
});

for (const expiresIn of [600, '600']) {
  test(`a lifetime of ${typeof expiresIn} 600: renewed 5 s ahead of its end`, async (t) => {
    t.mock.timers.enable({apis: ['Date']});
    const {keeper, given} = keeperOf(expiresIn);
    await keeper.headers();
    t.mock.timers.tick(594_999);
    await keeper.headers();
    assert.equal(given(), 1);
    t.mock.timers.tick(1);
    assert.equal((await keeper.headers())['Authorization'], 'Bearer bearer-2');
    t.mock.timers.tick(594_999);
    await keeper.headers();
    assert.equal(given(), 2);
  });
}

test('a lifetime of a few seconds is used for its first half', async (t) => {
  t.mock.timers.enable({apis: ['Date']});
  const {keeper, given} = keeperOf(4);
  await keeper.headers();
  t.mock.timers.tick(1_999);
  await keeper.headers();
  assert.equal(given(), 1);
  t.mock.timers.tick(1);
  await keeper.headers();
  assert.equal(given(), 2);
});

test('credentials without a usable lifetime are kept until they are refused', async (t) => {
  t.mock.timers.enable({apis: ['Date']});
  for (const expiresIn of [undefined, null, 0, -1, 'soon', NaN]) {
    const {keeper, given} = keeperOf(expiresIn);
    await keeper.headers();
    t.mock.timers.tick(86_400_000);
    await keeper.headers();
    assert.equal(given(), 1, String(expiresIn));
    keeper.forget();
    await keeper.headers();
    assert.equal(given(), 2);
  }
});

test('whatever a source does wrong is a fault, and the next request asks again', async () => {
  const wrong: (() => unknown)[] = [
    () => Promise.reject(new Error('logged out')),
    () => {
      throw new TypeError('no such function');
    },
    () => Promise.resolve(null),
    () => Promise.resolve(undefined),
    () => Promise.resolve('token'),
    () => Promise.resolve({}),
    () => Promise.resolve({appKey: 'key'}),
    () => Promise.resolve({accessToken: 'token'}),
    () => Promise.resolve({appKey: 1, accessToken: 2}),
  ];
  const keeper = new BearerKeeper(async () => {
    const next = wrong.shift();
    return (next ? await next() : {appKey: 'key', accessToken: 'good', expiresIn: 600}) as Credentials;
  });
  while (wrong.length > 0) await rejectsWith(keeper.headers(), 'auth/credentials-failed');
  assert.equal((await keeper.headers())['Authorization'], 'Bearer good');
});

test('a fault that the source throws itself is passed on', async () => {
  const fault = new Fault('network/offline');
  await assert.rejects(new BearerKeeper(() => Promise.reject(fault)).headers(), (thrown) => thrown === fault);
});

test('a token-url is asked by POST', async (t) => {
  let method: string | undefined;
  const url = await tokenUrl(t, (request, response) => {
    method = request.method;
    response.end(JSON.stringify({appKey: 'key', accessToken: 'token', expiresIn: 600}));
  });
  assert.deepEqual(await credentialsFrom(url)(), {appKey: 'key', accessToken: 'token', expiresIn: 600});
  assert.equal(method, 'POST');
});

test('a token-url with cookies: they are asked for', async (t) => {
  const requests: Request[] = [];
  t.mock.method(globalThis, 'fetch', (request: Request) => {
    requests.push(request);
    return Promise.resolve(Response.json({appKey: 'key', accessToken: 'token', expiresIn: 600}));
  });
  await credentialsFrom('http://127.0.0.1/token')();
  assert.equal(requests[0]?.credentials, 'include');
});

test('a token-url that fails is a fault', async (t) => {
  for (const [status, body] of [
    [401, '{}'],
    [500, '<h1>Error</h1>'],
    [200, ''],
    [200, '<h1>Log in</h1>'],
    [200, '{"token":"t"}'],
    [200, 'null'],
    [204, undefined],
  ] as const) {
    const url = await tokenUrl(t, (_, response) => response.writeHead(status).end(body));
    await rejectsWith(new BearerKeeper(credentialsFrom(url)).headers(), 'auth/credentials-failed');
  }
  await rejectsWith(new BearerKeeper(credentialsFrom(await closedUrl())).headers(), 'auth/credentials-failed');
});
