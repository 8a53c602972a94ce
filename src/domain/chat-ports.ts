import type {CallSupport} from './call-support.js';
import type {Fault} from './faults.js';
import type {Open} from './open.js';
import type {Message} from './thread.js';

/** Who the visitor is talking to: a bot, nobody yet, or a person. */
export type Party = 'bot' | 'queued' | 'agent';

/** The visitor's place, as queryQueueInfo tells it. */
export interface QueuePlace {
  /** 1 is next; `null` where AICC gives none. */
  readonly position: number | null;
  /** Estimated wait in seconds, `null` where AICC gives none. */
  readonly estimateSeconds: number | null;
}

/** What the poll loop tells. One reply of AICC is one fact. */
export type PollFact =
  | {type: 'poll.answered'}
  | {
      type: 'messages.received';
      messages: readonly Message[];
      /** Ids of the visitor's messages that the other side has read. */
      read?: readonly string[];
      /** Whom the newest of them shows the visitor to be with; `null` if none tells. */
      party: Party | null;
      name: string | null;
    }
  | {type: 'poll.interrupted'; fault: Fault}
  | {type: 'poll.failed'; fault: Fault}
  | {type: 'session.lost'}
  | {type: 'session.closed'; by: 'agent' | 'timeout'};

/** What queryQueueInfo tells, asked again every 10 s. */
export type QueueFact =
  {type: 'queue.reported'; place: QueuePlace} | {type: 'queue.left'; party: 'agent' | 'bot'} | {type: 'session.lost'};

/** What the chat needs of the world. Promises fetch and can be given up by their signal; `open…` must be given back. */
export interface ChatPorts {
  /**
   * Gets a token and sends CONNECT, or, to resume, finds out whether the former session is still there.
   *
   * @throws {Fault} `platform/session-lost` where there is nothing to resume
   */
  connect(how: {resume: boolean}, signal: AbortSignal): Promise<void>;
  /** Sends CHAT. @throws {Fault} */
  send(message: Message, signal: AbortSignal): Promise<void>;
  /** Whether a message, of which nobody knows whether it arrived, is in AICC's history. @throws {Fault} */
  trace(message: Message, signal: AbortSignal): Promise<boolean>;
  /** Sends DISCONNECT. @throws {Fault} */
  disconnect(signal: AbortSignal): Promise<void>;
  /** Asks browser and platform whether calls can work here. Never throws a {@link Fault}: it is in the answer. */
  checkSupport(signal: AbortSignal): Promise<CallSupport>;
  readonly openPoll: Open<void, PollFact>;
  readonly openQueueWatch: Open<void, QueueFact>;
}
