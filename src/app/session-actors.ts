import {createActor} from 'xstate';
import type {callMachine} from '../../machines/call-machine.js';
import type {chatMachine} from '../../machines/chat-machine.js';
import {chatView} from '../../machines/chat-view.js';
import {widgetMachine} from '../../machines/widget-machine.js';
import {widgetView} from '../../machines/widget-view.js';
import {sendSignal} from '../aicc/chat-port.js';
import {AiccClient} from '../aicc/client.js';
import {credentialsFrom} from '../aicc/token-url.js';
import type {Config} from '../domain/config.js';
import {Fault} from '../domain/faults.js';
import {failed} from '../domain/outcomes.js';
import {VisitorStore} from '../storage/visitor-store.js';
import {composeChat} from './compose-chat.js';
import {Courtesy} from './courtesy.js';
import {runActor, type Running} from './run-actor.js';
import type {Services} from './services/services.js';
import type {SessionEvent} from './session-events.js';
import type {CallCode, SessionOptions} from './session-options.js';
import {changesOf, type SessionView} from './session-view.js';

/** Faults that pass by themselves; of all others a developer finds the reason in the console. */
const PASSING = ['network/offline', 'network/timeout', 'platform/flow-controlled', 'platform/outside-hours'];

/** More messages than these at once are a flood. */
const FLOOD = 100;

const hasDied = (running: Running<typeof chatMachine> | Running<typeof callMachine> | null) =>
  running?.snapshot().status === 'error';

/**
 * The three machines side by side, so that each survives the others' failure, and what passes between them: what is
 * announced to the page, and what one writes into another.
 */
export class SessionActors {
  readonly widget: Running<typeof widgetMachine>;
  readonly courtesy = new Courtesy((type, content) => {
    if (this.view.chat?.live) sendSignal(this.openClient(), type, content);
  });
  readonly options: SessionOptions;
  readonly #store: VisitorStore | null;
  #client: AiccClient | null = null;
  #chat: Running<typeof chatMachine> | null = null;
  #call: Running<typeof callMachine> | null = null;
  #callCode: CallCode | null = null;
  #services: Services | null = null;
  #loadFault: Fault | null = null;
  /** Whether an agent has answered and the visitor has not been asked yet how it was. */
  #metAgent = false;
  /** Whether AICC may know of an earlier conversation that is not shown yet. */
  #returning = false;
  #view: SessionView | null = null;
  #closed = false;

