import type {Agent} from './agent.js';
import type {Agents} from './agents.js';
import {Chat, type ChatEnd} from './chat.js';
import {Countdown} from './countdown.js';
import type {Settings} from './settings.js';
import type {Visitor} from './visitor.js';
import {WaitingLine} from './waiting-line.js';

/** Brings visitors' chats to agents: the least busy ready one, else the queue, else the automatic agent. */
export class ChatRouting {
  readonly line: WaitingLine<Chat>;
  readonly #running = new Map<Chat, Countdown>();
  readonly #settings: () => Readonly<Settings>;
  readonly #agents: Agents;
  readonly #changed: () => void;

  constructor(settings: () => Readonly<Settings>, agents: Agents, changed: () => void) {
    this.#settings = settings;
    this.#agents = agents;
    this.#changed = changed;
    this.line = new WaitingLine(
      () => settings().queue,
      () => this.route(),
    );
  }

  get running(): Chat[] {
    return [...this.#running.keys()];
  }

  connect(visitor: Visitor): Chat {
    if (visitor.chat && !visitor.chat.ended) return visitor.chat;
    visitor.downlinks.discard(({controlType}) => controlType === 'DISCONNECT');
    const chat = new Chat(visitor, this.#settings, this.#changed);
    visitor.chat = chat;
    this.#running.set(chat, new Countdown());
    this.pollEnded(visitor);
    if (this.#settings().bot.enabled) chat.giveToBot();
    else this.#place(chat);
    return chat;
  }

  /** The bot's visitor gets a person, or waits for one. */
  toPeople(chat: Chat): void {
    this.#place(chat);
  }

  /** An agent hands a chat on: to another, to whoever has a skill, or back into the queue. */
  handOn(chat: Chat, to: {agent?: Agent | undefined; skill?: string | undefined}): void {
    chat.skill = to.skill;
    if (to.agent) chat.giveTo(to.agent, this.#settings().welcome);
    else if (!to.skill || !this.#serve(chat)) this.#enqueue(chat);
    this.route();
  }

  /** While a poll is held the visitor is there; from its end on time runs. */
  pollStarted({chat}: Visitor): void {
    if (chat) this.#running.get(chat)?.stop();
  }

  pollEnded({chat}: Visitor): void {
    if (chat) this.#running.get(chat)?.start(this.#settings().sessionTimeoutMs, () => this.end(chat, 'time-out'));
  }

  end(chat: Chat, by: ChatEnd): void {
    this.#running.get(chat)?.stop();
    this.#running.delete(chat);
    this.line.remove(chat);
    chat.end(by);
    this.route();
  }

  /** Looks who in the queue can be served now. */
  route(): void {
    for (const chat of this.line.due) this.#serve(chat);
    this.#changed();
  }

  agentLeft({chats}: Agent): void {
    for (const chat of [...chats]) {
      if (!this.#serve(chat)) this.#enqueue(chat);
    }
  }

  clear(): void {
    for (const [chat, silence] of this.#running) {
      silence.stop();
      chat.end('administrator');
    }
    this.#running.clear();
    this.line.clear();
  }

  #place(chat: Chat): void {
    const {ahead, seconds} = this.#settings().queue;
    if (ahead * seconds > 0 || !this.#serve(chat)) this.#enqueue(chat);
  }

  #serve(chat: Chat): boolean {
    const {chatsPerAgent, welcome, automaticAgent} = this.#settings();
    const agent = this.#agents.forChat(chatsPerAgent, chat.skill, chat.agent);
    if (agent) chat.giveTo(agent, welcome);
    else if (this.#agents.nobody && automaticAgent) chat.giveToAutomaticAgent();
    else return false;
    this.line.remove(chat);
    return true;
  }

  #enqueue(chat: Chat): void {
    chat.queue();
    this.line.add(chat);
  }
}
