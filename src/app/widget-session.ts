import type {CallCommand} from '../../machines/call-setup.js';
import {Fault} from '../domain/faults.js';
import type {MediaKind} from '../domain/media-kind.js';
import {bytesLeft} from '../domain/text-limit.js';
import {newMessageId} from './message-id.js';
import {SessionActors} from './session-actors.js';
import type {Services} from './services/services.js';
import type {SessionOptions} from './session-options.js';
import type {SessionView} from './session-view.js';
import {WaitingRoom} from './waiting-room.js';

/**
 * One visitor's dealings with one channel, as commands. Those that return promises settle when the thing is done, and
 * reject with a {@link Fault}. Whoever makes a session closes it.
 */
export class WidgetSession {
  readonly #actors: SessionActors;
  readonly #room = new WaitingRoom();
  #declined = 0;

  constructor(options: SessionOptions) {
    this.#actors = new SessionActors({
      ...options,
      changed: () => {
        options.changed();
        this.#room.look();
      },
    });
    this.#actors.widget.actor.on('visitor.declined', () => (this.#declined += 1));
    addEventListener('pagehide', this.#leavePage);
    addEventListener('pageshow', this.#comeBack);
  }

  get view(): SessionView {
    return this.#actors.view;
  }

  show(): void {
    this.#actors.widget.send({type: 'panel.show'});
  }

  hide(): void {
    this.#actors.widget.send({type: 'panel.hide'});
  }

  /** The visitor has turned to the widget: the conversation may begin. */
  engage(): void {
    this.#actors.widget.send({type: 'visitor.engage'});
    const {fault} = this.view.widget;
    if (fault) this.#actors.tell(fault, 'config');
  }

  answerConsent(agreed: boolean): void {
    this.#actors.widget.send({type: agreed ? 'consent.accept' : 'consent.decline'});
  }

  /** Settles when CONNECT was accepted. @throws {Fault} */
  async startChat(): Promise<void> {
    await this.#engaged();
    if (this.view.chat?.canStart) this.#actors.chat?.send({type: 'chat.start'});
    await this.#until(({chat}) => {
      if (chat?.phase === 'offline') throw new Fault('platform/outside-hours');
      if (chat?.phase === 'ended') throw chat.fault ?? new Fault('platform/session-lost');
      return chat?.live || undefined;
    });
  }

  /** Settles when AICC has taken the text. @throws {Fault} */
  async sendText(text: string): Promise<void> {
    if (text.trim() === '' || bytesLeft(text) < 0) {
      throw new Fault('platform/refused', {cause: new RangeError('A text takes 1 to 1,024 bytes of UTF-8')});
    }
    await this.#engaged();
    const id = newMessageId();
    let reason: Fault | null = null;
    const noted = this.#actors.chat?.actor?.on(
      'message.undelivered',
      ({id: failed, fault}) => failed === id && (reason = fault),
    );
    this.write(text, id);
    try {
      await this.#until(({chat}) => {
        const item = chat?.thread.find((each) => each.id === id);
        if (item?.kind !== 'text' || item.delivery === 'sending') return undefined;
        if (item.delivery !== 'failed') return true;
        throw reason ?? chat?.fault ?? new Fault('platform/refused');
      });
    } finally {
      noted?.unsubscribe();
    }
  }

  /** Puts a text into the thread; it goes out when the session is there. */
  write(text: string, id = newMessageId()): void {
    this.#actors.courtesy.sent();
    this.#actors.chat?.send({
      type: 'message.write',
      message: {kind: 'text', id, author: 'visitor', name: null, text, at: Date.now(), delivery: 'sending'},
    });
  }

  /** The visitor changed what is being written. */
  typed(text: string): void {
    if (text) this.#actors.courtesy.typed();
  }

  /** The visitor sees the thread. */
  look(): void {
    if (this.view.chat?.live) this.#actors.courtesy.look();
  }

  resend(id: string): void {
    this.#actors.chat?.send({type: 'message.resend', id});
  }

  /** Settles when the session is over. A call that is under way ends with it. */
  async endChat(): Promise<void> {
    this.#actors.call?.send({type: 'call.hangup'});
    let ends = false;
    await this.#room.until(() => {
      const {chat} = this.view;
      if (this.#actors.closed || !chat || chat.canStart) return true;
      const begins = chat.canEnd && !ends;
      // Another tab may have begun it anew meanwhile.
      ends = chat.canEnd;
      if (begins) this.#actors.chat?.send({type: 'chat.end'});
      return undefined;
    });
  }

  /** Asks the visitor how it was, where an agent answered and AICC wants to know, and ends the chat. */
  async finish(): Promise<void> {
    await this.#actors.askSurvey();
    await this.endChat();
  }

  /** Starts the call's device check. Settles when the call is connected or over. @throws {Fault} */
  async startCall(kind: MediaKind): Promise<void> {
    await this.startChat();
    const support = await this.#until(({chat}) => chat?.support ?? undefined);
    if (!support.kinds.includes(kind)) throw support.fault ?? new Fault('support/not-offered');
    const call = await this.#actors.openCall();
    call.send({type: 'call.place', kind});
    await this.#until(({call: view}) => {
      if (view?.phase === 'ended' && view.fault) throw view.fault;
      return view?.phase === 'connected' || view?.phase === 'ended' || undefined;
    });
  }

  /** Tells the call, where there is one, what the visitor wants of it. */
  tellCall(command: CallCommand): void {
    this.#actors.call?.send(command);
  }

  /** Settles when the call is over. */
  async hangUp(): Promise<void> {
    this.#actors.call?.send({type: 'call.hangup'});
    await this.#room.until(() => !this.view.call?.canHangUp || undefined);
  }

  /** The form before the chat was filled in. */
  introduce(): void {
    this.#actors.widget.send({type: 'visitor.introduce'});
  }

  /** What was being written when the page was left; set to keep it. */
  get draft(): string {
    // What storage holds is not trusted.
    const draft: unknown = this.#actors.store?.kept?.draft;
    return typeof draft === 'string' ? draft : '';
  }
  set draft(draft: string) {
    if (draft !== this.draft) this.#actors.store?.keep({draft});
  }

  /** The chat's services, where one was asked for. */
  get services(): Services | null {
    return this.#actors.services;
  }

  /** Fetches the chat's services. @throws {Fault} */
  openServices(): Promise<Services> {
    return this.#actors.openServices();
  }

  /** Removes what is kept of the visitor. */
  forget(): void {
    this.#actors.forget();
  }

  /** Gives back everything; nothing is announced afterwards. */
  close(): void {
    removeEventListener('pagehide', this.#leavePage);
    removeEventListener('pageshow', this.#comeBack);
    this.#leavePage();
    this.#actors.close();
    this.#room.look();
  }

  #leavePage = () => {
    this.#actors.tellOwnCall({type: 'call.hangup'});
    this.#actors.rest();
  };

  #comeBack = () => this.#actors.wake();

  /** Settles when nothing stands between the visitor and the conversation. @throws {Fault} */
  async #engaged(): Promise<void> {
    const declined = this.#declined;
    this.engage();
    await this.#until(({widget: {fault, engaged}}) => {
      if (fault) throw fault;
      if (this.#declined > declined) {
        throw new Fault('platform/refused', {cause: new Error('The visitor did not agree')});
      }
      return engaged || undefined;
    });
  }

  #until<T>(check: (view: SessionView) => T | undefined): Promise<T> {
    return this.#room.until(() => {
      if (this.#actors.closed) throw new Fault('platform/session-lost');
      return check(this.view);
    });
  }
}
