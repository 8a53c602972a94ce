import type {CallSupport} from '../src/domain/call-support.js';
import type {QueuePlace} from '../src/domain/chat-ports.js';
import type {Fault} from '../src/domain/faults.js';
import type {ChatPhase} from '../src/domain/phases.js';
import type {ThreadItem} from '../src/domain/thread.js';
import type {ChatSnapshot} from './chat-machine.js';

export type {ChatPhase};

/** Everything that the chat's elements draw, and nothing else. */
export interface ChatView {
  readonly phase: ChatPhase;
  readonly thread: readonly ThreadItem[];
  /** The bot's or agent's name. */
  readonly name: string | null;
  /** The visitor's place in the queue, while queued and known. */
  readonly place: QueuePlace | null;
  /** `null` until it is known. */
  readonly support: CallSupport | null;
  /** CONNECT was accepted and the session not ended since. */
  readonly live: boolean;
  /** The link to the contact centre is broken, and being repaired. */
  readonly interrupted: boolean;
  readonly canStart: boolean;
  readonly canEnd: boolean;
  readonly fault: Fault | null;
}

const live = <T>(at: T) => ({open: {session: {live: at}}});

const phaseOf = (snapshot: ChatSnapshot): ChatPhase => {
  if (snapshot.matches('idle')) return 'idle';
  if (snapshot.matches('offline')) return 'offline';
  if (snapshot.matches(live({party: 'bot'} as const))) return 'bot';
  if (snapshot.matches(live({party: 'agent'} as const))) return 'agent';
  if (snapshot.matches(live({party: {seeking: 'queued'}} as const))) return 'queued';
  if (snapshot.matches('open')) return 'connecting';
  return 'ended';
};

/** Pure, and with the machine's own files the only reader of the chat's state names. */
export const chatView = (snapshot: ChatSnapshot): ChatView => {
  const {thread, name, place, support, fault} = snapshot.context;
  const phase = phaseOf(snapshot);
  return {
    phase,
    thread,
    name,
    place: phase === 'queued' ? place : null,
    support,
    live: snapshot.matches({open: {session: 'live'}}),
    interrupted:
      snapshot.matches(live({link: 'interrupted'} as const)) || snapshot.matches({open: {session: 'stranded'}}),
    canStart: snapshot.can({type: 'chat.start'}),
    canEnd: snapshot.can({type: 'chat.end'}),
    fault,
  };
};
