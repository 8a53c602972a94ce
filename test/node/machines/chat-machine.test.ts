import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Fault} from '../../../src/domain/faults.js';
import {heard, written} from './chat-paths.js';
import {callsWork, chatWorld, heardOut, liveChat, type ChatWorld} from './chat-world.js';

const notices = ({view}: ChatWorld) => view.thread.flatMap((item) => (item.kind === 'notice' ? [item.notice] : []));

const ids = ({view}: ChatWorld) => view.thread.map(({id}) => id);

describe('a session', () => {
  it('is asked for once, and polls only when CONNECT was accepted', async () => {
    const world = chatWorld();
    world.actor.send({type: 'chat.start'});
    world.actor.send({type: 'chat.start'});
    await heardOut();
    assert.deepEqual(world.ports.log, ['connect']);
    assert.equal(world.view.live, false);
    world.ports.connects[0]?.answer();
    await heardOut();
    assert.deepEqual(world.ports.log.slice(1).sort(), ['check support', 'poll opened', 'queue watch opened']);
    assert.equal(world.view.live, true);
  });

  it('is offline out of hours, without a fault to be told', async () => {
    const world = chatWorld();
    world.actor.send({type: 'chat.start'});
    world.ports.connects[0]?.fail(new Fault('platform/outside-hours'));
    await heardOut();
    assert.equal(world.view.phase, 'offline');
    assert.equal(world.view.canStart, true);
    assert.deepEqual(world.emitted, []);
  });

  it('tells once why it could not be made', async () => {
    const world = chatWorld();
    const fault = new Fault('network/unreachable');
    world.actor.send({type: 'chat.start'});
    world.ports.connects[0]?.fail(fault);
    await heardOut();
    assert.equal(world.view.phase, 'ended');
    assert.equal(world.view.fault, fault);
    assert.deepEqual(world.emitted, [{type: 'chat.faulted', fault}]);
  });

  for (const [by, notice] of [
    ['agent', 'ended-by-agent'],
    ['timeout', 'ended-by-timeout'],
  ] as const) {
    it(`ends when AICC closes it, by ${by}, without a DISCONNECT`, async () => {
      const world = await liveChat();
      world.ports.poll.tell({type: 'session.closed', by});
      assert.equal(world.view.phase, 'ended');
      assert.equal(world.view.fault, null);
      assert.deepEqual(notices(world), [notice]);
      assert.equal(world.ports.disconnects.length, 0);
    });
  }

  it('ends with one DISCONNECT when the visitor ends it', async () => {
    const world = await liveChat();
    world.actor.send({type: 'chat.end'});
    world.actor.send({type: 'chat.end'});
    assert.equal(world.ports.open.poll, 0);
    await heardOut();
    world.ports.disconnects[0]?.answer();
    await heardOut();
    assert.equal(world.ports.disconnects.length, 1);
    assert.equal(world.view.canStart, true);
    assert.deepEqual(notices(world), ['ended-by-visitor']);
  });

  it('ends also when the server never answers the DISCONNECT', async () => {
    const world = await liveChat();
    world.actor.send({type: 'chat.end'});
    await heardOut();
    assert.equal(world.view.canStart, false);
    world.clock.increment(8_000);
    assert.equal(world.view.canStart, true);
    assert.deepEqual(notices(world), ['ended-by-visitor']);
    assert.equal(world.ports.disconnects.length, 1);
  });

  it('ends when the server refuses the DISCONNECT', async () => {
    const world = await liveChat();
    world.actor.send({type: 'chat.end'});
    await heardOut();
    world.ports.disconnects[0]?.fail(new Fault('platform/refused'));
    await heardOut();
    assert.equal(world.view.canStart, true);
    assert.equal(world.view.fault, null);
  });

  it('begins anew with the thread kept', async () => {
    const world = await liveChat();
    world.actor.send({type: 'message.write', message: written('one')});
    world.ports.poll.tell({type: 'messages.received', messages: [], party: 'agent', name: 'Ana'});
    assert.equal(world.view.name, 'Ana');
    world.actor.send({type: 'chat.end'});
    world.clock.increment(8_000);
    world.actor.send({type: 'chat.start'});
    assert.equal(world.view.phase, 'connecting');
    assert.equal(ids(world)[0], 'one');
    assert.equal(world.view.name, null);
  });

  it('keeps what happened in calls, wherever the chat is', () => {
    const world = chatWorld();
    const card = {kind: 'call', id: 'c', media: 'video', outcome: 'busy', fault: null, durationMs: 0, at: 0} as const;
    world.actor.send({type: 'call.noted', card});
    assert.deepEqual(world.view.thread, [card]);
    assert.equal(world.view.phase, 'idle');
  });
});

