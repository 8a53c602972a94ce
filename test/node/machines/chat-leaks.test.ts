import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {chatMachine} from '../../../machines/chat-machine.js';
import {Fault} from '../../../src/domain/faults.js';
import {eventsOf} from './call-paths.js';
import {connectedCall} from './call-world.js';
import {invokedIn} from './chart.js';
import {chatPaths} from './chat-paths.js';
import {chatWorld, heardOut, liveChat, type ChatWorld} from './chat-world.js';

const nothing = {connect: 0, post: 0, trace: 0, support: 0, disconnect: 0, poll: 0, queueWatch: 0};
const unreachable = new Fault('network/unreachable');

const bug = () => {
  throw new Error('bug');
};

const crashing = (machine: typeof chatMachine) => machine.provide({actions: {keepCard: bug}});

const crash = {
  type: 'call.noted',
  card: {kind: 'call', id: 'c', media: 'audio', outcome: 'busy', fault: null, durationMs: 0, at: 0},
} as const;

/** Everything that may end a chat, wherever it is. */
const endings: Record<string, (world: ChatWorld) => void> = {
  'a stop of the actor': ({actor}) => void actor.stop(),
  'the removal of the element': ({scope}) => scope.abort(),
  'the removal of the element, then a stop': ({scope, actor}) => {
    scope.abort();
    actor.stop();
  },
  'the end of the chat, never answered': ({actor, clock}) => {
    actor.send({type: 'chat.end'});
    clock.increment(8_000);
  },
  'the loss of the network': ({actor, ports, clock}) => {
    if (ports.open.poll) ports.poll.tell({type: 'poll.failed', fault: unreachable});
    for (const request of [...ports.connects, ...ports.disconnects]) request.fail(unreachable);
    if (actor.getSnapshot().matches('leaving')) clock.increment(8_000);
    if (actor.getSnapshot().matches({open: {session: 'stranded'}})) clock.increment(30 * 60_000);
  },
};

/** One path to each state, and each way to the end. */
const paths = [
  ...new Map(
    chatPaths().map((path) => [
      JSON.stringify([path.state.value, path.state.matches('open') ? null : path.steps.at(-1)?.event]),
      path,
    ]),
  ).values(),
];

const reach = async (path: (typeof paths)[number], options?: Parameters<typeof chatWorld>[0]) => {
  const world = chatWorld(options);
  for (const event of eventsOf(path)) await world.deliver(event);
  assert.deepEqual(world.actor.getSnapshot().value, path.state.value);
  return world;
};

const assertAllGivenBack = async ({ports, actor, scope}: ChatWorld) => {
  await heardOut();
  assert.deepEqual(ports.open, nothing, ports.log.join('\n'));
  actor.stop();
  scope.abort();
  for (const {name, closes} of [...ports.polls, ...ports.queueWatches]) assert.equal(closes, 1, name);
};

describe('a chat', () => {
  it('holds in every situation what its states invoke, and no more', async () => {
    for (const path of paths) {
      const {ports, actor} = await reach(path);
      const held = Object.entries(ports.open).filter(([, count]) => count === 1);
      assert.deepEqual(held.map(([name]) => name).sort(), invokedIn(path.state));
      actor.stop();
    }
  });

  for (const [name, end] of Object.entries(endings)) {
    it(`gives everything back in every situation at ${name}`, async () => {
      for (const path of paths) {
        const world = await reach(path);
        end(world);
        await assertAllGivenBack(world);
      }
    });
  }

  it('gives everything back in every situation at a bug', async () => {
    for (const path of paths) {
      const world = await reach(path, {change: crashing});
      world.actor.send(crash);
      assert.equal(world.crashes.length, 1);
      await assertAllGivenBack(world);
    }
  });

  it('gives everything back at a bug while leaving', async () => {
    const world = await liveChat({change: (machine) => machine.provide({actions: {giveUpUnsent: bug}})});
    world.actor.send({type: 'chat.end'});
    assert.equal(world.crashes.length, 1);
    await assertAllGivenBack(world);
  });

  it('hears nothing of a CONNECT that is accepted after it was given up', async () => {
    const world = chatWorld();
    world.actor.send({type: 'chat.start'});
    world.actor.send({type: 'chat.end'});
    world.ports.connects[0]?.answer();
    await heardOut();
    assert.equal(world.ports.polls.length, 0);
    assert.ok(world.actor.getSnapshot().matches('leaving'));
  });
});

describe('chat and call', () => {
  it('survive a bug in each other', async () => {
    const chat = await liveChat({change: crashing});
    const call = connectedCall();
    chat.actor.send(crash);
    assert.equal(chat.crashes.length, 1);
    assert.equal(call.scope.signal.aborted, false);
    const {microphones, agent, dialog} = call.ports.open;
    assert.deepEqual({microphones, agent, dialog}, {microphones: 1, agent: 1, dialog: 1});

    const otherChat = await liveChat();
    const otherCall = connectedCall({change: (machine) => machine.provide({actions: {keepHangup: bug}})});
    otherCall.actor.send({type: 'call.hangup'});
    assert.equal(otherCall.crashes.length, 1);
    assert.equal(otherChat.scope.signal.aborted, false);
    assert.equal(otherChat.ports.open.poll, 1);
  });
});
