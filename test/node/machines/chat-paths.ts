import type {EventFromLogic, SnapshotFrom} from 'xstate';
import {getShortestPaths} from 'xstate/graph';
import {chatMachine} from '../../../machines/chat-machine.js';
import {Fault, type FaultCode} from '../../../src/domain/faults.js';
import type {TextMessage} from '../../../src/domain/thread.js';
import {ownEventTypesOf} from './chart.js';

export type ChatEvent = EventFromLogic<typeof chatMachine>;

/** A text that the visitor has just written. */
export const written = (text: string): TextMessage => ({
  kind: 'text',
  id: text,
  author: 'visitor',
  name: null,
  text,
  at: 0,
  delivery: 'sending',
});

/** A text that somebody else wrote. */
export const heard = (text: string, author: TextMessage['author'] = 'agent'): TextMessage => ({
  ...written(text),
  author,
  delivery: null,
});

const received = (party: 'agent' | 'bot' | 'queued' | null): ChatEvent => ({
  type: 'messages.received',
  messages: [heard('hello')],
  party,
  name: null,
});

/** Everything that may be said to the chat chart by people and ports. */
export const chatEvents: readonly ChatEvent[] = [
  {type: 'chat.start'},
  {type: 'chat.end'},
  {type: 'message.write', message: written('hi')},
  {type: 'message.resend', id: 'hi'},
  {type: 'support.check'},
  {type: 'poll.answered'},
  received('agent'),
  received('bot'),
  received('queued'),
  received(null),
  {type: 'poll.interrupted', fault: new Fault('network/offline')},
  {type: 'poll.failed', fault: new Fault('network/unreachable')},
  {type: 'session.lost'},
  {type: 'session.closed', by: 'agent'},
  {type: 'session.closed', by: 'timeout'},
  {type: 'queue.reported', place: {position: 1, estimateSeconds: 60}},
  {type: 'queue.left', party: 'agent'},
  {type: 'queue.left', party: 'bot'},
  {type: 'chat.resume'},
  {type: 'agent.awaited'},
  {type: 'network.back'},
];

const faultsOf: Record<string, readonly FaultCode[]> = {
  'xstate.error.actor.connect': [
    'network/unreachable',
    'network/offline',
    'platform/outside-hours',
    'platform/session-lost',
  ],
  'xstate.error.actor.post': ['network/unreachable', 'network/offline', 'platform/session-lost'],
};

const ownEvents = ownEventTypesOf(chatMachine).flatMap((type) =>
  (faultsOf[type] ?? (['internal/bug'] as const)).map((code) => ({
    type,
    error: new Fault(code),
    output: type.endsWith('.support') ? {kinds: ['audio'], fault: null} : type.endsWith('.trace') ? true : undefined,
  })),
);

const serializeState = (snapshot: SnapshotFrom<typeof chatMachine>, event?: {type: string; error?: Fault}) => {
  const {fault, thread, resume} = snapshot.context;
  const delivery = thread.map((item) => (item.kind === 'text' ? item.delivery : null)).find((known) => known !== null);
  // Each way to the end is a situation of its own, though the end looks the same.
  const way = snapshot.matches('open') ? null : [event?.type, event?.error?.code];
  return JSON.stringify([snapshot.value, fault?.code, delivery, resume, way]);
};

/** Whether an event says something here. What is only written down, wherever one is, says nothing about the chart. */
const matters = (snapshot: SnapshotFrom<typeof chatMachine>, event: ChatEvent) =>
  event.type === 'message.resend' ? snapshot.context.thread.length > 0 && snapshot.can(event) : snapshot.can(event);

/** The shortest way to each situation of a chat. */
export const chatPaths = () =>
  getShortestPaths(chatMachine, {
    input: {now: () => 0},
    events: [...chatEvents, ...ownEvents] as ChatEvent[],
    filterEvents: matters,
    serializeState,
  });
