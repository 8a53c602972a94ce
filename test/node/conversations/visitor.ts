import type {ChatEmitted} from '../../../machines/chat-setup.js';
import type {chatMachine} from '../../../machines/chat-machine.js';
import {chatView, type ChatView} from '../../../machines/chat-view.js';
import type {AiccClient} from '../../../src/aicc/client.js';
import {servicePorts} from '../../../src/aicc/service-port.js';
import {composeChat} from '../../../src/app/compose-chat.js';
import {runActor, type Running} from '../../../src/app/run-actor.js';
import {isMessage, type CallCard, type Message} from '../../../src/domain/thread.js';
import {clientOf} from '../aicc/aicc-bench.js';
import type {Network} from './network.js';

let visitors = 0;

/** The widget's end of a conversation, as the application puts it together, and the visitor who uses it. */
export class Visitor {
  readonly emitted: ChatEmitted[] = [];
  readonly crashes: unknown[] = [];
  /** Messages that were said not to have arrived although READ had told of them. */
  readonly falseAlarms: string[] = [];
  /** Messages that the visitor has seen fail. */
  readonly everFailed = new Set<string>();
  readonly #network: Network;
  readonly client: AiccClient;
  /** Told of what the chat announces. */
  heard: (event: ChatEmitted) => void = () => undefined;
  readonly #chat: Running<typeof chatMachine>;
  readonly #life = new AbortController();
  #written = 0;
  #isMade = false;

  constructor(network: Network) {
    this.#network = network;
    // No visitor's calls are those of the one before.
    this.client = clientOf(`https://aicc-${++visitors}.test`, {
      getCredentials: network.platform.access && (() => this.#credentials()),
    });
    this.#chat = runActor({
      create: (scope) => composeChat(this.client, [], [], () => null, scope),
      wire: (actor) => actor.on('*', (event) => this.#hear(event)),
      // A machine tells of its first state while it is being made.
      changed: () => this.#isMade && this.#look(),
      crashed: (error) => this.crashes.push(error),
    });
    this.#isMade = true;
    network.about = () => this.#chat.snapshot().context.posting;
    globalThis.addEventListener('online', this.#networkBack);
  }

  get view(): ChatView {
    return chatView(this.#chat.snapshot());
  }

  /** What the visitor wrote, as the thread has it. */
  get messages(): readonly Message[] {
    return this.view.thread.filter(isMessage).filter(({author}) => author === 'visitor');
  }

  /** The outbox's state; `null` where there is no session. */
  get outbox(): string | null {
    const {value} = this.#chat.snapshot();
    return typeof value === 'object' && 'open' in value ? String((value.open as {outbox?: unknown}).outbox) : null;
  }

  begin(how: 'chat.start' | 'chat.resume'): void {
    this.#chat.send({type: how});
  }

  write(text: string): void {
    const id = `m${++this.#written}`;
    const message = {
      kind: 'text',
      id,
      author: 'visitor',
      name: null,
      text,
      at: Date.now(),
      delivery: 'sending',
    } as const;
    this.#chat.send({type: 'message.write', message});
  }

  /** Presses Send again at one of the messages that failed, where there is one. */
  resend(nth: number): void {
    const failed = this.messages.filter(({delivery}) => delivery === 'failed');
    const id = failed[nth % failed.length]?.id;
    if (id === undefined) return;
    this.#network.ledger.resent(id);
    this.#chat.send({type: 'message.resend', id});
  }

  /** A call is over: its card goes into the thread. */
  note(card: CallCard): void {
    this.#chat.send({type: 'call.noted', card});
  }

  end(): void {
    if (this.view.canEnd) this.#chat.send({type: 'chat.end'});
  }

  start(): void {
    if (this.view.canStart) this.begin('chat.start');
  }

  askForAgent(): void {
    if (this.view.phase !== 'bot') return;
    servicePorts(this.client)
      .askForAgent(this.#life.signal)
      .then(
        () => this.#chat.send({type: 'agent.awaited'}),
        () => undefined,
      );
  }

  /** Leaves the page. */
  leave(): void {
    globalThis.removeEventListener('online', this.#networkBack);
    this.#life.abort();
    this.#chat.stop();
  }

  #networkBack = () => this.#chat.send({type: 'network.back'});

  #hear(event: ChatEmitted): void {
    this.emitted.push(event);
    this.heard(event);
    if (event.type !== 'message.undelivered') return;
    const message = this.messages.find(({id}) => id === event.id);
    if (message?.delivery === 'read') this.falseAlarms.push(message.id);
  }

  #look(): void {
    for (const {id, delivery} of this.messages) if (delivery === 'failed') this.everFailed.add(id);
  }

  async #credentials() {
    const {access} = this.#network.platform;
    if (!access) throw new Error('No credentials');
    await new Promise<void>((resolve) => this.#network.time.later(this.#network.weather.latencyMs(), resolve));
    if (!this.#network.onLine) {
      // Who is without credentials cannot even ask for history.
      this.#network.ledger.looked();
      throw new TypeError('Failed to fetch');
    }
    return {appKey: 'app', accessToken: access.issue(), expiresIn: access.lifeMs / 1_000};
  }
}
