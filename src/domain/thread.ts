import type {FaultCode} from './faults.js';
import type {MediaKind} from './media-kind.js';
import type {Outcome} from './outcomes.js';

/** Who wrote a message, as AICC's `sourceType` tells it. */
export type Author = 'visitor' | 'agent' | 'bot' | 'system';

/** How far a visitor's message has come. `failed` offers to send it again. */
export type Delivery = 'sending' | 'sent' | 'failed';

/** A text in the thread. */
export interface TextMessage {
  readonly kind: 'text';
  /** The visitor's `messageId` (at most 32 characters, no comma) or AICC's `messageCode`. */
  readonly id: string;
  readonly author: Author;
  readonly name: string | null;
  /** `null` for a kind of content that this version cannot show. */
  readonly text: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** `null` for what others wrote. */
  readonly delivery: Delivery | null;
}

/** Something that happened to the conversation. */
export interface Notice {
  readonly kind: 'notice';
  readonly id: string;
  readonly notice: 'agent-joined' | 'ended-by-visitor' | 'ended-by-agent' | 'ended-by-timeout' | 'reconnected';
  readonly name: string | null;
  readonly at: number;
}

/** A call that is over. */
export interface CallCard {
  readonly kind: 'call';
  readonly id: string;
  readonly media: MediaKind;
  readonly outcome: Outcome;
  readonly fault: FaultCode | null;
  /** Milliseconds from `connected` to the end; 0 if it never connected. */
  readonly durationMs: number;
  readonly at: number;
}

/** One entry of the conversation, oldest first. */
export type ThreadItem = TextMessage | Notice | CallCard;
