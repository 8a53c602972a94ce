import {createActor, SimulatedClock, type EventFromLogic} from 'xstate';
import {bindChatMachine, type chatMachine} from '../../../machines/chat-machine.js';
import type {ChatEmitted} from '../../../machines/chat-setup.js';
import {chatView} from '../../../machines/chat-view.js';
import type {CallSupport} from '../../../src/domain/call-support.js';
import type {PollFact, QueueFact} from '../../../src/domain/chat-ports.js';
import {FakeChatPorts} from '../../support/fake-chat-ports.js';
import {newest} from '../../support/held.js';

type Machine = typeof chatMachine;

/** A chat as the application runs it, in a world of fakes. */
export interface ChatWorld {
  readonly actor: ReturnType<typeof startChatActor>;
  readonly ports: FakeChatPorts;
  readonly clock: SimulatedClock;
  readonly scope: AbortController;
  readonly emitted: ChatEmitted[];
  readonly crashes: unknown[];
  readonly view: ReturnType<typeof chatView>;
  /** Says it the way it comes in life: facts through the port that tells them, the rest to the machine. */
  deliver(event: EventFromLogic<Machine>): Promise<void>;
}

/** Lets every promise that is settled be heard. */
export const heardOut = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const startChatActor = (machine: Machine, clock: SimulatedClock) =>
  createActor(machine, {clock, input: {now: () => 0}});

/** Starts one. `change` may replace parts of the machine, for example by one that crashes. */
export const chatWorld = ({change = (machine: Machine): Machine => machine} = {}): ChatWorld => {
  const ports = new FakeChatPorts();
  const clock = new SimulatedClock();
  const scope = new AbortController();
  const emitted: ChatEmitted[] = [];
  const crashes: unknown[] = [];
  const actor = startChatActor(change(bindChatMachine(ports, scope.signal)), clock);
  actor.on('*', (event) => emitted.push(event));
  actor.subscribe({
    error: (thrown) => {
      crashes.push(thrown);
      scope.abort();
    },
  });
  actor.start();
  return {
    actor,
    ports,
    clock,
    scope,
    emitted,
    crashes,
    get view() {
      return chatView(actor.getSnapshot());
    },
    deliver: async (event) => {
      if (!settle(ports, event)) {
        if (/^(poll|session|messages)\./.test(event.type)) ports.poll.tell(event as PollFact);
        else if (event.type.startsWith('queue.')) ports.queueWatch.tell(event as QueueFact);
        else actor.send(event);
      }
      await heardOut();
    },
  };
};

/** Answers or fails the request of which XState would tell this; `false` where the event tells of no request. */
const settle = (ports: FakeChatPorts, event: {type: string; output?: unknown; error?: unknown}): boolean => {
  const [, how, id] = /^xstate\.(done|error)\.actor\.(connect|post|trace|support|disconnect)$/.exec(event.type) ?? [];
  const requests = {
    connect: ports.connects,
    post: ports.sends,
    trace: ports.traces,
    support: ports.supports,
    disconnect: ports.disconnects,
  };
  if (!id) return false;
  const request = newest<{answer(output: unknown): void; fail(thrown: Error): void}>(
    requests[id as keyof typeof requests],
    id,
  );
  if (how === 'done') request.answer(event.output);
  else request.fail(event.error as Error);
  return true;
};

/** A chat whose CONNECT was accepted. */
export const liveChat = async (options?: Parameters<typeof chatWorld>[0]): Promise<ChatWorld> => {
  const world = chatWorld(options);
  world.actor.send({type: 'chat.start'});
  await accept(world);
  return world;
};

/** The server accepts CONNECT. */
export const accept = async ({ports}: ChatWorld): Promise<void> => {
  newest(ports.connects, 'connect').answer();
  await heardOut();
};

/** The server takes the text sent last. */
export const take = async ({ports}: ChatWorld): Promise<void> => {
  newest(ports.sends, 'send').answer();
  await heardOut();
};

/** Calls can work. */
export const callsWork: CallSupport = {kinds: ['audio', 'video'], fault: null};
