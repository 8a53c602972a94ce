import type {CallCommand} from '../../../machines/call-setup.js';
import type {ChatCommand} from '../../../machines/chat-setup.js';
import type {FaultCode} from '../../domain/faults.js';
import type {LentCall} from '../../domain/call-ports.js';
import type {MediaKind} from '../../domain/media-kind.js';
import type {Outcome} from '../../domain/outcomes.js';
import type {CallWire, ChatWire} from './wire.js';

/** What one tab tells the others of the same visitor, by a BroadcastChannel of their own. */
export type TabMessage =
  /** How does the conversation stand, and is there a call? */
  | {type: 'asked'}
  /** By whoever leads. */
  | {type: 'chat'; chat: ChatWire}
  /** By whoever has a call, or had. */
  | {type: 'call'; call: CallWire}
  | {type: 'call-ended'; kind: MediaKind; outcome: Outcome; fault: FaultCode | null; durationMs: number}
  /** What the visitor wants, for whoever runs it. */
  | {type: 'tell-chat'; command: ChatCommand}
  | {type: 'tell-call'; command: CallCommand}
  /** Whether the visitor sees the thread there. */
  | {type: 'seen'; seen: boolean}
  /** The page goes: nothing of it holds any more. */
  | {type: 'gone'}
  /** The visitor is forgotten: no tab is to know anything any more. */
  | {type: 'forgotten'}
  /** A popped-out window wants the call. */
  | {type: 'wanted'}
  | {type: 'lent'; to: string; call: LentCall}
  | {type: 'taken'}
  | {type: 'kept'};

/** A message with the tab that sent it. */
export type SentMessage = TabMessage & {readonly from: string};

const PARTS: Readonly<Record<TabMessage['type'], Readonly<Record<string, string>>>> = {
  asked: {},
  chat: {chat: 'object'},
  call: {call: 'object'},
  'call-ended': {kind: 'string', outcome: 'string', durationMs: 'number'},
  'tell-chat': {command: 'object'},
  'tell-call': {command: 'object'},
  seen: {seen: 'boolean'},
  gone: {},
  forgotten: {},
  wanted: {},
  lent: {to: 'string', call: 'object'},
  taken: {},
  kept: {},
};

/** Whether something that was received is a message: any script of the same origin may post what it likes. */
export const isTabMessage = (value: unknown): value is SentMessage => {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Record<string, unknown>;
  if (typeof message['type'] !== 'string' || typeof message['from'] !== 'string') return false;
  if (!Object.hasOwn(PARTS, message['type'])) return false;
  return Object.entries(PARTS[message['type'] as TabMessage['type']]).every(
    ([name, kind]) => typeof message[name] === kind && message[name] !== null,
  );
};
