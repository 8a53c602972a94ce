import type {Message} from '../domain/thread.js';
import type {Json} from './reply.js';

const TYPES = {image: 'IMAGE', audio: 'AUDIO', video: 'VIDEO'} as const;

/** What `send` says of a message that is no text: `mediaType` and `content`. */
export const uplinkOf = (message: Exclude<Message, {kind: 'text'}>): Json => {
  if (message.kind === 'card') {
    const {title, description, url} = message;
    return {mediaType: 'WEBCARD', content: JSON.stringify({title, description, redirectUrl: url})};
  }
  // AICC takes no place from a visitor.
  if (message.kind === 'place') return {content: message.description};
  const {key, name, bytes, extension} = message.file;
  return message.kind === 'document'
    ? {mediaType: 'FILE', content: `${name ?? key},${bytes ?? 0},${key},${extension}`}
    : {mediaType: TYPES[message.kind], content: key};
};
