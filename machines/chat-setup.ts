import {assign, emit, setup} from 'xstate';
import type {CallSupport} from '../src/domain/call-support.js';
import type {Party, PollFact, QueueFact, QueuePlace} from '../src/domain/chat-ports.js';
import {Fault} from '../src/domain/faults.js';
import type {CallCard, Notice, TextMessage, ThreadItem} from '../src/domain/thread.js';
import {unboundChatActors} from './actors/chat-actors.js';
import {append, firstUnsent, giveUp, mark, resend, unknownTo, withNotice} from './thread.js';

/** What someone wants of the chat. */
export type ChatCommand =
  | {type: 'chat.start'}
  | {type: 'chat.end'}
  | {type: 'message.write'; message: TextMessage}
  | {type: 'message.resend'; id: string}
  | {type: 'call.noted'; card: CallCard}
  | {type: 'support.check'};

/** What the outside may observe with `actor.on()`. */
export type ChatEmitted =
  | {type: 'messages.arrived'; messages: readonly TextMessage[]}
  | {type: 'message.delivered'; id: string | null}
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
  /** The text that is under way. It need not be the oldest unsent any more: an older one may be sent again. */
  readonly posting: string | null;
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
  name: null,
  place: null,
  support: null,
  fault: null,
} satisfies Partial<ChatContext>;

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
      disconnect: 'disconnect';
    },
  },
  actors: unboundChatActors,
  guards: {
    hasUnsent: ({context}) => firstUnsent(context.thread) !== undefined,
    isOutsideHours: (_, {thrown}: {thrown: unknown}) => Fault.from(thrown).code === 'platform/outside-hours',
    isSessionLost: (_, {thrown}: {thrown: unknown}) => Fault.from(thrown).code === 'platform/session-lost',
    isWith: (_, {party, of}: {party: Party | null; of: Party}) => party === of,
  },
  actions: {
    keepWritten: assign(({context}, {message}: {message: TextMessage}) => ({
      thread: append(context.thread, [message]),
    })),
    keepCard: assign(({context}, {card}: {card: CallCard}) => ({thread: append(context.thread, [card])})),
    keepReceived: assign(({context}, {messages}: {messages: readonly TextMessage[]}) => ({
      thread: append(context.thread, messages),
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
    settleSent: assign(({context}) => ({thread: mark(context.thread, context.posting, 'sent')})),
    settleFailed: assign(({context}) => ({thread: mark(context.thread, context.posting, 'failed')})),
    emitArrived: emit(({context}, {messages}: {messages: readonly TextMessage[]}) => ({
      type: 'messages.arrived' as const,
      messages: unknownTo(context.thread, messages),
    })),
    emitDelivered: emit(({context}) => ({type: 'message.delivered' as const, id: context.posting})),
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
    leaveTimeout: 8_000,
  },
});
