import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {filePort} from '../../../src/aicc/file-port.js';
import type {ReadyFile} from '../../../src/domain/service-ports.js';
import {clientOf, heldTimeouts, noSignal, rejectsWith} from './aicc-bench.js';
import {likeABrowser} from './browser-stand-ins.js';
import {ScriptedServer, type Answer} from './scripted-server.js';

const CALL = 'uploadFileStream';

const HELLO: ReadyFile = {blob: new Blob(['hello']), name: 'a.txt', extension: 'txt', kind: 'document'};

const ignore = () => undefined;

const opened = async (t: TestContext, answer: Answer) => {
  likeABrowser(t);
  const server = (await ScriptedServer.started(t)).on(CALL, answer);
  const client = clientOf(server.url);
  await client.ensureToken();
  return {server, client, port: filePort(client)};
};

for (const kind of ['hang', 'stall'] as const) {
  test(`whoever gives up is not waited for, and the server sees it (${kind})`, async (t) => {
    const {server, port} = await opened(t, kind);
    const life = new AbortController();
    const uploading = port.upload(HELLO, ignore, life.signal);
    const {gone} = await server.nth(CALL, 1);
    await server.settled();
    life.abort();
    await assert.rejects(uploading, {name: 'AbortError'});
    await gone;
  });

  test(`three minutes are enough (${kind})`, async (t) => {
    const {server, port} = await opened(t, kind);
    const timeouts = heldTimeouts(t);
    const uploading = port.upload(HELLO, ignore, noSignal);
    const {gone} = await server.nth(CALL, 1);
    await server.settled();
    assert.equal(timeouts[0]?.ms, 180_000);
    timeouts[0]?.pass();
    await rejectsWith(uploading, 'network/timeout');
    await gone;
  });
}

test('nothing goes out where it was given up while the file was read', async (t) => {
  const {server, port} = await opened(t, {});
  const life = new AbortController();
  const uploading = port.upload(HELLO, ignore, life.signal);
  life.abort();
  await assert.rejects(uploading, {name: 'AbortError'});
  await server.settled();
  assert.equal(server.of(CALL).length, 0);
});
