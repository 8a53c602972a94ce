import {createActor} from 'xstate';
import type {callMachine} from '../../machines/call-machine.js';
import type {chatMachine} from '../../machines/chat-machine.js';
import {chatView} from '../../machines/chat-view.js';
import {widgetMachine} from '../../machines/widget-machine.js';
import {widgetView} from '../../machines/widget-view.js';
import {AiccClient} from '../aicc/client.js';
import {credentialsFrom} from '../aicc/token-url.js';
import type {Config} from '../domain/config.js';
import {Fault} from '../domain/faults.js';
import type {MediaKind} from '../domain/media-kind.js';
import {failed, type CallEnd} from '../domain/outcomes.js';
import {randomId} from '../domain/random-id.js';
import {VisitorStore} from '../storage/visitor-store.js';
import {composeChat} from './compose-chat.js';
import {runActor, type Running} from './run-actor.js';
import type {SessionEvent} from './session-events.js';
import type {CallCode, SessionOptions} from './session-options.js';
import {changesOf, type SessionView} from './session-view.js';

/** AICC allows 32 characters, and no comma. */
export const newMessageId = (): string => randomId(24);

/** Faults that pass by themselves; of all others a developer finds the reason in the console. */
const PASSING = ['network/offline', 'network/timeout', 'platform/flow-controlled', 'platform/outside-hours'];

const hasDied = (running: Running<typeof chatMachine> | Running<typeof callMachine> | null) =>
  running?.snapshot().status === 'error';

/**
 * The three machines side by side, so that each survives the others' failure, and what passes between them: what is
 * announced to the page, and what one writes into another.
 */
export class SessionActors {
  readonly widget: Running<typeof widgetMachine>;
  readonly #options: SessionOptions;
  readonly #store: VisitorStore | null;
  #client: AiccClient | null = null;
  #chat: Running<typeof chatMachine> | null = null;
  #call: Running<typeof callMachine> | null = null;
  #callCode: CallCode | null = null;
  #loadFault: Fault | null = null;
  #view: SessionView | null = null;
  #closed = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    const {config, shown} = options;
    const fault = config instanceof Fault ? config : null;
    const store = config instanceof Fault ? null : new VisitorStore(config.channelId, config.persist);
    const needsConsent = !(config instanceof Fault) && config.consent !== null && !store?.consented;
    this.#store = store;
    this.widget = runActor({
      create: () => createActor(widgetMachine, {input: {fault, shown, needsConsent}}),
      wire: (actor) => {
        actor.on('visitor.engaged', () => this.#startChat());
        actor.on('consent.accepted', () => store?.consent());
      },
      changed: () => this.#refresh(),
      crashed: (error) => this.#crashed(error),
    });
    this.#view = this.#look();
  }

  get closed(): boolean {
    return this.#closed;
  }

