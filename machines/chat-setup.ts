import {assign, emit, setup} from 'xstate';
import type {CallSupport} from '../src/domain/call-support.js';
import type {Party, PollFact, QueueFact, QueuePlace} from '../src/domain/chat-ports.js';
import {backoffMs} from '../src/domain/backoff.js';
import {Fault, type FaultCode} from '../src/domain/faults.js';
import type {CallCard, Message, Notice, ThreadItem} from '../src/domain/thread.js';
import {unboundChatActors} from './actors/chat-actors.js';
import {
  append,
  firstUnsent,
  giveUp,
  markRead,
  messageOf,
  resend,
  settle,
  unknownTo,
  weave,
  withNotice,
} from './thread.js';

/** What someone wants of the chat. */
export type ChatCommand =
  | {type: 'chat.start'}
  /** Goes on with the session of a former page, if it is still there. */
  | {type: 'chat.resume'}
  | {type: 'chat.end'}
  | {type: 'message.write'; message: Message}
  | {type: 'message.resend'; id: string}
  | {type: 'call.noted'; card: CallCard}
  /** Older messages of AICC's history, oldest first. */
  | {type: 'history.received'; messages: readonly Message[]}
  /** TRANS2AGENT was accepted. */
  | {type: 'agent.awaited'}
  /** The browser has its network again. */
  | {type: 'network.back'}
  | {type: 'support.check'};

/** What the outside may observe with `actor.on()`. */
export type ChatEmitted =
  | {type: 'messages.arrived'; messages: readonly Message[]}
  | {type: 'message.delivered'; message: Message}
  | {type: 'message.undelivered'; id: string | null; fault: Fault}
  | {type: 'chat.faulted'; fault: Fault};

export interface ChatInput {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What was written before, where this machine takes over from another. */
  readonly thread?: readonly ThreadItem[];
}

export interface ChatContext extends ChatInput {
  readonly thread: readonly ThreadItem[];
  /** The message that is under way. It need not be the oldest unsent any more: an older one may be sent again. */
  readonly posting: string | null;
  /** How often in a row AICC took none of what is to be sent. */
  readonly refusals: number;
  /** Why nobody knows whether the message under way arrived. */
  readonly doubt: unknown;
  /** Whether the session of a former page is to be gone on with. */
  readonly resume: boolean;
  /** The bot's or agent's name. */
  readonly name: string | null;
  readonly place: QueuePlace | null;
  readonly support: CallSupport | null;
  readonly fault: Fault | null;
}

/** What is known when nothing has happened yet. */
export const blankChat = {
  thread: [],
  posting: null,
  refusals: 0,
  doubt: null,
  resume: false,
  name: null,
  place: null,
  support: null,
  fault: null,
} satisfies Partial<ChatContext>;

/** After this many a message has failed, visibly. */
const MOST_REFUSALS = 12;

/** Faults that tell for certain that a message did not arrive. */
const UNSENT: readonly FaultCode[] = [
  'network/offline',
  'auth/token-rejected',
  'auth/credentials-failed',
  'platform/flow-controlled',
];

/** The session of a former page is not there any more. */
const isGone = ({resume}: ChatContext, thrown: unknown): boolean =>
  resume && Fault.from(thrown).code === 'platform/session-lost';

