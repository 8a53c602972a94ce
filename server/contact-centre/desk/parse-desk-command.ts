import {CONTENT_LIMIT} from '../core/downlink.js';
import type {DeskCommand} from './protocol.js';

type Check = (value: unknown) => boolean;

const text =
  (limit: number): Check =>
  (value) =>
    typeof value === 'string' && value.trim() !== '' && value.length <= limit;

const id = text(64);

const fields: {
  [Type in DeskCommand['type']]: Record<Exclude<keyof Extract<DeskCommand, {type: Type}>, 'type'>, Check>;
} = {
  join: {name: text(40)},
  ready: {ready: (value) => typeof value === 'boolean'},
  'chat.say': {chat: id, text: text(CONTENT_LIMIT)},
  'chat.seen': {chat: id},
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
