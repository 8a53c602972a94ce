import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Fault} from '../../../src/domain/faults.js';
import {written} from './chat-paths.js';
import {accept, chatWorld, heardOut, liveChat, take, type ChatWorld} from './chat-world.js';

const write = ({actor}: ChatWorld, ...texts: string[]) => {
  for (const text of texts) actor.send({type: 'message.write', message: written(text)});
};

const fail = async ({ports}: ChatWorld, fault = new Fault('platform/refused')) => {
  ports.sends.at(-1)?.fail(fault);
  await heardOut();
};

const deliveries = ({view}: ChatWorld) =>
  Object.fromEntries(view.thread.flatMap((item) => (item.kind === 'text' ? [[item.id, item.delivery]] : [])));

describe('what the visitor writes', () => {
  it('starts the session, and is sent when it is live, in order, one at a time', async () => {
    const world = chatWorld();
    write(world, 'one', 'two');
    assert.equal(world.view.phase, 'connecting');
    await heardOut();
    assert.deepEqual(world.ports.sentTexts, []);

    await accept(world);
    assert.deepEqual(world.ports.sentTexts, ['one']);
    write(world, 'three');
    await take(world);
    assert.deepEqual(world.ports.sentTexts, ['one', 'two']);
    await take(world);
    await take(world);
    assert.deepEqual(world.ports.sentTexts, ['one', 'two', 'three']);
    assert.deepEqual(deliveries(world), {one: 'sent', two: 'sent', three: 'sent'});
    assert.deepEqual(
      world.emitted.map((event) => event.type === 'message.delivered' && event.id),
      ['one', 'two', 'three'],
    );
  });

  it('is failed when AICC does not take it, and the next goes out', async () => {
    const world = await liveChat();
    write(world, 'one', 'two');
    await fail(world);
    assert.deepEqual(deliveries(world), {one: 'failed', two: 'sending'});
    assert.deepEqual(world.ports.sentTexts, ['one', 'two']);
    const [event] = world.emitted;
    assert.ok(event?.type === 'message.undelivered');
    assert.equal(event.id, 'one');
    assert.equal(event.fault.code, 'platform/refused');
  });

  it('is failed when the server does not answer', async () => {
    const world = await liveChat();
    write(world, 'one');
    world.clock.increment(45_000);
    assert.deepEqual(deliveries(world), {one: 'failed'});
  });

  it('is sent again when the visitor asks for it', async () => {
    const world = await liveChat();
    write(world, 'one');
    await fail(world);
    world.actor.send({type: 'message.resend', id: 'one'});
    await take(world);
    assert.deepEqual(world.ports.sentTexts, ['one', 'one']);
    assert.deepEqual(deliveries(world), {one: 'sent'});
  });

  it('is sent once, however often the visitor asks', async () => {
    const world = await liveChat();
    write(world, 'one');
    await fail(world);
    world.actor.send({type: 'message.resend', id: 'one'});
    world.actor.send({type: 'message.resend', id: 'one'});
    await take(world);
    world.actor.send({type: 'message.resend', id: 'one'});
    await heardOut();
    assert.deepEqual(world.ports.sentTexts, ['one', 'one']);
    assert.deepEqual(deliveries(world), {one: 'sent'});
  });

  it('is not taken for an older text that is sent again meanwhile', async () => {
    const world = await liveChat();
    write(world, 'old');
    await fail(world);
    write(world, 'new');
    world.actor.send({type: 'message.resend', id: 'old'});
    await take(world);
    assert.deepEqual(deliveries(world), {old: 'sending', new: 'sent'});
    await fail(world);
    assert.deepEqual(deliveries(world), {old: 'failed', new: 'sent'});
    assert.deepEqual(world.ports.sentTexts, ['old', 'new', 'old']);
  });

  it('starts a new session after the end of the last', async () => {
    const world = await liveChat();
    world.ports.poll.tell({type: 'session.closed', by: 'timeout'});
    assert.equal(world.view.phase, 'ended');
    write(world, 'one');
    assert.equal(world.view.phase, 'connecting');
    await accept(world);
    assert.deepEqual(world.ports.sentTexts, ['one']);
  });

  it('is failed when the session cannot be made, and resending makes another', async () => {
    const world = chatWorld();
    write(world, 'one');
    world.ports.connects[0]?.fail(new Fault('network/offline'));
    await heardOut();
    assert.deepEqual(deliveries(world), {one: 'failed'});
    world.actor.send({type: 'message.resend', id: 'one'});
    assert.equal(world.view.fault, null);
    await accept(world);
    assert.deepEqual(world.ports.sentTexts, ['one']);
  });

  for (const [how, lose] of [
    ['the poll', (world: ChatWorld) => world.ports.poll.tell({type: 'session.lost'})],
    ['the queue', (world: ChatWorld) => world.ports.queueWatch.tell({type: 'session.lost'})],
  ] as const) {
    it(`is sent after the session was lost, as ${how} tells, and made again`, async () => {
      const world = await liveChat();
      write(world, 'one');
      await take(world);
      lose(world);
      write(world, 'two');
      assert.equal(world.view.phase, 'connecting');
      assert.equal(world.ports.open.poll, 0);
      assert.equal(world.ports.connects.length, 2);
      await heardOut();
      assert.deepEqual(world.ports.sentTexts, ['one']);

      await accept(world);
      await take(world);
      assert.deepEqual(world.ports.sentTexts, ['one', 'two']);
      assert.deepEqual(
        world.view.thread.map((item) => (item.kind === 'notice' ? item.notice : item.id)),
        ['one', 'reconnected', 'two'],
      );
    });
  }

  it('is sent again after the session was lost, as AICC answers to it', async () => {
    const world = await liveChat();
    write(world, 'one');
    await fail(world, new Fault('platform/session-lost'));
    assert.equal(world.view.phase, 'connecting');
    assert.deepEqual(deliveries(world), {one: 'sending'});
    await accept(world);
    await take(world);
    assert.deepEqual(world.ports.sentTexts, ['one', 'one']);
    assert.deepEqual(deliveries(world), {one: 'sent'});
  });

  it('does not disturb a session that is being made again already', async () => {
    const world = await liveChat();
    write(world, 'one');
    world.ports.poll.tell({type: 'session.lost'});
    await fail(world, new Fault('platform/session-lost'));
    assert.equal(world.ports.connects.length, 2);
    assert.equal(world.ports.open.connect, 1);
    await accept(world);
    assert.deepEqual(world.ports.sentTexts, ['one', 'one']);
  });
});
