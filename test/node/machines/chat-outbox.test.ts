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

/** The look into the history comes to an end. */
const traced = async ({ports}: ChatWorld, arrived: boolean) => {
  ports.traces.at(-1)?.answer(arrived);
  await heardOut();
};

/** The message under way did not arrive, as far as anybody knows. */
const lose = async (world: ChatWorld, fault?: Fault) => {
  await fail(world, fault);
  await traced(world, false);
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
      world.emitted.map((event) => event.type === 'message.delivered' && event.message.id),
      ['one', 'two', 'three'],
    );
  });

  it('is failed when AICC does not take it, and the next goes out', async () => {
    const world = await liveChat();
    write(world, 'one', 'two');
    await lose(world);
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
    assert.deepEqual(deliveries(world), {one: 'sending'});
    await traced(world, false);
    assert.deepEqual(deliveries(world), {one: 'failed'});
    const [event] = world.emitted;
    assert.ok(event?.type === 'message.undelivered');
    assert.equal(event.fault.code, 'network/timeout');
  });

  it('is sent again when the visitor asks for it', async () => {
    const world = await liveChat();
    write(world, 'one');
    await lose(world);
    world.actor.send({type: 'message.resend', id: 'one'});
    await take(world);
    assert.deepEqual(world.ports.sentTexts, ['one', 'one']);
    assert.deepEqual(deliveries(world), {one: 'sent'});
  });

  it('is sent once, however often the visitor asks', async () => {
    const world = await liveChat();
    write(world, 'one');
    await lose(world);
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
    await lose(world);
    write(world, 'new');
    world.actor.send({type: 'message.resend', id: 'old'});
    await take(world);
    assert.deepEqual(deliveries(world), {old: 'sending', new: 'sent'});
    await lose(world);
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
    world.ports.connects[0]?.fail(new Fault('network/unreachable'));
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

  for (const code of [
    'network/offline',
    'auth/token-rejected',
    'auth/credentials-failed',
    'platform/flow-controlled',
  ] as const) {
    it(`goes out again by itself, in order, when it surely did not arrive: ${code}`, async () => {
      const world = await liveChat();
      write(world, 'one', 'two');
      await fail(world, new Fault(code));
      assert.deepEqual(world.ports.sentTexts, ['one']);
      world.clock.increment(1_000);
      assert.deepEqual(world.ports.sentTexts, ['one', 'one']);
      await take(world);
      await take(world);
      assert.deepEqual(world.ports.sentTexts, ['one', 'one', 'two']);
      assert.equal(world.ports.traces.length, 0);
      assert.deepEqual(deliveries(world), {one: 'sent', two: 'sent'});
    });
  }

  it('goes out again as soon as the network is back', async () => {
    const world = await liveChat();
    write(world, 'one');
    await fail(world, new Fault('network/offline'));
    world.actor.send({type: 'network.back'});
    assert.deepEqual(world.ports.sentTexts, ['one', 'one']);
  });

  it('is asked of AICC ever less often, and failed in the end', async () => {
    const world = await liveChat();
    write(world, 'one');
    const waits: number[] = [];
    while (deliveries(world)['one'] === 'sending' && waits.length < 20) {
      await fail(world, new Fault('platform/flow-controlled'));
      await traced(world, false);
      const sent = world.ports.sends.length;
      let waited = 0;
      while (world.ports.sends.length === sent && deliveries(world)['one'] === 'sending') {
        world.clock.increment(500);
        waited += 500;
      }
      waits.push(waited);
    }
    assert.deepEqual(deliveries(world), {one: 'failed'});
    assert.equal(waits.length, 13);
    assert.ok(waits[0]! <= 1_000 && waits[6]! > 20_000, String(waits));
  });

  it('is sent where AICC’s history holds it, and never twice', async () => {
    const world = await liveChat();
    write(world, 'one', 'two');
    await fail(world, new Fault('network/unreachable'));
    assert.deepEqual(deliveries(world), {one: 'sending', two: 'sending'});
    assert.deepEqual(world.ports.sentTexts, ['one']);
    await traced(world, true);
    assert.deepEqual(deliveries(world), {one: 'sent', two: 'sending'});
    assert.deepEqual(world.ports.sentTexts, ['one', 'two']);
  });

  it('is failed where the history cannot be looked into', async () => {
    const world = await liveChat();
    write(world, 'one');
    await fail(world, new Fault('network/timeout'));
    world.ports.traces[0]?.fail(new Fault('network/unreachable'));
    await heardOut();
    assert.deepEqual(deliveries(world), {one: 'failed'});
    const [event] = world.emitted;
    assert.ok(event?.type === 'message.undelivered' && event.fault.code === 'network/timeout');
  });

  for (const [how, begin] of [
    ['the answer', () => Promise.resolve()],
    ['its trace', (world: ChatWorld) => fail(world)],
  ] as const) {
    it(`is not waited for, and is sent no more, where READ comes before ${how}`, async () => {
      const world = await liveChat();
      write(world, 'one', 'two');
      await begin(world);
      world.ports.poll.tell({type: 'messages.received', messages: [], read: ['one'], party: null, name: null});
      await heardOut();
      assert.deepEqual(deliveries(world), {one: 'read', two: 'sending'});
      assert.deepEqual(world.ports.sentTexts, ['one', 'two']);
      assert.deepEqual(
        world.emitted.map(({type}) => type),
        ['messages.arrived', 'message.delivered'],
      );
    });
  }

  it('is read as soon as AICC says so, whatever was feared of it', async () => {
    const world = await liveChat();
    write(world, 'one', 'two', 'three');
    await lose(world);
    await take(world);
    const read = (...ids: string[]) =>
      world.ports.poll.tell({type: 'messages.received', messages: [], read: ids, party: null, name: null});
    read('one', 'two', 'three', 'unknown');
    assert.deepEqual(deliveries(world), {one: 'read', two: 'read', three: 'read'});
    // The answer to what was read meanwhile takes nothing back.
    await take(world);
    assert.deepEqual(deliveries(world), {one: 'read', two: 'read', three: 'read'});
  });

  it('waits, with the session, for a network that is not there', async () => {
    const world = chatWorld();
    write(world, 'one');
    world.ports.connects[0]?.fail(new Fault('network/offline'));
    await heardOut();
    assert.equal(world.view.phase, 'connecting');
    assert.equal(world.view.interrupted, true);
    assert.equal(world.view.fault?.code, 'network/offline');
    assert.deepEqual(deliveries(world), {one: 'sending'});
    world.actor.send({type: 'network.back'});
    assert.equal(world.view.fault, null);
    await accept(world);
    await take(world);
    assert.deepEqual(deliveries(world), {one: 'sent'});
  });
});

