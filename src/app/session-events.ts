import type {CallPhase} from '../../machines/call-view.js';
import type {ChatPhase} from '../../machines/chat-view.js';
import type {CallEnd} from '../domain/outcomes.js';
import type {Fault} from '../domain/faults.js';
import type {MediaKind} from '../domain/media-kind.js';
import type {Message} from '../domain/thread.js';

/** What a session announces to the page, once each, in the order in which it happens. */
export type SessionEvent =
  | {type: 'panel'; shown: boolean}
  | {type: 'chat'; phase: ChatPhase}
  | {type: 'message'; direction: 'in' | 'out'; kind: Message['kind']; id: string}
  | {type: 'survey'; evaluation: string}
  | {type: 'unread'; count: number}
  | {type: 'call'; phase: CallPhase; kind: MediaKind}
  | {type: 'call-end'; end: CallEnd; durationMs: number}
  | {type: 'fault'; fault: Fault; of: 'config' | 'message' | 'chat' | 'call' | 'program'};
