import {createActor} from 'xstate';
import type {callMachine} from '../../machines/call-machine.js';
import type {CallCommand} from '../../machines/call-setup.js';
import type {CallView} from '../../machines/call-view.js';
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
import type {Message} from '../domain/thread.js';
import {VisitorStore} from '../storage/visitor-store.js';
import {Aftercare} from './aftercare.js';
import {Company} from './company.js';
import {composeChat} from './compose-chat.js';
import {Courtesy} from './courtesy.js';
import {runActor, type Running, type Told} from './run-actor.js';
import type {Services} from './services/services.js';
import type {SessionEvent} from './session-events.js';
import type {Tabs} from './tabs/tabs.js';
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
  readonly #company = new Company(this);
  readonly #aftercare: Aftercare;
  #client: AiccClient | null = null;
  #chat: Running<typeof chatMachine> | null = null;
  #call: Running<typeof callMachine> | null = null;
  #callCode: CallCode | null = null;
  #services: Services | null = null;
  #loadFault: Fault | null = null;
  #view: SessionView | null = null;
  #closed = false;

  constructor(options: SessionOptions) {
    this.options = options;
    const {config, shown} = options;
    const fault = config instanceof Fault ? config : null;
    const store = config instanceof Fault ? null : new VisitorStore(config.channelId, config.persist, config.userId);
    const needsConsent = !(config instanceof Fault) && config.consent !== null && !store?.consented;
    const {needsIntroduction} = options;
    this.#store = store;
    this.#aftercare = new Aftercare(this);
    this.widget = runActor({
      create: () => createActor(widgetMachine, {input: {fault, shown, needsConsent, needsIntroduction}}),
      wire: (actor) => {
        actor.on('visitor.engaged', () => this.#takePart());
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

  /** Whoever runs the chat, here or in another tab; `null` as long as nothing may be sent. */
  get chat(): Told<typeof chatMachine> | null {
    const {joining, tabs} = this.#company;
    if (joining) return {send: (event) => void joining.then(() => this.chat?.send(event))};
    const elsewhere = tabs?.chat;
    if (elsewhere) return elsewhere;
    if (this.view.widget.engaged) this.goOn();
    return this.#chat;
  }

  /** Whoever has a call, or had one. */
  get call(): Told<typeof callMachine> | null {
    return this.tabs?.call ?? this.#call;
  }

  /** The call that this tab has, or had. */
  get ownCall(): CallView | null {
    return (this.#call && this.#callCode?.callView(this.#call.snapshot())) ?? null;
  }

  /** The others of the visitor's tabs, where there are any. */
  get tabs(): Tabs | null {
    return this.#company.tabs;
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
  async openCall(): Promise<Told<typeof callMachine>> {
    return this.tabs?.call ?? this.openOwnCall();
  }

  /** The same for a call of this tab's own. @throws {Fault} */
  async openOwnCall(): Promise<Running<typeof callMachine>> {
    if (this.#call) return this.#call;
    this.#callCode = await this.#load(this.options.loadCall);
    return (this.#call ??= this.#callCode.runCall(this));
  }

  /** Tells the call that this tab has what is wanted of it. */
  tellOwnCall(command: CallCommand): void {
    this.#call?.send(command);
  }

  /** Fetches the code of the chat's services, once. @throws {Fault} */
  async openServices(): Promise<Services> {
    if (this.#services) return this.#services;
    const {Services} = await this.#load(this.options.loadServices);
    return (this.#services ??= new Services(this));
  }

  /** Asks the chat's services for what the visitor does not wait for. */
  useServices(use: (services: Services) => void): void {
    void this.openServices().then(use, () => undefined);
  }

  /** Settles when the visitor has said how it was, or need not. */
  askSurvey(): Promise<void> {
    return this.#aftercare.askSurvey();
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

  /** Announces a fault and, where it is the developer's to mend, says so in the console. */
  tell(fault: Fault, of: Extract<SessionEvent, {type: 'fault'}>['of']): void {
    const {book} = this.options;
    if (!PASSING.includes(fault.code)) book.tellDeveloper(fault.code, fault.cause);
    this.announce({type: 'fault', fault, of});
  }

  /**
   * Runs the conversation here.
   *
   * @param goesOn whether there is one to go on with
   * @param pending written by the visitor, and perhaps never sent
   */
  lead(goesOn: boolean, pending: readonly Message[]): void {
    if (!this.#chat) {
      this.#chat = this.#runChat();
      if (goesOn) this.#chat.send({type: this.#store?.kept?.live || this.#view?.chat ? 'chat.resume' : 'chat.start'});
    }
    for (const message of pending) this.#chat.send({type: 'message.write', message});
  }

  /** The page goes, perhaps to be gone back to: what others wait for, or what keeps it from being kept, is given up. */
  rest(): void {
    if (this.#company.rest()) this.follow();
  }

  /** The page is back. */
  wake(): void {
    if (this.#company.rests && this.view.widget.engaged) this.#takePart();
  }

  /** Another tab runs the conversation. */
  follow(): void {
    this.#chat?.stop();
    this.#chat = null;
  }

  /** Goes on alone. */
  leaveTabs(): void {
    this.#company.leave();
  }

  /** Runs the conversation here, where that is not so already. */
  goOn(): void {
    if (this.#chat) return;
    this.#chat = this.#runChat();
    this.#chat.send({type: this.#store?.kept?.live ? 'chat.resume' : 'chat.start'});
  }

  /** Messages have arrived, here or in the tab that runs the conversation. */
  arrived(messages: readonly Message[]): void {
    this.courtesy.arrived(messages.map(({id}) => id));
    this.widget.send({type: 'messages.arrived', count: messages.length});
    const tell = () => {
      for (const {id, kind} of messages) this.announce({type: 'message', direction: 'in', kind, id});
    };
    // A flood is painted before the page hears of each.
    if (messages.length > FLOOD) setTimeout(tell, 100);
    else tell();
  }

  delivered({id, kind}: Message): void {
    this.announce({type: 'message', direction: 'out', kind, id});
  }

  /** Removes what is kept of the visitor. */
  forget(): void {
    this.#store?.forget();
    this.tabs?.forget();
  }

  /** Gives back everything; nothing is announced afterwards. */
  close(): void {
    this.#closed = true;
    globalThis.removeEventListener('online', this.#networkBack);
    this.#services?.close();
    this.#company.close();
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

  /** Runs the conversation, or shows it where another tab runs it. */
  #takePart(): void {
    const {baseUrl, channelId, userId} = this.openClient().options;
    // Tabs with another version of what they say to each other go on side by side.
    const name = `cc-click-to-call 1 ${baseUrl} ${channelId} ${userId}`;
    const {live = false, call} = this.#store?.kept ?? {};
    this.#company.seek(name, live);
    if (live && call) this.openOwnCall().catch(() => undefined);
  }

  #networkBack = () => this.#chat?.send({type: 'network.back'});

  #runChat(): Running<typeof chatMachine> {
    // A chat that takes over from one that died, or ran in another tab, goes on with its thread.
    const thread = this.#view?.chat?.thread ?? [];
    return runActor({
      create: (scope) =>
        composeChat(this.openClient(), this.config().calls, thread, this.options.transData, scope, () =>
          this.useServices((services) => services.catchUp()),
        ),
      wire: (actor) => {
        actor.on('messages.arrived', ({messages}) => {
          this.arrived(messages);
          if (!this.tabs?.isSeenElsewhere) this.options.arrived();
        });
        actor.on('message.delivered', ({message}) => this.delivered(message));
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
    if (this.#closed) return;
    this.options.book.source('session')[event.type === 'fault' ? 'warn' : 'info'](event.type, event);
    this.options.announce(event);
  }

  #look(): SessionView {
    const {ownCall} = this;
    return {
      widget: widgetView(this.widget.snapshot()),
      // A thread outlives the machine that kept it.
      chat: this.tabs?.chatView ?? (this.#chat ? chatView(this.#chat.snapshot()) : (this.#view?.chat ?? null)),
      call: ownCall?.canHangUp || ownCall?.canRejoin ? ownCall : (this.tabs?.callView ?? ownCall),
      services: this.#services?.view ?? null,
      loadFault: this.#loadFault,
    };
  }

  refresh(): void {
    // A machine tells of its first state while it is being made.
    if (this.#closed || !this.#view) return;
    const before = this.#view;
    this.#view = this.#look();
    this.#aftercare.follow(before.chat, this.#view.chat);
    const barrier = this.#view.chat?.support?.fault;
    if (barrier) this.options.book.tellDeveloper(barrier.code, barrier.cause);
    for (const event of changesOf(before, this.#view)) this.announce(event);
    this.tabs?.changed();
    this.options.changed();
  }
}