describe('a session of a former page', () => {
  const resume = () => {
    const world = chatWorld();
    world.actor.send({type: 'chat.resume'});
    return world;
  };

  it('is gone on with, without CONNECT, where it is still there', async () => {
    const world = resume();
    assert.deepEqual(world.ports.log, ['resume']);
    await accept(world);
    assert.equal(world.view.live, true);
  });

  it('is over where AICC knows nothing of it', async () => {
    const world = resume();
    world.ports.connects[0]?.fail(new Fault('platform/session-lost'));
    await heardOut();
    assert.equal(world.view.phase, 'ended');
    assert.equal(world.view.fault, null);
    world.actor.send({type: 'chat.start'});
    assert.deepEqual(world.ports.log, ['resume', 'connect']);
  });

  it('is made anew for what the visitor wrote meanwhile', async () => {
    const world = resume();
    write(world, 'one');
    world.ports.connects[0]?.fail(new Fault('platform/session-lost'));
    await heardOut();
    assert.deepEqual(world.ports.log, ['resume', 'connect']);
    await accept(world);
    assert.deepEqual(world.ports.sentTexts, ['one']);
  });

  it('has its older messages in front, each once', async () => {
    const world = resume();
    await accept(world);
    write(world, 'three');
    const history = (...texts: string[]) =>
      world.actor.send({
        type: 'history.received',
        messages: texts.map((text) => ({...written(text), delivery: 'sent'})),
      });
    history('two', 'three');
    history('one', 'two');
    assert.deepEqual(
      world.view.thread.map(({id}) => id),
      ['one', 'two', 'three'],
    );
  });
});
