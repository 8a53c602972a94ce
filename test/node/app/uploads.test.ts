import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {Uploads} from '../../../src/app/services/uploads.js';
import {Fault} from '../../../src/domain/faults.js';
import type {FileMessage} from '../../../src/domain/thread.js';
import {FakeServicePorts, heardOut, READY} from '../machines/service-worlds.js';

const fileOf = (name: string, type = 'text/plain') => new File(['hello'], name, {type});

const opened = (t: TestContext) => {
  const ports = new FakeServicePorts();
  const done: {message: FileMessage; file: Blob}[] = [];
  const seen = {changes: 0};
  const revoked = t.mock.method(URL, 'revokeObjectURL').mock;
  const uploads = new Uploads(
    ports,
    (message, file) => done.push({message, file}),
    () => (seen.changes += 1),
  );
  t.after(() => uploads.close());
  const prepared = async (nth = 0) => {
    ports.prepares[nth]?.answer({ready: READY});
    await heardOut();
  };
  return {ports, done, seen, uploads, revoked, prepared};
};

test('a file that is there becomes a message of the visitor’s', async (t) => {
  const {ports, done, uploads, prepared} = opened(t);
  uploads.add([fileOf('a.txt')]);
  assert.deepEqual(
    uploads.views.map(({phase}) => phase),
    ['preparing'],
  );
  const {id} = uploads.views[0]!;
  await prepared();
  ports.uploads[0]?.progress(0.5);
  assert.deepEqual(
    uploads.views.map(({phase, progress}) => [phase, progress]),
    [['uploading', 0.5]],
  );
  ports.uploads[0]?.answer('key-1');
  await heardOut();
  assert.deepEqual(uploads.views, []);
  const [{message, file} = {}] = done;
  assert.equal(file, READY.blob);
  assert.deepEqual(
    {...message, at: 0},
    {
      kind: 'document',
      id,
      author: 'visitor',
      name: null,
      at: 0,
      delivery: 'sending',
      file: {key: 'key-1', shelf: 'local', extension: 'txt', name: 'holiday.txt', bytes: 5},
    },
  );
});

test('files keep the order in which they were chosen; four are under way at once, and none is forgotten', async (t) => {
  const {uploads, ports, done, seen} = opened(t);
  const names = Array.from({length: 12}, (_, index) => `${index}`);
  uploads.add(names.map((name) => fileOf(name)));
  const shown = () => uploads.views.map(({name}) => name);
  assert.deepEqual(shown(), names.slice(0, 4));
  assert.ok(seen.changes > 0);
  uploads.cancel(uploads.views[1]?.id ?? '');
  assert.deepEqual(shown(), ['0', '2', '3', '4']);
  // What AICC does not take stays to be read, and keeps nobody waiting.
  ports.prepares[0]?.answer({refusal: 'type'});
  await heardOut();
  assert.deepEqual(shown(), ['0', '2', '3', '4', '5']);
  for (let nth = 2; nth < names.length; nth += 1) {
    ports.prepares[nth]?.answer({ready: READY});
    await heardOut();
    ports.uploads[nth - 2]?.answer(`key-${nth}`);
    await heardOut();
  }
  assert.equal(done.length, 10);
  assert.deepEqual(shown(), ['0']);
});

test('a page that sends one file does not wait for those that were chosen', async (t) => {
  const {uploads, ports} = opened(t);
  const file = fileOf('now.txt');
  uploads.add([...'abcde'].map((name) => fileOf(name)));
  uploads.add([file]);
  const sent = uploads.sent(file);
  assert.equal(uploads.views.at(-1)?.name, 'now.txt');
  ports.prepares.at(-1)?.answer({ready: READY});
  await heardOut();
  ports.uploads[0]?.answer('key');
  await sent;
});

test('what is taken back is given up, with its picture', (t) => {
  const {uploads, ports, revoked} = opened(t);
  uploads.add([fileOf('a.png', 'image/png'), fileOf('b.txt')]);
  const [picture, text] = uploads.views;
  assert.match(picture?.preview ?? '', /^blob:/);
  assert.equal(text?.preview, null);
  uploads.cancel(picture?.id ?? '');
  uploads.cancel('nothing');
  assert.deepEqual(
    uploads.views.map(({name}) => name),
    ['b.txt'],
  );
  assert.deepEqual([ports.open, revoked.calls.map(({arguments: [url]}) => url)], [1, [picture?.preview]]);
  uploads.close();
  assert.deepEqual([ports.open, uploads.views], [0, []]);
});

test('what failed is tried again', async (t) => {
  const {uploads, ports, prepared, done} = opened(t);
  uploads.add([fileOf('a.txt')]);
  await prepared();
  ports.uploads[0]?.fail(new Fault('network/unreachable'));
  await heardOut();
  const {id, phase, fault} = uploads.views[0]!;
  assert.deepEqual([phase, fault?.code], ['failed', 'network/unreachable']);
  uploads.retry(id);
  ports.uploads[1]?.answer('key-2');
  await heardOut();
  assert.equal(done[0]?.message.file.key, 'key-2');
});

test('whoever waits for a file is told that it is there', async (t) => {
  const {uploads, ports, prepared} = opened(t);
  const file = fileOf('a.txt');
  uploads.add([fileOf('b.txt'), file]);
  const sent = uploads.sent(file);
  await prepared(1);
  ports.uploads[0]?.answer('key-1');
  await sent;
});

for (const [name, act, code] of [
  ['failed', ({ports}) => ports.uploads[0]?.fail(new Fault('network/timeout')), 'network/timeout'],
  ['was taken back', ({uploads}) => uploads.cancel(uploads.views[0]!.id), 'platform/refused'],
  ['was taken away with the page', ({uploads}) => uploads.close(), 'platform/refused'],
] as [string, (bench: ReturnType<typeof opened>) => void, string][]) {
  test(`and that it ${name}`, async (t) => {
    const bench = opened(t);
    const file = fileOf('a.txt');
    bench.uploads.add([file]);
    const sent = bench.uploads.sent(file);
    await bench.prepared();
    act(bench);
    await assert.rejects(sent, {code});
  });
}

test('and that it is refused', async (t) => {
  const {uploads, ports} = opened(t);
  const file = fileOf('a.txt');
  uploads.add([file]);
  const sent = uploads.sent(file);
  ports.prepares[0]?.answer({refusal: 'size'});
  await assert.rejects(sent, {code: 'platform/refused'});
  assert.equal(uploads.views[0]?.refusal, 'size');
});
