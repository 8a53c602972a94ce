import {randomId} from '../domain/random-id.js';

/** AICC allows 32 characters, and no comma. */
export const newMessageId = (): string => randomId(24);