describe('the thread', () => {
  it('drops what it has already, and announces each message once', async () => {
    const world = await liveChat();
    world.ports.poll.tell({type: 'messages.received', messages: [heard('a'), heard('b')], party: null, name: null});
    world.ports.poll.tell({
      type: 'messages.received',
      messages: [heard('b'), heard('c'), heard('c')],
      party: null,
      name: null,
    });
    assert.deepEqual(ids(world), ['a', 'b', 'c']);
    assert.deepEqual(
      world.emitted.flatMap((event) => (event.type === 'messages.arrived' ? event.messages.map(({id}) => id) : [])),
      ['a', 'b', 'c'],
    );
  });

  it('says once that an agent has joined, before what the agent says', async () => {
    const world = await liveChat();
    const said = (id: string) =>
      ({type: 'messages.received', messages: [heard(id)], party: 'agent', name: 'Ana'}) as const;
    world.ports.poll.tell(said('a'));
    world.ports.poll.tell(said('b'));
    assert.equal(world.view.name, 'Ana');
    assert.deepEqual(
      world.view.thread.map((item) => (item.kind === 'notice' ? `${item.notice} ${item.name}` : item.id)),
      ['agent-joined Ana', 'a', 'b'],
    );
  });
});

describe('the party', () => {
  it('is asked for until somebody answers', async () => {
    const world = await liveChat();
    assert.equal(world.view.phase, 'connecting');
    world.ports.queueWatch.tell({type: 'queue.reported', place: {position: 2, estimateSeconds: 90}});
    assert.equal(world.view.phase, 'queued');
    assert.deepEqual(world.view.place, {position: 2, estimateSeconds: 90});
    world.ports.queueWatch.tell({type: 'queue.reported', place: {position: 1, estimateSeconds: 30}});
    assert.deepEqual(world.view.place, {position: 1, estimateSeconds: 30});
    world.ports.queueWatch.tell({type: 'queue.left', party: 'agent'});
    assert.equal(world.view.phase, 'agent');
    assert.equal(world.view.place, null);
    assert.equal(world.ports.open.queueWatch, 0);
  });

  it('goes from bot to queue to agent and back into the queue', async () => {
    const world = await liveChat();
    const told = [];
    for (const party of ['bot', 'queued', 'agent', 'queued'] as const) {
      world.ports.poll.tell({type: 'messages.received', messages: [], party, name: null});
      told.push([world.view.phase, world.ports.open.queueWatch]);
    }
    assert.deepEqual(told, [
      ['bot', 0],
      ['queued', 1],
      ['agent', 0],
      ['queued', 1],
    ]);
  });
});

describe('the support of calls', () => {
  it('is asked as soon as the session is live, and again when the visitor asks', async () => {
    const world = await liveChat();
    assert.equal(world.view.support, null);
    world.ports.supports[0]?.answer(callsWork);
    await heardOut();
    assert.deepEqual(world.view.support, callsWork);
    world.actor.send({type: 'support.check'});
    await heardOut();
    assert.equal(world.ports.supports.length, 2);
  });

  it('is none, with the reason, when asking fails', async () => {
    const world = await liveChat();
    world.ports.supports[0]?.fail(new Error('bug'));
    await heardOut();
    assert.deepEqual(world.view.support?.kinds, []);
    assert.equal(world.view.support?.fault?.code, 'internal/bug');
  });
});
