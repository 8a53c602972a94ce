import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {filePort} from '../../../src/aicc/file-port.js';
import type {ReadyFile} from '../../../src/domain/service-ports.js';
import {clientOf, closedUrl, noSignal, rejectsWith} from './aicc-bench.js';
import {likeABrowser} from './browser-stand-ins.js';
import {ScriptedServer, type Answer} from './scripted-server.js';

const CALL = 'uploadFileStream';

const fileOf = (blob: Blob, extension = 'txt'): ReadyFile => ({
  blob,
  name: `a.${extension}`,
  extension,
  kind: 'document',
});

const HELLO = fileOf(new Blob(['hello']));

const ignore = () => undefined;

const opened = async (
  t: TestContext,
  answer: Answer = {body: {returnCode: '0', objectKey: '44992392-6cc328db296'}},
) => {
  likeABrowser(t);
  const server = (await ScriptedServer.started(t)).on(CALL, answer);
  const client = clientOf(server.url);
  await client.ensureToken();
  return {server, client, port: filePort(client)};
};

test('a file goes up as bare base64, and its key comes back', async (t) => {
  const {server, port} = await opened(t);
  assert.equal(await port.upload(HELLO, ignore, noSignal), '44992392-6cc328db296');
  const picture = fileOf(new Blob([new Uint8Array([0, 255, 254])], {type: 'image/jpeg'}), 'jpg');
  await port.upload(picture, ignore, noSignal);
  const [first, second] = server.of(CALL);
  assert.deepEqual(first?.body, {fileType: 'txt', fileStream: 'aGVsbG8=', channel: 'WEB'});
  assert.deepEqual(second?.body, {fileType: 'jpg', fileStream: 'AP/+', channel: 'WEB'});
  assert.deepEqual([first?.method, first?.headers['content-type']], ['POST', 'application/json']);
  assert.equal(first?.headers['ccmessaging-token'], 'token-1');
});

test('how much has gone out is told, and never becomes less', async (t) => {
  const {port} = await opened(t);
  const told: (number | null)[] = [];
  await port.upload(fileOf(new Blob(['x'.repeat(900_000)])), (done) => told.push(done), noSignal);
  assert.ok(told.length > 1, `told ${told.length} times`);
  assert.deepEqual(
    told,
    [...told].sort((one, other) => Number(one) - Number(other)),
  );
  assert.equal(told.at(-1), 1);
});

test('a length that nobody knows is told as unknown', async (t) => {
  const {port} = await opened(t);
  const told: (number | null)[] = [];
  const Xhr = globalThis.XMLHttpRequest;
  t.mock.method(Xhr.prototype, 'send', function (this: XMLHttpRequest) {
    this.upload.onprogress?.call(this, {lengthComputable: false, loaded: 5, total: 0} as ProgressEvent<EventTarget>);
    this.onerror?.({} as ProgressEvent<EventTarget>);
  });
  await rejectsWith(
    port.upload(HELLO, (done) => told.push(done), noSignal),
    'network/unreachable',
  );
  assert.deepEqual(told, [null]);
});

test('the code is read under both names and as text or number', async (t) => {
  const {server, port} = await opened(t);
  for (const body of [{returnCode: 0}, {resultCode: '0'}, {resultCode: 0}]) {
    server.on(CALL, {body: {...body, objectKey: 44992392}});
    assert.equal(await port.upload(HELLO, ignore, noSignal), '44992392');
  }
});

for (const [name, answer, code] of [
  ['a missing parameter', {body: {returnCode: '2'}}, 'platform/refused'],
  ['a bad parameter', {body: {returnCode: '3'}}, 'platform/refused'],
  ['a failure', {body: {returnCode: '13'}}, 'platform/refused'],
  ['flow control', {body: {returnCode: '10010000002'}}, 'platform/flow-controlled'],
  ['a refused token', {body: {returnCode: '10010000001'}}, 'auth/token-rejected'],
  ['no key', {body: {returnCode: '0'}}, 'platform/bad-reply'],
  ['an empty key', {body: {returnCode: '0', objectKey: ''}}, 'platform/bad-reply'],
  ['no body', {body: ''}, 'platform/bad-reply'],
  ['a page of a proxy', {body: '<html>'}, 'platform/bad-reply'],
  ['a status without a body', {status: 204, body: ''}, 'platform/refused'],
  ['a body that is too large for a proxy', {status: 413, body: '<html>'}, 'platform/refused'],
  ['a server that is away', {status: 503}, 'network/unreachable'],
  ['too many requests', {status: 429}, 'platform/flow-controlled'],
  ['a cut line', 'reset', 'network/unreachable'],
] as const) {
  test(`${name}: ${code}`, async (t) => {
    const {port} = await opened(t, answer);
    await rejectsWith(port.upload(HELLO, ignore, noSignal), code);
  });
}

test('nobody there: unreachable', async (t) => {
  likeABrowser(t);
  await rejectsWith(filePort(clientOf(await closedUrl())).upload(HELLO, ignore, noSignal), 'network/unreachable');
});

test('a refused token is renewed, and the file goes up with the new one', async (t) => {
  const {server, port} = await opened(t);
  server.on(CALL, (_, nth) =>
    nth === 1 ? {status: 401} : {body: {returnCode: '0', objectKey: 'k'}, headers: {'ccmessaging-token': 'rolled'}},
  );
  assert.equal(await port.upload(HELLO, ignore, noSignal), 'k');
  await port.upload(HELLO, ignore, noSignal);
  assert.deepEqual(
    server.of(CALL).map(({headers}) => headers['ccmessaging-token']),
    ['token-1', 'token-2', 'rolled'],
  );
});
