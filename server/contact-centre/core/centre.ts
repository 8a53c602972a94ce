import type {Gateway} from '../gateway/gateway.js';
import {AccessTokens} from './access-tokens.js';
import type {Agent} from './agent.js';
import {Agents} from './agents.js';
import {Calls} from './calls.js';
import {ChatRouting} from './chat-routing.js';
import {Files} from './files.js';
import {FaultRules} from './fault-rules.js';
import {Journal} from './journal.js';
import type {LeftMessage} from './left-message.js';
import {MessageTokens} from './message-tokens.js';
import {Notifier} from './notifier.js';
import {SettingsStore} from './settings-store.js';
import type {SettingsPatch} from './settings.js';
import {Visitors} from './visitors.js';

/** The contact centre without its surfaces: people, chats, calls and what they are told. State is in memory. */
export class Centre {
  readonly settings: SettingsStore;
  readonly gateway: Gateway;
  readonly changed = new Notifier();
  readonly journal = new Journal();
  readonly faults = new FaultRules();
  readonly visitors = new Visitors();
  readonly agents = new Agents();
  readonly accessTokens = new AccessTokens();
  readonly messageTokens: MessageTokens;
  readonly chats: ChatRouting;
  readonly calls: Calls;
  readonly files = new Files();
  readonly leftMessages: LeftMessage[] = [];

  constructor(gateway: Gateway, settings: SettingsPatch = {}) {
    this.gateway = gateway;
    this.settings = new SettingsStore(settings);
    const current = () => this.settings.current;
    this.messageTokens = new MessageTokens(() => current().messageTokenMs);
    this.chats = new ChatRouting(current, this.agents, this.changed.notify);
    this.calls = new Calls(gateway, current, this.agents, this.changed.notify);
    this.agents.changed.listen(() => this.#route());
    this.settings.changed.listen(() => {
      this.chats.line.review();
      this.calls.line.review();
      this.#route();
    });
  }

  agentLeaves(agent: Agent): void {
    this.agents.leave(agent);
    this.calls.agentLeft(agent);
    this.chats.agentLeft(agent);
    this.changed.notify();
  }

  /** Forgets all visitors, chats and calls; agents stay at their desks. */
  reset(): void {
    this.calls.clear();
    this.chats.clear();
    this.visitors.clear();
    this.messageTokens.clear();
    this.files.clear();
    this.leftMessages.length = 0;
    this.journal.clear();
    this.faults.clear();
    this.settings.reset();
  }

  #route(): void {
    this.calls.route();
    this.chats.route();
  }
}
