import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createActor} from 'xstate';
import {bindUploadMachine, uploadMachine} from '../../../machines/upload-machine.js';
import {uploadView} from '../../../machines/upload-view.js';
import {Fault} from '../../../src/domain/faults.js';
import {missedBy, writeStates} from './chart.js';
import {toUpload} from './service-paths.js';
import {FILE, heardOut, READY, uploadWorld} from './service-worlds.js';

type World = ReturnType<typeof uploadWorld>;

const viewOf = ({actor}: World) => uploadView(actor.getSnapshot(), 'u1', null);

type Name = keyof typeof toUpload;
const names = Object.keys(toUpload) as Name[];

const inState = async (name: Name, passed?: Set<string>) => {
  const world = uploadWorld(passed && writeStates(passed));
  await toUpload[name](world);
  assert.equal(world.actor.getSnapshot().value, name);
  return world;
};

describe('an upload', () => {
  it('passes every state', async () => {
    const passed = new Set<string>();
    for (const name of names) await inState(name, passed);
    assert.deepEqual(missedBy(uploadMachine, passed), []);
  });

  for (const name of names) {
    it(`holds no request once it is given up while ${name}`, async () => {
      const {ports, actor} = await inState(name);
      assert.equal(ports.open, name === 'preparing' || name === 'uploading' ? 1 : 0);
      actor.stop();
      assert.equal(ports.open, 0);
      assert.equal(actor.getSnapshot().value, name);
    });
  }

  it('shows how far it is, and nothing of that once it is over', async () => {
    const world = await inState('uploading');
    const {progress, ...shown} = viewOf(world);
    assert.equal(progress, null);
    assert.deepEqual(shown, {
      id: 'u1',
      name: 'holiday.txt',
      kind: 'document',
      preview: null,
      phase: 'uploading',
      refusal: null,
      fault: null,
    });
    const tell = world.ports.uploads[0]!.progress;
    for (const done of [0, 0.25, 1, null]) {
      tell(done);
      assert.equal(viewOf(world).progress, done);
    }
    tell(0.5);
    world.ports.uploads[0]?.fail(new Fault('network/unreachable'));
    await heardOut();
    tell(0.75);
    assert.equal(viewOf(world).progress, 0.5);
    world.actor.send({type: 'upload.retry'});
    assert.equal(viewOf(world).progress, null);
  });

  it('is tried again with the same file, and gets through', async () => {
    const world = await inState('failed');
    assert.deepEqual([viewOf(world).phase, viewOf(world).fault?.code], ['failed', 'network/unreachable']);
    world.actor.send({type: 'upload.retry'});
    assert.deepEqual([viewOf(world).phase, viewOf(world).fault], ['uploading', null]);
    assert.deepEqual(
      world.ports.uploads.map(({input}) => input),
      [READY, READY],
    );
    world.ports.uploads[1]?.answer('key-2');
    await heardOut();
    const {status, context} = world.actor.getSnapshot();
    assert.deepEqual([status, context.key, world.ports.prepares.length], ['done', 'key-2', 1]);
  });

  it('is not tried again where the file cannot be sent', async () => {
    const world = await inState('refused');
    world.actor.send({type: 'upload.retry'});
    assert.deepEqual([viewOf(world).phase, viewOf(world).refusal], ['failed', 'size']);
    assert.equal(world.ports.uploads.length, 0);
  });

  it('takes a file that throws while it is read for unreadable', async () => {
    const world = uploadWorld();
    world.ports.prepares[0]?.fail(new Error('NotReadableError'));
    await heardOut();
    assert.deepEqual([viewOf(world).phase, viewOf(world).refusal], ['failed', 'unreadable']);
  });

  it('fails, and can be tried again, when the port throws', async () => {
    let attempts = 0;
    const ports = {
      prepare: () => Promise.resolve({ready: READY}),
      upload: () => {
        if (++attempts === 1) throw new Error('bug');
        return Promise.resolve('key-2');
      },
    };
    const actor = createActor(bindUploadMachine(ports), {input: {file: FILE}}).start();
    await heardOut();
    assert.equal(actor.getSnapshot().value, 'failed');
    assert.equal(actor.getSnapshot().context.fault?.code, 'internal/bug');
    actor.send({type: 'upload.retry'});
    await heardOut();
    assert.equal(actor.getSnapshot().context.key, 'key-2');
  });

  it('names a file by its type while it is not looked at yet', () => {
    for (const [type, kind] of [
      ['image/webp', 'image'],
      ['audio/mpeg', 'audio'],
      ['video/mp4', 'video'],
      ['text/plain', 'document'],
      ['', 'document'],
    ] as const) {
      const input = {file: new File(['x'], 'a,b', {type})};
      const actor = createActor(uploadMachine.provide({actors: {}}), {input});
      const view = uploadView(actor.getSnapshot(), 'u1', 'blob:1');
      assert.deepEqual([view.kind, view.name, view.preview, view.phase], [kind, 'a,b', 'blob:1', 'preparing']);
    }
  });
});
