import {createActor} from 'xstate';
import type {callMachine} from '../../machines/call-machine.js';
import type {callView, CallView} from '../../machines/call-view.js';
import type {chatMachine} from '../../machines/chat-machine.js';
import {chatView, type ChatView} from '../../machines/chat-view.js';
import {widgetMachine} from '../../machines/widget-machine.js';
import {widgetView, type WidgetView} from '../../machines/widget-view.js';
import {AiccClient} from '../aicc/client.js';
import {credentialsFrom} from '../aicc/token-url.js';
import type {DeviceChoice} from '../domain/call-ports.js';
import type {Config} from '../domain/config.js';
import {Fault} from '../domain/faults.js';
import type {MediaKind} from '../domain/media-kind.js';
import {randomId} from '../domain/random-id.js';
import type {LogBook} from '../log/log.js';
import type {VisitorStore} from '../storage/visitor-store.js';
import {composeChat} from './compose-chat.js';
import type {composeCall} from './compose-call.js';
import {runActor, type Running} from './run-actor.js';
import type {SessionEvent} from './session-events.js';
import {WaitingRoom} from './waiting-room.js';

/** What comes with the code of calls. */
export interface CallCode {
  readonly composeCall: typeof composeCall;
  readonly callView: typeof callView;
}

export interface SessionOptions {
  /** What the attributes say, or what is wrong with them. */
  readonly config: Config | Fault;
  readonly store: VisitorStore | null;
  readonly shown: boolean;
  /** Shown to agents where the page names nobody. */
  readonly defaultUserName: string;
  /** AICC's own code. */
  readonly locale: string;
  readonly book: LogBook;
  /** Fetches the code of calls. */
  readonly loadCall: () => Promise<CallCode>;
  readonly changed: () => void;
  readonly announce: (event: SessionEvent) => void;
}

/** Everything that a session shows. */
export interface SessionView {
  readonly widget: WidgetView;
  readonly chat: ChatView | null;
  readonly call: CallView | null;
  /** The code of calls could not be fetched. */
  readonly loadFault: Fault | null;
}

/** UTF-8 bytes that AICC takes in one text. */
export const MOST_TEXT_BYTES = 1_024;

type FaultOf = Extract<SessionEvent, {type: 'fault'}>['of'];

/** Faults whose reason lies with the page or the server rather than with the visitor. */
const isForDeveloper = ({area, code}: Fault) =>
  ['config', 'support', 'auth', 'platform', 'internal'].includes(area) || code === 'network/unreachable';

/** AICC allows 32 characters, and no comma. */
const newMessageId = () => randomId(24);

/**
 * One visitor's dealings with one channel: the three machines side by side, so that each survives the others' failure,
 * and what passes between them. Whoever makes it closes it.
 */
export class WidgetSession {
  readonly #options: SessionOptions;
  readonly #room = new WaitingRoom();
  readonly #widget: Running<typeof widgetMachine>;
  #client: AiccClient | null = null;
  #chat: Running<typeof chatMachine> | null = null;
  #call: Running<typeof callMachine> | null = null;
  #callView: typeof callView | null = null;
  #loadFault: Fault | null = null;
  #declined = 0;
  #closed = false;
  #view: SessionView | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    const {config, store, shown} = options;
    const fault = config instanceof Fault ? config : null;
    this.#widget = runActor({
      create: () =>
        createActor(widgetMachine, {
          input: {fault, shown, needsConsent: !fault && (config as Config).consent !== null && !store?.consented},
        }),
      wire: (actor) => {
        actor.on('visitor.engaged', () => this.#openChat());
        actor.on('visitor.declined', () => (this.#declined += 1));
        actor.on('consent.accepted', () => store?.consent());
      },
      changed: () => this.#refresh(),
      crashed: (error) => this.#crashed(error),
    });
    this.#view = this.#look();
    addEventListener('pagehide', this.#leavePage);
  }

  get view(): SessionView {
    return (this.#view ??= this.#look());
  }

  show(): void {
    this.#widget.send({type: 'panel.show'});
  }

  hide(): void {
    this.#widget.send({type: 'panel.hide'});
  }

  /** The visitor has turned to the widget: the conversation may begin. */
  engage(): void {
    this.#widget.send({type: 'visitor.engage'});
    const {fault} = this.view.widget;
    if (fault) this.#tell(fault, 'config');
  }

  answerConsent(agreed: boolean): void {
    this.#widget.send({type: agreed ? 'consent.accept' : 'consent.decline'});
  }

  /** Settles when CONNECT was accepted. @throws {Fault} */
  async startChat(): Promise<void> {
    await this.#engaged();
    if (this.view.chat?.canStart) this.#chat?.send({type: 'chat.start'});
    await this.#room.until(() => {
      this.#demandOpen();
      const chat = this.view.chat;
      if (chat?.live) return true;
      if (chat?.phase === 'offline') throw new Fault('platform/outside-hours');
      if (chat?.phase === 'ended') throw chat.fault ?? new Fault('platform/session-lost');
      return undefined;
    });
  }

