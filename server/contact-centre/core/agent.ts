import {randomUUID} from 'node:crypto';
import type {Call} from './call.js';
import type {Chat} from './chat.js';

/** What agents can answer for. */
export const SKILLS = ['sales', 'support', 'billing'] as const;

/** A person at a desk. */
export class Agent {
  readonly id = randomUUID();
  readonly name: string;
  readonly chats = new Set<Chat>();
  /** What this agent answers for. */
  readonly skills = new Set<string>();
  /** Whether new chats and calls may come; those at hand go on. */
  ready = true;
  /** The one call that rings or runs at this desk. */
  call: Call | undefined;
  /** Shows a line of text at the desk. */
  readonly notice: (text: string) => void;

  constructor(name: string, notice: (text: string) => void) {
    this.name = name;
    this.notice = notice;
  }
}
