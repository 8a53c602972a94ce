import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {filePort} from '../../../src/aicc/file-port.js';
import {downloadFetch} from '../../../src/aicc/progress-fetch.js';
import type {RemoteFile} from '../../../src/domain/thread.js';
import {clientOf, noSignal, rejectsWith} from './aicc-bench.js';
import {ScriptedServer, type Answer} from './scripted-server.js';

const CALL = 'downloadFileStream';

const LOCAL: RemoteFile = {key: '7d9fbcdd', shelf: 'local', extension: 'txt', name: 'a.txt', bytes: 5};

const ignore = () => undefined;

const HELLO = {body: {resultCode: '0', fileStream: 'aGVsbG8='}};

const opened = async (t: TestContext, answer: Answer = HELLO) => {
  const server = (await ScriptedServer.started(t)).on(CALL, answer);
  const client = clientOf(server.url);
  await client.ensureToken();
  return {server, port: filePort(client)};
};

test('local files and those of the library are asked for, each its own way', async (t) => {
  const {server, port} = await opened(t);
  const blob = await port.download(LOCAL, ignore, noSignal);
  assert.equal(await blob.text(), 'hello');
  await port.download({...LOCAL, key: '1179725658739559425', shelf: 'library', extension: 'png'}, ignore, noSignal);
  assert.deepEqual(
    server.of(CALL).map(({body}) => body),
    [
      {fileId: 'local/7d9fbcdd', channel: 'WEB', fileType: 'txt'},
      {fileId: '1179725658739559425', channel: 'WEB', fileType: 'png', multiMedia: 'multiMedia'},
    ],
  );
});

test('only what a browser may show keeps its type', async (t) => {
  const {port} = await opened(t);
  const typeOf = async (extension: string) => (await port.download({...LOCAL, extension}, ignore, noSignal)).type;
  for (const [extension, type] of [
    ['jpg', 'image/jpeg'],
    ['bpm', 'image/bmp'],
    ['mp3', 'audio/mpeg'],
    ['mp4', 'video/mp4'],
    ['pdf', 'application/pdf'],
    ['html', 'application/octet-stream'],
    ['svg', 'application/octet-stream'],
    ['', 'application/octet-stream'],
    ['constructor', 'application/octet-stream'],
  ] as const) {
    assert.equal(await typeOf(extension), type, extension);
  }
});

test('base64 with a prefix is read too', async (t) => {
  const {port} = await opened(t, {body: {returnCode: 0, fileStream: 'data:text/plain;base64,aGVsbG8='}});
  assert.equal(await (await port.download(LOCAL, ignore, noSignal)).text(), 'hello');
});

for (const [name, answer, code] of [
  ['no objectKey', {body: {resultCode: '401'}}, 'platform/refused'],
  ['no such file', {body: {resultCode: '13'}}, 'platform/refused'],
  ['no channel', {body: {resultCode: '2'}}, 'platform/refused'],
  ['flow control', {body: {resultCode: '10010000002'}}, 'platform/flow-controlled'],
  ['no stream', {body: {resultCode: '0'}}, 'platform/bad-reply'],
  ['a null stream', {body: {resultCode: '0', fileStream: null}}, 'platform/bad-reply'],
  ['an empty stream', {body: {resultCode: '0', fileStream: ''}}, 'platform/bad-reply'],
  ['a stream that is no base64', {body: {resultCode: '0', fileStream: '%%%'}}, 'platform/bad-reply'],
  ['a list', {body: '[]'}, 'platform/bad-reply'],
  ['a status without a body', {status: 204, body: ''}, 'platform/refused'],
  ['a server that is away', {status: 503}, 'network/unreachable'],
  ['a cut line', 'reset', 'network/unreachable'],
] as const) {
  test(`${name}: ${code}`, async (t) => {
    const {port} = await opened(t, answer);
    await rejectsWith(port.download(LOCAL, ignore, noSignal), code);
  });
}

test('how much has come in is told, and never becomes less, a refused token included', async (t) => {
  const {server, port} = await opened(t);
  const body = JSON.stringify({resultCode: '0', fileStream: 'aGVs'.repeat(200_000)});
  const whole = {body, headers: {'content-length': String(body.length)}};
  const refused = {status: 401, body: '{}', headers: {'content-length': '2'}};
  server.on(CALL, (_, nth) => (nth === 1 ? refused : whole));
  const told: (number | null)[] = [];
  const {size} = await port.download(LOCAL, (done) => told.push(done), noSignal);
  assert.equal(size, 600_000);
  assert.deepEqual(
    told,
    [...told].sort((one, other) => Number(one) - Number(other)),
  );
  assert.deepEqual([told[0], told.at(-1)], [0, 1]);
  assert.ok(told.length > 3, `told ${told.length} times`);
});

test('without a length it is told as unknown', async (t) => {
  const {port} = await opened(t);
  const told = new Set<number | null>();
  await port.download(LOCAL, (done) => told.add(done), noSignal);
  assert.deepEqual([...told], [null]);
});

test('a body that was compressed on its way does not come to more than all of it', async (t) => {
  t.mock.method(globalThis, 'fetch', () =>
    Promise.resolve(new Response('x'.repeat(100), {headers: {'content-length': '10'}})),
  );
  const told: (number | null)[] = [];
  const response = await downloadFetch((done) => told.push(done))('https://aicc.example/');
  assert.equal((await response.text()).length, 100);
  assert.deepEqual(told, [0, 1]);
});

test('status and headers stay what they are', async (t) => {
  const headers = {'ccmessaging-token': 'rolled'};
  t.mock.method(globalThis, 'fetch', () =>
    Promise.resolve(new Response('x', {status: 201, statusText: 'Made', headers})),
  );
  const response = await downloadFetch(ignore)('https://aicc.example/');
  assert.deepEqual(
    [response.status, response.statusText, response.headers.get('ccmessaging-token')],
    [201, 'Made', 'rolled'],
  );
});

for (const kind of ['hang', 'stall'] as const) {
  test(`whoever gives up is not waited for, and the server sees it (${kind})`, async (t) => {
    const {server, port} = await opened(t, kind);
    const life = new AbortController();
    const downloading = port.download(LOCAL, ignore, life.signal);
    const {gone} = await server.nth(CALL, 1);
    await server.settled();
    life.abort();
    await assert.rejects(downloading, {name: 'AbortError'});
    await gone;
  });
}
