import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {Downloads} from '../../../src/app/services/downloads.js';
import {Fault} from '../../../src/domain/faults.js';
import type {Progress} from '../../../src/domain/service-ports.js';
import type {FileMessage, RemoteFile} from '../../../src/domain/thread.js';
import {FakeRequest} from '../../support/fake-chat-ports.js';
import {heardOut} from '../machines/service-worlds.js';

const FILE: RemoteFile = {key: 'k'.repeat(60), shelf: 'local', extension: 'txt', name: 'a.txt', bytes: 5};

const message = (id: string, file: Partial<RemoteFile> = {}): FileMessage => ({
  ...{kind: 'document', id, author: 'agent', name: null, at: 5, delivery: null},
  file: {...FILE, ...file},
});

const opened = (t: TestContext) => {
  const asked: (FakeRequest<RemoteFile, Blob> & {progress: Progress})[] = [];
  const revoked = t.mock.method(URL, 'revokeObjectURL').mock;
  const seen = {changes: 0};
  const downloads = new Downloads(
    (file, progress, signal) => {
      const request = Object.assign(new FakeRequest<RemoteFile, Blob>(file, signal), {progress});
      asked.push(request);
      return request.promise;
    },
    () => (seen.changes += 1),
  );
  t.after(() => downloads.close());
  return {downloads, asked, revoked, seen};
};

test('a file is fetched once, and shown with its name', async (t) => {
  const {downloads, asked, seen} = opened(t);
  void downloads.fetch(message('m1'));
  void downloads.fetch(message('m1'));
  const before = downloads.views;
  assert.deepEqual(before.get('m1'), {phase: 'fetching', progress: null});
  asked[0]?.progress(0.5);
  assert.deepEqual(downloads.views.get('m1'), {phase: 'fetching', progress: 0.5});
  assert.notEqual(downloads.views, before);
  asked[0]?.answer(new Blob(['hello']));
  await heardOut();
  const view = downloads.views.get('m1');
  assert.ok(view?.phase === 'there');
  assert.match(view.url, /^blob:/);
  assert.equal(view.name, 'a.txt');
  await downloads.fetch(message('m1'));
  assert.deepEqual([asked.length, seen.changes], [1, 3]);
});

test('a file without a name is named by its key, shortened', async (t) => {
  const {downloads, asked} = opened(t);
  void downloads.fetch(message('m1', {name: null}));
  asked[0]?.answer(new Blob(['hello']));
  await heardOut();
  const view = downloads.views.get('m1');
  assert.equal(view?.phase === 'there' && view.name, `${'k'.repeat(40)}.txt`);
});

test('what failed can be fetched again', async (t) => {
  const {downloads, asked} = opened(t);
  void downloads.fetch(message('m1'));
  asked[0]?.fail(new Fault('network/unreachable'));
  await heardOut();
  assert.deepEqual(downloads.views.get('m1'), {phase: 'failed', fault: new Fault('network/unreachable')});
  void downloads.fetch(message('m1'));
  asked[1]?.answer(new Blob(['hello']));
  await heardOut();
  assert.equal(downloads.views.get('m1')?.phase, 'there');
});

test('what is cancelled is given up, and nothing of it is heard', async (t) => {
  const {downloads, asked} = opened(t);
  void downloads.fetch(message('m1'));
  downloads.cancel('m1');
  downloads.cancel('m1');
  downloads.cancel('nothing');
  asked[0]?.progress(0.5);
  await heardOut();
  assert.deepEqual([asked[0]?.isOpen, downloads.views.size], [false, 0]);
});

test('what is fetched anew after it was cancelled can be cancelled too', async (t) => {
  const {downloads, asked} = opened(t);
  void downloads.fetch(message('m1'));
  downloads.cancel('m1');
  void downloads.fetch(message('m1'));
  await heardOut();
  assert.equal(asked[1]?.isOpen, true);
  downloads.cancel('m1');
  assert.deepEqual([asked[1]?.isOpen, downloads.views.size], [false, 0]);
});

test('the visitor’s own files are shown as they were sent', (t) => {
  const {downloads, asked} = opened(t);
  downloads.put(message('m1'), new Blob(['hello']));
  downloads.put(message('m2', {name: null}), new Blob(['hello']));
  const names = [...downloads.views.values()].map((view) => view.phase === 'there' && view.name);
  assert.deepEqual(names, ['a.txt', FILE.key]);
  assert.equal(asked.length, 0);
});

test('closing gives back requests and addresses', async (t) => {
  const {downloads, asked, revoked} = opened(t);
  downloads.put(message('m1'), new Blob(['hello']));
  const view = downloads.views.get('m1');
  void downloads.fetch(message('m2'));
  downloads.close();
  await heardOut();
  assert.equal(asked[0]?.isOpen, false);
  assert.deepEqual(
    revoked.calls.map(({arguments: [url]}) => url),
    [view?.phase === 'there' && view.url],
  );
});