  get view(): SessionView {
    return (this.#view ??= this.#look());
  }

  /** The chat, started; `null` as long as nothing may be sent. */
  get chat(): Running<typeof chatMachine> | null {
    if (!this.#chat && this.view.widget.engaged) this.#startChat();
    return this.#chat;
  }

  /** The call, where there was one. */
  get call(): Running<typeof callMachine> | null {
    return this.#call;
  }

  /** Fetches the code of calls, once. @throws {Fault} */
  async openCall(): Promise<Running<typeof callMachine>> {
    if (this.#call) return this.#call;
    this.#loadFault = null;
    try {
      this.#callCode = await this.#options.loadCall();
    } catch (thrown) {
      this.#loadFault = new Fault('network/unreachable', {cause: thrown});
      this.#refresh();
      throw this.#loadFault;
    }
    if (this.#closed) throw new Fault('platform/session-lost');
    return (this.#call ??= this.#runCall(this.#callCode));
  }

  /** Logs a fault, announces it and, where it is the developer's to mend, says so in the console. */
  tell(fault: Fault, of: Extract<SessionEvent, {type: 'fault'}>['of']): void {
    const {book} = this.#options;
    book.source('session').warn('fault', {code: fault.code, of});
    if (!PASSING.includes(fault.code)) book.tellDeveloper(fault.code, fault.cause);
    this.#announce({type: 'fault', fault, of});
  }

  /** Removes what is kept of the visitor. */
  forget(): void {
    this.#store?.forget();
  }

  /** Gives back everything; nothing is announced afterwards. */
  close(): void {
    this.#closed = true;
    for (const running of [this.#call, this.#chat, this.widget]) running?.stop();
  }

  #config(): Config {
    if (this.#options.config instanceof Fault) throw this.#options.config;
    return this.#options.config;
  }

  #openClient(): AiccClient {
    const {defaultUserName, locale, book} = this.#options;
    const {baseUrl, channelId, userId, userName, tokenUrl, getCredentials} = this.#config();
    return (this.#client ??= new AiccClient({
      baseUrl,
      channelId,
      userId: userId ?? this.#store?.userId() ?? '',
      userName: userName ?? defaultUserName,
      locale,
      getCredentials: getCredentials ?? (tokenUrl === null ? null : credentialsFrom(tokenUrl)),
      log: book.source('aicc'),
    }));
  }

  #startChat(): void {
    this.#chat = this.#runChat();
    this.#chat.send({type: 'chat.start'});
  }

  #runChat(): Running<typeof chatMachine> {
    // A chat that takes over from one that died goes on with its thread.
    const thread = this.#view?.chat?.thread ?? [];
    return runActor({
      create: (scope) => composeChat(this.#openClient(), this.#config().calls, thread, scope),
      wire: (actor) => {
        actor.on('messages.arrived', ({messages}) => {
          for (const {id} of messages) {
            this.widget.send({type: 'message.arrived'});
            this.#announce({type: 'message', direction: 'in', kind: 'text', id});
          }
        });
        actor.on('message.delivered', ({id}) => {
          if (id) this.#announce({type: 'message', direction: 'out', kind: 'text', id});
        });
        actor.on('message.undelivered', ({fault}) => this.tell(fault, 'message'));
        actor.on('chat.faulted', ({fault}) => this.tell(fault, 'chat'));
      },
      changed: () => this.#refresh(),
      crashed: (error) => this.#crashed(error),
    });
  }

  #runCall({composeCall}: CallCode): Running<typeof callMachine> {
    return runActor({
      create: (scope) => composeCall(this.#openClient(), this.#config(), this.#options.book.source('call'), scope),
      wire: (actor) => {
        actor.on('call.warned', ({fault}) => this.tell(fault, 'call'));
        actor.on('call.ended', ({kind, end, durationMs}) => this.#noteCall(kind, end, durationMs));
      },
      changed: () => this.#refresh(),
      crashed: (error) => this.#crashed(error),
    });
  }

  #noteCall(media: MediaKind, end: CallEnd, durationMs: number): void {
    const fault = end.outcome === 'failed' ? end.fault : null;
    if (fault) this.tell(fault, 'call');
    this.#refresh();
    const card = {kind: 'call', id: newMessageId(), media, outcome: end.outcome, at: Date.now()} as const;
    this.#chat?.send({type: 'call.noted', card: {...card, fault: fault?.code ?? null, durationMs}});
    this.#announce({type: 'call-end', end, durationMs});
  }

  /** A machine died. What it held has been given back; the others go on, and a new one may be started. */
  #crashed(error: unknown): void {
    const fault = new Fault('internal/bug', {cause: error});
    const {call} = this.view;
    if (hasDied(this.#call)) {
      this.#call = null;
      if (call?.canHangUp) this.#noteCall(call.kind, failed(fault), 0);
    } else {
      this.tell(fault, 'program');
      if (hasDied(this.#chat)) this.#chat = null;
    }
    this.#refresh();
  }

  #announce(event: SessionEvent): void {
    if (!this.#closed) this.#options.announce(event);
  }

  #look(): SessionView {
    return {
      widget: widgetView(this.widget.snapshot()),
      // A thread outlives the machine that kept it.
      chat: this.#chat ? chatView(this.#chat.snapshot()) : (this.#view?.chat ?? null),
      call: (this.#call && this.#callCode?.callView(this.#call.snapshot())) ?? null,
      loadFault: this.#loadFault,
    };
  }

  #refresh(): void {
    // A machine tells of its first state while it is being made.
    if (this.#closed || !this.#view) return;
    const before = this.#view;
    this.#view = this.#look();
    const barrier = this.#view.chat?.support?.fault;
    if (barrier) this.#options.book.tellDeveloper(barrier.code, barrier.cause);
    for (const event of changesOf(before, this.#view)) this.#announce(event);
    this.#options.changed();
  }
}
