import type {Agent} from './agent.js';
import {Notifier} from './notifier.js';

/** Who sits at a desk now. */
export class Agents {
  readonly changed = new Notifier();
  readonly #present = new Set<Agent>();

  get all(): Agent[] {
    return [...this.#present];
  }

  get nobody(): boolean {
    return this.#present.size === 0;
  }

  join(agent: Agent): void {
    this.#present.add(agent);
    this.changed.notify();
  }

  leave(agent: Agent): void {
    this.#present.delete(agent);
  }

  setReady(agent: Agent, ready: boolean): void {
    agent.ready = ready;
    this.changed.notify();
  }

  named(idOrName: string): Agent | undefined {
    return this.all.find(({id, name}) => id === idOrName || name === idOrName);
  }

  /** The ready agent with the least at hand, of those who have the skill if one is wanted. */
  forChat(chatsPerAgent: number, skill?: string, except?: Agent): Agent | undefined {
    const free = this.all.filter(
      (agent) =>
        agent.ready &&
        agent !== except &&
        atHand(agent) < chatsPerAgent &&
        (skill === undefined || agent.skills.has(skill)),
    );
    return free.sort((one, other) => load(one) - load(other))[0];
  }

  /** A ready agent without a call, at best the one who already chats with the visitor. */
  forCall(preferred: Agent | undefined, except: ReadonlySet<Agent>): Agent | undefined {
    const free = this.all.filter((agent) => agent.ready && !agent.call && !except.has(agent));
    if (preferred && free.includes(preferred)) return preferred;
    return free.sort((one, other) => load(one) - load(other))[0];
  }
}

/** Conversations that are on hold take nobody's time. */
const atHand = ({chats}: Agent): number => [...chats].filter(({held}) => !held).length;

const load = (agent: Agent): number => atHand(agent) + (agent.call ? 1 : 0);
