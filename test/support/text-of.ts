import type {Message} from '../../src/domain/thread.js';

/** The words of a message that must be a text. */
export const textOf = (message: Message | undefined): string | null => {
  if (message?.kind !== 'text') throw new Error(`No text, but ${message?.kind ?? 'nothing'}`);
  return message.text;
};