/** The vocabulary of the chat chart: what it knows, does, asks and waits for. */
export const chatSetup = setup({
  types: {
    context: {} as ChatContext,
    input: {} as ChatInput,
    events: {} as ChatCommand | PollFact | QueueFact,
    emitted: {} as ChatEmitted,
    tags: {} as 'resting',
    children: {} as {
      connect: 'connect';
      poll: 'poll';
      queueWatch: 'queueWatch';
      support: 'support';
      post: 'post';
      trace: 'trace';
      disconnect: 'disconnect';
    },
  },
  actors: unboundChatActors,
  guards: {
    hasUnsent: ({context}) => firstUnsent(context.thread) !== undefined,
    isRead: ({context}) => messageOf(context.thread, context.posting)?.delivery === 'read',
    isOutsideHours: (_, {thrown}: {thrown: unknown}) => Fault.from(thrown).code === 'platform/outside-hours',
    isSessionLost: (_, {thrown}: {thrown: unknown}) => Fault.from(thrown).code === 'platform/session-lost',
    isOffline: (_, {thrown}: {thrown: unknown}) => Fault.from(thrown).code === 'network/offline',
    isUnsent: ({context}, {thrown}: {thrown: unknown}) =>
      context.refusals < MOST_REFUSALS && UNSENT.includes(Fault.from(thrown).code),
    isGone: ({context}, {thrown}: {thrown: unknown}) => isGone(context, thrown),
    isGoneUnsent: ({context}, {thrown}: {thrown: unknown}) =>
      isGone(context, thrown) && firstUnsent(context.thread) !== undefined,
    isWith: (_, {party, of}: {party: Party | null; of: Party}) => party === of,
  },
  actions: {
    keepWritten: assign(({context}, {message}: {message: Message}) => ({
      thread: append(context.thread, [message]),
    })),
    keepCard: assign(({context}, {card}: {card: CallCard}) => ({thread: append(context.thread, [card])})),
    keepReceived: assign(
      ({context}, {messages, read = []}: {messages: readonly Message[]; read?: readonly string[]}) => ({
        thread: markRead(append(context.thread, messages), read),
      }),
    ),
    keepHistory: assign(({context}, {messages}: {messages: readonly Message[]}) => ({
      thread: weave(context.thread, messages),
    })),
    keepName: assign(({context}, {party, name}: {party: Party | null; name: string | null}) => {
      if (party === null || name === null || name === context.name) return {};
      return {
        name,
        ...(party === 'agent' && {thread: withNotice(context.thread, 'agent-joined', name, context.now())}),
      };
    }),
    forgetParty: assign({name: null, place: null}),
    keepPlace: assign((_, {place}: {place: QueuePlace}) => ({place})),
    keepSupport: assign((_, {support}: {support: CallSupport}) => ({support})),
    keepFault: assign((_, {thrown}: {thrown: unknown}) => ({fault: Fault.from(thrown)})),
    clearFault: assign({fault: null}),
    note: assign(({context}, {notice}: {notice: Notice['notice']}) => ({
      thread: withNotice(context.thread, notice, context.name, context.now()),
    })),
    markSending: assign(({context}, {id}: {id: string}) => ({thread: resend(context.thread, id)})),
    giveUpUnsent: assign(({context}) => ({thread: giveUp(context.thread)})),
    pickUnsent: assign({posting: ({context}) => firstUnsent(context.thread)?.id ?? null}),
    settleSent: assign(({context}) => ({thread: settle(context.thread, context.posting, 'sent'), refusals: 0})),
    settleFailed: assign(({context}) => ({thread: settle(context.thread, context.posting, 'failed'), refusals: 0})),
    countRefusal: assign({refusals: ({context}) => context.refusals + 1}),
    keepDoubt: assign((_, {thrown}: {thrown: unknown}) => ({doubt: thrown})),
    wantResume: assign({resume: true}),
    forgetResume: assign({resume: false}),
    emitArrived: emit(({context}, {messages}: {messages: readonly Message[]}) => ({
      type: 'messages.arrived' as const,
      messages: unknownTo(context.thread, messages),
    })),
    emitDelivered: emit(({context}) => ({
      type: 'message.delivered' as const,
      message: messageOf(context.thread, context.posting)!,
    })),
    emitUndelivered: emit(({context}, {thrown}: {thrown: unknown}) => ({
      type: 'message.undelivered' as const,
      id: context.posting,
      fault: Fault.from(thrown),
    })),
    emitFaulted: emit((_, {thrown}: {thrown: unknown}) => ({type: 'chat.faulted' as const, fault: Fault.from(thrown)})),
  },
  delays: {
    connectTimeout: 45_000,
    partyTimeout: 60_000,
    queueCeiling: 2 * 60 * 60_000,
    pollSilence: 90_000,
    outageCeiling: 30 * 60_000,
    sessionCeiling: 24 * 60 * 60_000,
    supportTimeout: 30_000,
    postTimeout: 45_000,
    traceTimeout: 45_000,
    holdTime: ({context}) => backoffMs(context.refusals),
    leaveTimeout: 8_000,
  },
});
