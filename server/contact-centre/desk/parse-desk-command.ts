import {SKILLS} from '../core/agent.js';
import {CONTENT_LIMIT} from '../core/downlink.js';
import type {DeskCommand} from './protocol.js';

/** Base64 of 2 MB. */
const FILE_LETTERS = 2_900_000;

type Check = (value: unknown) => boolean;

const text =
  (limit: number): Check =>
  (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= limit;

const id = text(64);
const skill: Check = (value) => (SKILLS as readonly unknown[]).includes(value);

const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const fields: {
  [Type in DeskCommand['type']]: Required<Record<Exclude<keyof Extract<DeskCommand, {type: Type}>, 'type'>, Check>>;
} = {
  join: {name: text(40)},
  ready: {ready: (value) => typeof value === 'boolean'},
  'chat.say': {chat: id, text: text(CONTENT_LIMIT)},
  'chat.seen': {chat: id},
  'chat.send-file': {chat: id, name: text(255), data: text(FILE_LETTERS)},
  'chat.send-place': {chat: id, place: text(CONTENT_LIMIT)},
  'chat.hand-on': {chat: id, to: optional(id), skill: optional(skill)},
  skills: {skills: (value) => Array.isArray(value) && value.length <= SKILLS.length && value.every(skill)},
  'phrase.add': {text: text(CONTENT_LIMIT)},
  'phrase.remove': {text: text(CONTENT_LIMIT)},
  'left-message.done': {message: id},
  'left-message.call-back': {message: id},
  'chat.hold': {chat: id, held: (value) => typeof value === 'boolean'},
  'chat.end': {chat: id},
  'call.answer': {call: id},
  'call.decline': {call: id},
  'call.hang-up': {call: id},
  'call.transfer': {call: id, to: id},
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A desk's message, or undefined when it is not one. */
export const parseDeskCommand = (json: string): DeskCommand | undefined => {
  let message: unknown;
  try {
    message = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isRecord(message) || typeof message.type !== 'string' || !Object.hasOwn(fields, message.type)) return undefined;
  const checks: Record<string, Check> = fields[message.type as DeskCommand['type']];
  const fits = Object.entries(checks).every(([name, check]) => check(message[name]));
  return fits ? (message as DeskCommand) : undefined;
};
