import {initialTransition, transition, type EventFromLogic} from 'xstate';
import {chatMachine, type ChatSnapshot} from '../../machines/chat-machine.js';
import type {CallSupport} from '../../src/domain/call-support.js';
import type {Party} from '../../src/domain/chat-ports.js';
import {Fault, type FaultCode} from '../../src/domain/faults.js';
import type {CallCard, TextMessage} from '../../src/domain/thread.js';

type ChatEvent = EventFromLogic<typeof chatMachine>;

const MINUTE_MS = 60_000;
const startedAt = Date.now() - 10 * MINUTE_MS;

const text = (id: string, minute: number, words: string, told: Partial<TextMessage> = {}): TextMessage => ({
  kind: 'text',
  id,
  author: 'visitor',
  name: null,
  text: words,
  at: startedAt + minute * MINUTE_MS,
  delivery: 'sending',
  ...told,
});

const bot = {author: 'bot', name: 'Fern', delivery: null} as const;
const agent = {author: 'agent', name: 'Ada', delivery: null} as const;

const question = text('question', 1, 'Hello, my order 48213 has not arrived.');
const secondQuestion = text('second-question', 3, 'Is it still on its way?');

const heard = (party: Party, name: string | null, messages: readonly TextMessage[]): ChatEvent => ({
  type: 'messages.received',
  party,
  name,
  messages,
});

/** What XState tells of what the chart asked for. */
const answered = (actor: string, output?: unknown) =>
  ({type: `xstate.done.actor.${actor}`, output}) as unknown as ChatEvent;
const failed = (actor: string, code: FaultCode) =>
  ({type: `xstate.error.actor.${actor}`, error: new Fault(code)}) as unknown as ChatEvent;

const callsWork: CallSupport = {kinds: ['audio', 'video'], fault: null};
const callsBarred: CallSupport = {kinds: [], fault: new Fault('support/insecure-context')};

const card: CallCard = {
  kind: 'call',
  id: 'call',
  media: 'video',
  outcome: 'hung-up-by-agent',
  fault: null,
  durationMs: 305_000,
  at: startedAt + 8 * MINUTE_MS,
};

const begun: ChatEvent[] = [{type: 'chat.start'}];
const live: ChatEvent[] = [...begun, answered('connect')];
const supported: ChatEvent[] = [...live, answered('support', callsWork)];
const withBot: ChatEvent[] = [
  ...supported,
  heard('bot', 'Fern', [text('greeting', 0, 'Hello! I’m Fern. What can I do for you?', bot)]),
];
const asked: ChatEvent[] = [...withBot, {type: 'message.write', message: question}];
const delivered: ChatEvent[] = [...asked, answered('post')];
const queued: ChatEvent[] = [
  ...delivered,
  heard('queued', null, [text('handover', 1, 'I’ll find a colleague for you.', bot)]),
  {type: 'queue.reported', place: {position: 3, estimateSeconds: 170}},
];
const withAgent: ChatEvent[] = [
  ...queued,
  heard('agent', 'Ada', [
    text('welcome', 2, 'Good morning! Let me look that up.', agent),
    text('answer', 2, 'It left our warehouse yesterday and should reach you tomorrow before noon.', agent),
  ]),
];

/** The way to each moment of a chat, one step after another. */
const ways = {
  Idle: [],
  Connecting: begun,
  ConnectingWithText: [...begun, {type: 'message.write', message: question}],
  Seeking: live,
  QueuedUnknown: [...live, heard('queued', null, [])],
  Queued: queued,
  Bot: delivered,
  BotSending: asked,
  CallsBarred: [...live, answered('support', callsBarred), heard('agent', 'Ada', [])],
  Agent: withAgent,
  AgentAfterCall: [...withAgent, {type: 'call.noted', card}],
  NotSent: [
    ...withAgent,
    {type: 'message.write', message: secondQuestion},
    failed('post', 'network/unreachable'),
    answered('trace', false),
  ],
  Read: [...withAgent, heard('agent', 'Ada', [])].map((event) =>
    event.type === 'messages.received' ? {...event, read: ['question']} : event,
  ),
  Unsent: [...withAgent, {type: 'message.write', message: secondQuestion}, failed('post', 'network/offline')],
  Doubted: [...withAgent, {type: 'message.write', message: secondQuestion}, failed('post', 'network/timeout')],
  Interrupted: [...withAgent, {type: 'poll.interrupted', fault: new Fault('network/offline')}],
  Reconnecting: [...withAgent, {type: 'session.lost'}],
  Stranded: [...begun, {type: 'message.write', message: question}, failed('connect', 'network/offline')],
  Leaving: [...withAgent, {type: 'chat.end'}],
  EndedByVisitor: [...withAgent, {type: 'chat.end'}, answered('disconnect')],
  EndedByAgent: [...withAgent, {type: 'session.closed', by: 'agent'}],
  EndedByTimeout: [...withAgent, {type: 'session.closed', by: 'timeout'}],
  Offline: [...begun, failed('connect', 'platform/outside-hours')],
  Failed: [...begun, {type: 'message.write', message: question}, failed('connect', 'network/unreachable')],
} satisfies Record<string, ChatEvent[]>;

/** A moment of a chat that has a story. */
export type ChatState = keyof typeof ways;

/** Every moment of a chat that has a story, in the order in which they come. */
export const CHAT_STATES = Object.keys(ways) as readonly ChatState[];

/** Leads the chat chart itself, without anything of the world, to one of these moments. */
export const reachChatState = (state: ChatState): ChatSnapshot => {
  const [start] = initialTransition(chatMachine, {now: () => startedAt + 2 * MINUTE_MS});
  return ways[state].reduce<ChatSnapshot>((at, event) => transition(chatMachine, at, event)[0], start);
};
