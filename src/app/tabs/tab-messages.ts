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

/** What a part must be: by `typeof`, by a predicate, a list of such, or an object with such parts. */
type Shape = string | ((value: unknown) => boolean) | readonly [Shape] | {readonly [name: string]: Shape};

const fits = (value: unknown, shape: Shape): boolean => {
  if (typeof shape === 'function') return shape(value);
  if (value === null || value === undefined) return false;
  if (typeof shape === 'string') return typeof value === shape;
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((each) => fits(each, shape[0] as Shape));
  return (
    typeof value === 'object' &&
    Object.entries(shape).every(([name, part]) => fits((value as Record<string, unknown>)[name], part))
  );
};

/** What stands in the thread is drawn as it is: a text that is none would be drawn by nobody. */
const isItem = (value: unknown): boolean =>
  fits(value, {id: 'string', kind: 'string', at: 'number'}) &&
  ((value as {kind: string}).kind !== 'text' || ['string', 'object'].includes(typeof (value as {text: unknown}).text));

const isChatCommand = (value: unknown): boolean => {
  if (!fits(value, {type: 'string'})) return false;
  const {type} = value as ChatCommand;
  if (type === 'message.write') return fits(value, {message: isItem});
  return type !== 'history.received' || fits(value, {messages: [isItem]});
};

const lent: Shape = {
  kind: 'string',
  route: {domain: 'string', gateways: ['string'], accessCode: 'string', caller: 'string'},
  dialog: {callId: 'string', localTag: 'string', remoteTag: 'string'},
  connectedAt: 'number',
  muted: 'boolean',
  camera: 'boolean',
  volume: 'number',
};

const PARTS: Readonly<Record<TabMessage['type'], Shape>> = {
  asked: {},
  chat: {chat: {phase: 'string', at: 'number', items: [isItem]}},
  call: {call: {phase: 'string', kind: 'string'}},
  'call-ended': {kind: 'string', outcome: 'string', durationMs: 'number'},
  'tell-chat': {command: isChatCommand},
  'tell-call': {command: {type: 'string'}},
  seen: {seen: 'boolean'},
  gone: {},
  forgotten: {},
  wanted: {},
  lent: {to: 'string', call: lent},
  taken: {},
  kept: {},
};

/** Whether something that was received is a message: any script of the same origin may post what it likes. */
export const isTabMessage = (value: unknown): value is SentMessage => {
  if (!fits(value, {type: 'string', from: 'string'})) return false;
  const {type} = value as SentMessage;
  return Object.hasOwn(PARTS, type) && fits(value, PARTS[type]);
};
