import type {CallCommand} from '../../../machines/call-setup.js';
import type {ChatCommand} from '../../../machines/chat-setup.js';
import type {LentCall} from '../../domain/call-ports.js';
import type {MediaKind} from '../../domain/media-kind.js';
import {OUTCOMES} from '../../domain/outcomes.js';
import {fits, LENT_CALL, type Shape} from '../../domain/shapes.js';
import {isMessage, type ThreadItem} from '../../domain/thread.js';
import type {CallWire, ChatWire, EndWire} from './wire.js';

/** What one tab tells the others of the same visitor, by a BroadcastChannel of their own. */
export type TabMessage =
  /** How does the conversation stand, and is there a call? */
  | {type: 'asked'}
  /** By whoever leads. */
  | {type: 'chat'; chat: ChatWire}
  /** By whoever has a call, or had. */
  | {type: 'call'; call: CallWire}
  | ({type: 'call-ended'; kind: MediaKind; durationMs: number} & EndWire)
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

const orNull =
  (type: string): Shape =>
  (value: unknown) =>
    value === null || typeof value === type;
const oneOf =
  (...words: readonly string[]): Shape =>
  (value: unknown) =>
    words.includes(value as string);

const said: Shape = {author: oneOf('visitor', 'agent', 'bot', 'system'), name: orNull('string')};
const file: Shape = {key: 'string', shelf: 'string', extension: 'string', name: orNull('string')};

/** What each kind of item is drawn from. */
const ITEMS: Readonly<Record<ThreadItem['kind'], Shape>> = {
  text: {...said, text: orNull('string')},
  image: {...said, file},
  audio: {...said, file},
  video: {...said, file},
  document: {...said, file},
  card: {...said, title: 'string', description: 'string', url: 'string'},
  place: {...said, latitude: 'number', longitude: 'number', description: 'string'},
  notice: {notice: 'string', name: orNull('string')},
  call: {media: 'string', outcome: oneOf(...OUTCOMES), durationMs: 'number'},
};

const isItem = (value: unknown): boolean => {
  if (!fits(value, {id: 'string', kind: 'string', at: 'number'})) return false;
  const {kind} = value as ThreadItem;
  return Object.hasOwn(ITEMS, kind) && fits(value, ITEMS[kind]);
};

const isCard = (value: unknown): boolean => isItem(value) && (value as ThreadItem).kind === 'call';
const isSaid = (value: unknown): boolean => isItem(value) && isMessage(value as ThreadItem);

/** What the visitor can want: whatever else a chart hears is said by what it runs itself. */
const WISHES: Readonly<Record<ChatCommand['type'] | CallCommand['type'], Shape>> = {
  'chat.start': {},
  'chat.resume': {},
  'chat.end': {},
  'message.write': {message: isSaid},
  'message.resend': {id: 'string'},
  'call.noted': {card: isCard},
  'history.received': {messages: [isSaid]},
  'agent.awaited': {},
  'network.back': {},
  'support.check': {},
  'call.place': {kind: oneOf('audio', 'video')},
  'call.acknowledge': {},
  'call.confirm': {},
  'call.hangup': {},
  'devices.choose': {choice: 'object'},
  'camera.flip': {},
  'speaker.test': {},
  'volume.set': {volume: 'number'},
  'sound.allow': {},
  'mic.toggle': {},
  'camera.toggle': {},
  'hold.toggle': {},
  'video.add': {},
  'video.stop': {},
  'screen.toggle': {},
  'keypad.press': {key: 'string'},
  'warning.dismiss': {},
  'call.lend': {},
  'call.moved': {},
  'call.stays': {},
  'call.adopt': {call: () => false},
  'call.found': {call: () => false},
  'call.rejoin': {},
  'call.elsewhere': {},
};

const isWish = (value: unknown): boolean => {
  if (!fits(value, {type: 'string'})) return false;
  const {type} = value as ChatCommand | CallCommand;
  return Object.hasOwn(WISHES, type) && fits(value, WISHES[type]);
};

const PARTS: Readonly<Record<TabMessage['type'], Shape>> = {
  asked: {},
  chat: {
    chat: {
      phase: oneOf('idle', 'connecting', 'bot', 'queued', 'agent', 'ended', 'offline'),
      at: 'number',
      items: [isItem],
      name: orNull('string'),
      support: orNull('object'),
    },
  },
  call: {call: {phase: 'string', kind: 'string'}},
  'call-ended': {kind: 'string', outcome: 'string', durationMs: 'number'},
  'tell-chat': {command: isWish},
  'tell-call': {command: isWish},
  seen: {seen: 'boolean'},
  gone: {},
  forgotten: {},
  wanted: {},
  lent: {to: 'string', call: LENT_CALL},
  taken: {},
  kept: {},
};

/** Whether something that was received is a message: any script of the same origin may post what it likes. */
export const isTabMessage = (value: unknown): value is SentMessage => {
  if (!fits(value, {type: 'string', from: 'string'})) return false;
  const {type} = value as SentMessage;
  return Object.hasOwn(PARTS, type) && fits(value, PARTS[type]);
};
