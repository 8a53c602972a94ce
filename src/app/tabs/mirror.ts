import type {ChatCommand} from '../../../machines/chat-setup.js';
import type {CallView} from '../../../machines/call-view.js';
import type {ChatView} from '../../../machines/chat-view.js';
import {isMessage, type Message, type ThreadItem} from '../../domain/thread.js';
import type {CallWire, ChatWire} from './wire.js';
import {unpackCall, unpackChat} from './wire.js';

/** What is new in a thread, as a page is told of it. */
export interface News {
  readonly arrived: readonly Message[];
  readonly delivered: readonly Message[];
}

const isDelivered = ({delivery}: Message) => delivery === 'sent' || delivery === 'read';

/** What one thread has that another had not, as far as anybody said it. */
const newsOf = (before: readonly ThreadItem[], now: readonly ThreadItem[]): News => {
  const known = new Map(before.map((item) => [item.id, item]));
  const arrived: Message[] = [];
  const delivered: Message[] = [];
  for (const item of now) {
    const was = known.get(item.id);
    if (item === was || !isMessage(item)) continue;
    if (item.delivery === null && !was) arrived.push(item);
    if (isDelivered(item) && !(was && isMessage(was) && isDelivered(was))) delivered.push(item);
  }
  return {arrived, delivered};
};

/** What other tabs run, as they told it last. */
export class Mirror {
  chat: ChatView | null;
  call: CallView | null = null;
  /** Who told of the chat, and of the call. */
  chatFrom: string | null = null;
  callFrom: string | null = null;
  /** What was written here and is not in the others' thread yet. */
  #pending: Message[] = [];
  /** The leader's thread, as it was told. */
  #thread: readonly ThreadItem[] = [];

  /** @param chat how it stood when this tab ran it, or nobody did */
  constructor(chat: ChatView | null) {
    this.chat = chat;
  }

  /** What of the visitor's is still on its way. */
  get pending(): readonly Message[] {
    return this.#pending;
  }

  /** Keeps how the chat stands. @returns what is new, or `null` where all of the thread must be asked for */
  keepChat(from: string, wire: ChatWire): News | null {
    const known = from === this.chatFrom ? this.#thread : [];
    const view = unpackChat(wire, known);
    if (!view) return null;
    // What was said before this tab knew of the conversation is no news.
    const before = this.chat?.thread ?? view.thread;
    this.chatFrom = from;
    this.#thread = view.thread;
    const ids = new Set(view.thread.map(({id}) => id));
    this.#pending = this.#pending.filter(({id}) => !ids.has(id));
    this.#show(view);
    return newsOf(before, view.thread);
  }

  /** Keeps what the visitor wants of the chat here, until it is seen that whoever leads has heard it. */
  keepWish(command: ChatCommand): void {
    if (command.type !== 'message.write') return;
    this.#pending = [...this.#pending, command.message];
    if (this.chat) this.#show(this.chat);
  }

  keepCall(from: string, wire: CallWire): void {
    this.call = unpackCall(wire);
    this.callFrom = from;
  }

  /** There is no call elsewhere any more, or it is not to be shown any more. */
  forgetCall(): void {
    this.call = null;
    this.callFrom = null;
  }

  #show(view: ChatView): void {
    const ids = new Set(view.thread.map(({id}) => id));
    this.chat = {...view, thread: [...view.thread, ...this.#pending.filter(({id}) => !ids.has(id))]};
  }
}