  constructor(options: SessionOptions) {
    this.options = options;
    const {config, shown} = options;
    const fault = config instanceof Fault ? config : null;
    const store = config instanceof Fault ? null : new VisitorStore(config.channelId, config.persist);
    const needsConsent = !(config instanceof Fault) && config.consent !== null && !store?.consented;
    const {needsIntroduction} = options;
    this.#store = store;
    this.#returning = Boolean(store?.kept);
    this.widget = runActor({
      create: () => createActor(widgetMachine, {input: {fault, shown, needsConsent, needsIntroduction}}),
      wire: (actor) => {
        actor.on('visitor.engaged', () => this.#startChat());
        actor.on('consent.accepted', () => store?.keep({consented: true}));
      },
      changed: () => this.refresh(),
      crashed: (error) => this.crashed(error),
    });
    this.#view = this.#look();
    globalThis.addEventListener('online', this.#networkBack);
    if (store?.kept?.live) this.widget.send({type: 'visitor.return'});
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

  /** The chat's services, where one was asked for. */
  get services(): Services | null {
    return this.#services;
  }

  /** What is kept of the visitor; `null` where nothing may be. */
  get store(): VisitorStore | null {
    return this.#store;
  }

  /** Fetches the code of calls, once. @throws {Fault} */
  async openCall(): Promise<Running<typeof callMachine>> {
    if (this.#call) return this.#call;
    this.#callCode = await this.#load(this.options.loadCall);
    return (this.#call ??= this.#callCode.runCall(this));
  }

  /** Fetches the code of the chat's services, once. @throws {Fault} */
  async openServices(): Promise<Services> {
    if (this.#services) return this.#services;
    const {Services} = await this.#load(this.options.loadServices);
    return (this.#services ??= new Services(this));
  }

  /** Settles when the visitor has said how it was, or need not. */
  async askSurvey(): Promise<void> {
    if (!this.#metAgent) return;
    this.#metAgent = false;
    // Without the survey's code there is nothing to ask with.
    const services = await this.openServices().catch(() => null);
    await services?.askSurvey();
  }

  async #load<TCode>(load: () => Promise<TCode>): Promise<TCode> {
    this.#loadFault = null;
    const code = await load().catch((thrown: unknown) => {
      this.#loadFault = new Fault('network/unreachable', {cause: thrown});
      this.refresh();
      throw this.#loadFault;
    });
    if (this.#closed) throw new Fault('platform/session-lost');
    return code;
  }

  /** Logs a fault, announces it and, where it is the developer's to mend, says so in the console. */
  tell(fault: Fault, of: Extract<SessionEvent, {type: 'fault'}>['of']): void {
    const {book} = this.options;
    book.source('session').warn('fault', {code: fault.code, of});
    if (!PASSING.includes(fault.code)) book.tellDeveloper(fault.code, fault.cause);
    this.announce({type: 'fault', fault, of});
  }

  /** Removes what is kept of the visitor. */
  forget(): void {
    this.#store?.forget();
  }

  /** Gives back everything; nothing is announced afterwards. */
  close(): void {
    this.#closed = true;
    globalThis.removeEventListener('online', this.#networkBack);
    this.#services?.close();
    for (const running of [this.#call, this.#chat, this.widget]) running?.stop();
  }

  config(): Config {
    if (this.options.config instanceof Fault) throw this.options.config;
    return this.options.config;
  }

  openClient(): AiccClient {
    const {defaultUserName, locale, book} = this.options;
    const {baseUrl, channelId, userId, userName, tokenUrl, getCredentials} = this.config();
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
    this.#chat.send({type: this.#store?.kept?.live ? 'chat.resume' : 'chat.start'});
  }

  #networkBack = () => this.#chat?.send({type: 'network.back'});

  #runChat(): Running<typeof chatMachine> {
    // A chat that takes over from one that died goes on with its thread.
    const thread = this.#view?.chat?.thread ?? [];
    return runActor({
      create: (scope) => composeChat(this.openClient(), this.config().calls, thread, this.options.transData, scope),
      wire: (actor) => {
        actor.on('messages.arrived', ({messages}) => {
          this.courtesy.arrived(messages.map(({id}) => id));
          this.widget.send({type: 'messages.arrived', count: messages.length});
          const tell = () => {
            for (const {id, kind} of messages) this.announce({type: 'message', direction: 'in', kind, id});
          };
          // A flood is painted before the page hears of each.
          if (messages.length > FLOOD) setTimeout(tell, 100);
          else tell();
          this.options.arrived();
        });
        actor.on('message.delivered', ({message: {id, kind}}) => {
          this.announce({type: 'message', direction: 'out', kind, id});
        });
        actor.on('message.undelivered', ({fault}) => this.tell(fault, 'message'));
        actor.on('chat.faulted', ({fault}) => this.tell(fault, 'chat'));
      },
      changed: () => this.refresh(),
      crashed: (error) => this.crashed(error),
    });
  }

  /** A machine died. What it held has been given back; the others go on, and a new one may be started. */
  crashed(error: unknown): void {
    const fault = new Fault('internal/bug', {cause: error});
    const {call} = this.view;
    if (hasDied(this.#call)) {
      this.#call = null;
      if (call?.canHangUp) this.#callCode?.noteCall(this, call.kind, failed(fault), 0);
    } else {
      this.tell(fault, 'program');
      if (hasDied(this.#chat)) this.#chat = null;
    }
    this.refresh();
  }

  announce(event: SessionEvent): void {
    if (!this.#closed) this.options.announce(event);
  }

  #look(): SessionView {
    return {
      widget: widgetView(this.widget.snapshot()),
      // A thread outlives the machine that kept it.
      chat: this.#chat ? chatView(this.#chat.snapshot()) : (this.#view?.chat ?? null),
      call: (this.#call && this.#callCode?.callView(this.#call.snapshot())) ?? null,
      services: this.#services?.view ?? null,
      loadFault: this.#loadFault,
    };
  }

  /** What the chat's coming and going means for what is kept, shown and asked. */
  #follow(before: SessionView['chat'], now: SessionView['chat']): void {
    if (now?.phase === 'agent' && before?.phase !== 'agent') this.#metAgent = true;
    const live = now?.live ?? false;
    if (live === (before?.live ?? false)) return;
    this.#store?.keep({live});
    if (now?.phase === 'ended' && !now.fault) void this.askSurvey();
    if (!live || !this.#returning) return;
    this.#returning = false;
    void this.openServices().then(
      (services) => services.fetchEarlier(),
      () => undefined,
    );
  }

  refresh(): void {
    // A machine tells of its first state while it is being made.
    if (this.#closed || !this.#view) return;
    const before = this.#view;
    this.#view = this.#look();
    this.#follow(before.chat, this.#view.chat);
    const barrier = this.#view.chat?.support?.fault;
    if (barrier) this.options.book.tellDeveloper(barrier.code, barrier.cause);
    for (const event of changesOf(before, this.#view)) this.announce(event);
    this.options.changed();
  }
}
