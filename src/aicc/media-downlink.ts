import type {FileKind, Message} from '../domain/thread.js';
import {baseOf, contentOf} from './downlink.js';
import {asNumber, asText, type Json} from './reply.js';

const FILES: Readonly<Record<string, FileKind>> = {
  IMAGE: 'image',
  FILE_IMAGE: 'image',
  AUDIO: 'audio',
  VIDEO: 'video',
  FILE_VIDEO: 'video',
  DOCUMENT: 'document',
  FILE: 'document',
};

const asBytes = (value: string | undefined): number | null => asNumber(value ?? null);

/**
 * `content` of a file: the key, `key,ext`, or `name,bytes,key,ext`; the downlink tells the extension in
 * `mediaFileType`.
 */
const fileOf = (message: Json, content: string) => {
  const parts = content.split(',');
  const [name, bytes, key, ending] = parts.length === 4 ? parts : [null, undefined, ...parts];
  const isOwn = message['sourceType'] === 'CUSTOMER' || String(message['contentType']) === '1';
  return {
    key: key ?? '',
    shelf: isOwn ? ('local' as const) : ('library' as const),
    extension: (asText(message['mediaFileType']) || (ending ?? '')).toLowerCase(),
    name: name ?? null,
    bytes: asBytes(bytes),
  };
};

/** `simQuestions`: a table of AICC's calls it a string, its samples show null; a list and JSON are read. */
const questionsOf = (value: unknown): string[] => {
  let list = value;
  if (typeof value === 'string') {
    try {
      list = JSON.parse(value);
    } catch {
      list = [value];
    }
  }
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((each) => {
    const text = asText(typeof each === 'object' && each !== null ? (each as Json)['question'] : each)?.trim();
    return text ? [text] : [];
  });
};

const cardOf = (content: string) => {
  let card: Json = {};
  try {
    card = JSON.parse(content) as Json;
  } catch {
    // A card that cannot be read is shown by what came.
  }
  return {
    title: asText(card?.['title']) ?? content,
    description: asText(card?.['description']) ?? '',
    url: asText(card?.['redirectUrl']) ?? '',
  };
};

/** Reads a message of any documented kind; one that cannot be read becomes a text without words. */
export const readMessage = (message: Json, now: number): Message => {
  const base = baseOf(message, now);
  const content = contentOf(message) ?? '';
  const type = asText(message['mediaType']) ?? 'TEXT';
  const kind = Object.hasOwn(FILES, type) && FILES[type];
  if (kind) return {...base, kind, file: fileOf(message, content)};
  if (type === 'WEBCARD') return {...base, kind: 'card', ...cardOf(content)};
  if (type === 'LOCATE') {
    const [north, east, ...words] = content.split('/');
    const [latitude, longitude] = [asNumber(north), asNumber(east)];
    if (latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
      return {...base, kind: 'place', latitude, longitude, description: words.join('/')};
    }
  }
  const index = asText(message['interIdx']);
  const questions = questionsOf(message['simQuestions']);
  return {
    ...base,
    kind: 'text',
    text: type === 'TEXT' ? content : null,
    ...((index !== null || questions.length > 0) && {answer: {index, questions}}),
  };
};