  /** Settles when AICC has taken the text. @throws {Fault} */
  async sendText(text: string): Promise<void> {
    if (new TextEncoder().encode(text).length > MOST_TEXT_BYTES) {
      throw new Fault('platform/refused', {cause: new RangeError('A text takes 1 to 1,024 bytes of UTF-8')});
    }
    await this.#engaged();
    const id = newMessageId();
    this.write(text, id);
    await this.#room.until(() => {
      this.#demandOpen();
      const sent = this.view.chat?.thread.find((item) => item.id === id);
      if (sent?.kind !== 'text' || sent.delivery === 'sending') return undefined;
      if (sent.delivery === 'failed') throw this.view.chat?.fault ?? new Fault('platform/refused');
      return true;
    });
  }

  /** Puts a text into the thread; it goes out when the session is there. */
  write(text: string, id = newMessageId()): void {
    this.#chat?.send({
      type: 'message.write',
      message: {kind: 'text', id, author: 'visitor', name: null, text, at: Date.now(), delivery: 'sending'},
    });
  }

  resend(id: string): void {
    this.#chat?.send({type: 'message.resend', id});
  }

  /** Settles when the session is over. A call that is under way ends with it. */
  async endChat(): Promise<void> {
    this.#call?.send({type: 'call.hangup'});
    this.#chat?.send({type: 'chat.end'});
    await this.#room.until(() => this.#closed || !this.view.chat || this.view.chat.canStart || undefined);
  }

  /** Starts the call's device check. Settles when the call is connected or over. @throws {Fault} */
  async startCall(kind: MediaKind): Promise<void> {
    await this.startChat();
    const support = await this.#room.until(() => {
      this.#demandOpen();
      return this.view.chat?.support ?? undefined;
    });
    if (!support.kinds.includes(kind)) throw support.fault ?? new Fault('support/not-offered');
    const call = await this.#openCall();
    call.send({type: 'call.place', kind});
    await this.#room.until(() => {
      const view = this.view.call;
      if (view?.phase === 'ended' && view.fault) throw view.fault;
      return this.#closed || view?.phase === 'connected' || view?.phase === 'ended' || undefined;
    });
  }

  acknowledgeRecording(): void {
    this.#call?.send({type: 'call.acknowledge'});
  }

  confirmCall(): void {
    this.#call?.send({type: 'call.confirm'});
  }

  chooseDevices(choice: DeviceChoice): void {
    this.#call?.send({type: 'devices.choose', choice});
  }

  toggleMicrophone(): void {
    this.#call?.send({type: 'mic.toggle'});
  }

  toggleCamera(): void {
    this.#call?.send({type: 'camera.toggle'});
  }

  /** Settles when the call is over. */
  async hangUp(): Promise<void> {
    this.#call?.send({type: 'call.hangup'});
    await this.#room.until(() => !this.view.call?.canHangUp || undefined);
  }

  /** Gives back everything; nothing is announced afterwards. */
  close(): void {
    if (this.#closed) return;
    this.#call?.send({type: 'call.hangup'});
    removeEventListener('pagehide', this.#leavePage);
    this.#closed = true;
    for (const running of [this.#call, this.#chat, this.#widget]) running?.stop();
    this.#room.look();
  }

  #leavePage = () => this.#call?.send({type: 'call.hangup'});

  #config(): Config {
    if (this.#options.config instanceof Fault) throw this.#options.config;
    return this.#options.config;
  }

  /** Settles when nothing stands between the visitor and the conversation. @throws {Fault} */
  async #engaged(): Promise<void> {
    const declined = this.#declined;
    this.engage();
    await this.#room.until(() => {
      this.#demandOpen();
      const {fault, engaged} = this.view.widget;
      if (fault) throw fault;
      if (this.#declined > declined)
        throw new Fault('platform/refused', {cause: new Error('The visitor did not agree')});
      return engaged || undefined;
    });
  }

  #demandOpen(): void {
    if (this.#closed) throw new Fault('platform/session-lost');
  }

  #openClient(): AiccClient {
    const {store, defaultUserName, locale, book} = this.#options;
    const config = this.#config();
    return (this.#client ??= new AiccClient({
      baseUrl: config.baseUrl,
      channelId: config.channelId,
      userId: config.userId ?? store?.userId() ?? '',
      userName: config.userName ?? defaultUserName,
      locale,
      getCredentials: config.getCredentials ?? (config.tokenUrl === null ? null : credentialsFrom(config.tokenUrl)),
      log: book.source('aicc'),
    }));
  }

  #openChat(): void {
    const client = this.#openClient();
    this.#chat = runActor({
      create: (scope) => composeChat(client, this.#config().calls, scope),
      wire: (actor) => {
        actor.on('message.arrived', ({message: {id}}) => {
          this.#widget.send({type: 'message.arrived'});
          this.#options.announce({type: 'message', direction: 'in', kind: 'text', id});
        });
        actor.on('message.delivered', ({message: {id}}) =>
          this.#options.announce({type: 'message', direction: 'out', kind: 'text', id}),
        );
        actor.on('message.undelivered', ({fault}) => this.#tell(fault, 'message'));
        actor.on('chat.faulted', ({fault}) => this.#tell(fault, 'chat'));
      },
      changed: () => this.#refresh(),
      crashed: (error) => this.#crashed(error),
    });
    this.#chat.send({type: 'chat.start'});
  }

  async #openCall(): Promise<Running<typeof callMachine>> {
    if (this.#call) return this.#call;
    this.#loadFault = null;
    try {
      const code = await this.#options.loadCall();
      this.#demandOpen();
      this.#callView = code.callView;
      return (this.#call ??= this.#runCall(code.composeCall));
    } catch (thrown) {
      this.#loadFault = thrown instanceof Fault ? thrown : new Fault('network/unreachable', {cause: thrown});
      this.#refresh();
      throw this.#loadFault;
    }
  }

  #runCall(compose: typeof composeCall): Running<typeof callMachine> {
    return runActor({
      create: (scope) => compose(this.#openClient(), this.#config(), this.#options.book.source('call'), scope),
      wire: (actor) => {
        actor.on('call.warned', ({fault}) => this.#tell(fault, 'call'));
        actor.on('call.ended', ({kind, end, durationMs}) => {
          const fault = end.outcome === 'failed' ? end.fault : null;
          if (fault) this.#tell(fault, 'call');
          this.#refresh();
          this.#chat?.send({
            type: 'call.noted',
            card: {
              kind: 'call',
              id: newMessageId(),
              media: kind,
              outcome: end.outcome,
              fault: fault?.code ?? null,
              durationMs,
              at: Date.now(),
            },
          });
          this.#options.announce({type: 'call-end', end, durationMs});
        });
      },
      changed: () => this.#refresh(),
      crashed: (error) => this.#crashed(error),
    });
  }

  /** A machine died. What it held has been given back; the others go on, and a new one may be started. */
  #crashed(error: unknown): void {
    for (const name of ['chat', 'call'] as const) {
      const running = name === 'chat' ? this.#chat : this.#call;
      if (running && (running.snapshot() as {status: string}).status === 'error') {
        if (name === 'chat') this.#chat = null;
        else this.#call = null;
      }
    }
    this.#tell(new Fault('internal/bug', {cause: error}), 'program');
    this.#refresh();
  }

  #tell(fault: Fault, of: FaultOf): void {
    const {book, announce} = this.#options;
    book.source('session').warn('fault', {code: fault.code, of});
    if (isForDeveloper(fault)) book.tellDeveloper(fault.code, fault.cause);
    if (!this.#closed) announce({type: 'fault', fault, of});
  }

  #look(): SessionView {
    return {
      widget: widgetView(this.#widget.snapshot()),
      chat: this.#chat && chatView(this.#chat.snapshot()),
      call: this.#call && this.#callView ? this.#callView(this.#call.snapshot()) : null,
      loadFault: this.#loadFault,
    };
  }

  #refresh(): void {
    // A machine tells of its first state while it is being made.
    if (this.#closed || !this.#view) return;
    const before = this.#view;
    const now = (this.#view = this.#look());
    const {announce} = this.#options;
    if (before.widget.shown !== now.widget.shown) announce({type: 'panel', shown: now.widget.shown});
    if (before.widget.unread !== now.widget.unread) announce({type: 'unread', count: now.widget.unread});
    const chatPhase = now.chat?.phase ?? 'idle';
    if ((before.chat?.phase ?? 'idle') !== chatPhase) announce({type: 'chat', phase: chatPhase});
    const callPhase = now.call?.phase ?? 'idle';
    if ((before.call?.phase ?? 'idle') !== callPhase)
      announce({type: 'call', phase: callPhase, kind: now.call?.kind ?? 'audio'});
    this.#options.changed();
    this.#room.look();
  }
}
