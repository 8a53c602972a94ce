import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ENDPOINTS} from '../../../src/aicc/endpoints.js';
import {beOffline, clientOf, closedUrl, heldTimeouts, rejectsWith} from './aicc-bench.js';
import {ScriptedServer} from './scripted-server.js';

const {poll, send} = ENDPOINTS;

const admitted = async (t: TestContext) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  await client.ensureToken();
  return {server, client};
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
  await rejectsWith(clientOf(await closedUrl()).request(send), 'network/unreachable');
});

test('a browser that knows of no network: offline', async (t) => {
  const {server, client} = await admitted(t);
  server.on('send', 'reset');
  beOffline(t);
  await rejectsWith(client.request(send), 'network/offline');
});

for (const kind of ['hang', 'stall'] as const) {
  test(`time-out after the endpoint’s own time, and the line is given up (${kind})`, async (t) => {
    const {server, client} = await admitted(t);
    server.on('send', kind).on('poll', kind);
    const timeouts = heldTimeouts(t);
    for (const [index, endpoint] of [send, poll].entries()) {
      const request = client.request(endpoint);
      const {gone} = await server.nth(endpoint.path, 1);
      // What the server has sent of an answer has arrived when further requests have been answered.
      await server.settled();
      assert.equal(timeouts[index]?.ms, endpoint.timeoutMs);
      timeouts[index].pass();
      await rejectsWith(request, 'network/timeout');
      await gone;
    }
  });
}

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
