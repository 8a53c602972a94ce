import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ENDPOINTS} from '../../../src/aicc/endpoints.js';
import {clientOf, rejectsWith} from './aicc-bench.js';
import {ScriptedServer} from './scripted-server.js';

const {poll, send} = ENDPOINTS;

const admitted = async (t: TestContext) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  await client.ensureToken();
  return {server, client};
};

/** What the browser says about its network; Node 20 says nothing. */
const beOffline = (t: TestContext) => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', {value: {onLine: false}, configurable: true});
  t.after(() => {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
    else Reflect.deleteProperty(globalThis, 'navigator');
  });
};

test('each HTTP status has its fault', async (t) => {
  const {server, client} = await admitted(t);
  for (const [status, code] of [
    [400, 'platform/refused'],
    [404, 'platform/bad-reply'],
    [409, 'platform/refused'],
    [429, 'platform/flow-controlled'],
    [500, 'platform/refused'],
    [501, 'platform/refused'],
    [502, 'network/unreachable'],
    [503, 'network/unreachable'],
    [504, 'network/unreachable'],
    [204, 'platform/refused'],
  ] as const) {
    server.on('send', {status, body: status === 204 ? '' : {resultCode: '0', errorCode: '0', exceptionInfo: 'no'}});
    await rejectsWith(client.request(send), code);
  }
});

test('what is no JSON object with a result code is a bad reply', async (t) => {
  const {server, client} = await admitted(t);
  for (const body of [
    '',
    ' ',
    '<!doctype html><title>Login</title>',
    '{"resultCode":"0","resultDesc":',
    'null',
    '"0"',
    '0',
    '[]',
    '[{"resultCode":"0"}]',
    '{}',
    '{"resultCode":null}',
    '{"resultCode":{"code":"0"}}',
    '{"errorCode":"0","exceptionInfo":"auth fail!"}',
  ]) {
    server.on('send', {body});
    await rejectsWith(client.request(send), 'platform/bad-reply');
  }
  server.on('send', {headers: {'content-type': 'text/html'}, body: '<p>It works!</p>'});
  await rejectsWith(client.demand(send), 'platform/bad-reply');
  assert.equal(server.of('applyToken').length, 1);
});

test('nobody listens, or the line is cut: unreachable', async (t) => {
  const {server, client} = await admitted(t);
  server.on('send', 'reset');
  await rejectsWith(client.request(send), 'network/unreachable');
  // Port 9 of this machine: nothing listens there, and fetch itself forbids to ask.
  await rejectsWith(clientOf('http://127.0.0.1:9').request(send), 'network/unreachable');
});

test('a browser that knows of no network: offline', async (t) => {
  const {server, client} = await admitted(t);
  server.on('send', 'reset');
  beOffline(t);
  await rejectsWith(client.request(send), 'network/offline');
});

test('a server that never answers: time-out after the endpoint’s own time, and the line is given up', async (t) => {
  const {server, client} = await admitted(t);
  server.on('send', 'hang').on('poll', 'hang');
  t.mock.timers.enable({apis: ['setTimeout']});
  for (const endpoint of [send, poll]) {
    let settled = false;
    const request = client.request(endpoint);
    void request.then(
      () => (settled = true),
      () => (settled = true),
    );
    const {gone} = await server.nth(endpoint.path, 1);
    t.mock.timers.tick(endpoint.timeoutMs - 1);
    await server.settled();
    assert.equal(settled, false);
    t.mock.timers.tick(1);
    await rejectsWith(request, 'network/timeout');
    await gone;
  }
});

test('a server that stops in the middle of an answer: time-out too', async (t) => {
  const {server, client} = await admitted(t);
  server.on('send', 'stall');
  t.mock.timers.enable({apis: ['setTimeout']});
  const request = client.request(send);
  const {gone} = await server.nth('send', 1);
  // The headers have arrived when a second request has been answered.
  await server.settled();
  t.mock.timers.tick(send.timeoutMs);
  await rejectsWith(request, 'network/timeout');
  await gone;
});

for (const kind of ['hang', 'stall'] as const) {
  test(`whoever aborts gets no fault, and the server sees the end of the line (${kind})`, async (t) => {
    const {server, client} = await admitted(t);
    server.on('poll', kind);
    const life = new AbortController();
    const request = client.request(poll, {signal: life.signal});
    const {gone} = await server.nth('poll', 1);
    await server.settled();
    life.abort();
    await assert.rejects(request, {name: 'AbortError'});
    await gone;
  });
}

test('nothing is sent for a signal that was aborted before', async (t) => {
  const {server, client} = await admitted(t);
  await assert.rejects(client.request(send, {signal: AbortSignal.abort()}), {name: 'AbortError'});
  await server.settled();
  assert.equal(server.of('send').length, 0);
});

test('an abort while the token is being fetched sends nothing more', async (t) => {
  const server = await ScriptedServer.started(t);
  let answer: () => void = () => {};
  server.on('applyToken', async () => {
    await new Promise<void>((resolve) => (answer = resolve));
    return {body: {resultCode: '0', token: 'late'}};
  });
  const life = new AbortController();
  const request = clientOf(server.url).request(send, {signal: life.signal});
  await server.nth('applyToken', 1);
  life.abort();
  answer();
  await assert.rejects(request, {name: 'AbortError'});
  await server.settled();
  assert.equal(server.of('send').length, 0);
});

test('an abort between a refused token and its renewal renews nothing', async (t) => {
  const {server, client} = await admitted(t);
  const life = new AbortController();
  server.on('send', () => {
    queueMicrotask(() => life.abort());
    return {status: 401};
  });
  await assert.rejects(client.request(send, {signal: life.signal}), {name: 'AbortError'});
  await server.settled();
  assert.equal(server.of('applyToken').length, 1);
});
