import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ChatEntry} from '../../core/chat-entry.js';
import type {DeskCommand, DeskMessage, DeskView} from '../protocol.js';

const RECONNECT_MS = 1000;
const NOTICE_MS = 10_000;

/** The desk's WebSocket, and what it last told. Joins again when the connection comes back. */
export class DeskLink implements ReactiveController {
  view: DeskView | undefined;
  online = true;
  notice = '';
  readonly #host: ReactiveControllerHost;
  readonly #entries = new Map<string, ChatEntry[]>();
  #socket: WebSocket | undefined;
  #name: string | undefined;
  #retry: number | undefined;
  #noticeTimer: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#name = undefined;
    clearTimeout(this.#retry);
    clearTimeout(this.#noticeTimer);
    this.#socket?.close();
  }

  join(name: string): void {
    this.#name = name;
    this.#open();
  }

  tell(command: DeskCommand): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(command));
  }

  entriesOf(chat: string): readonly ChatEntry[] {
    return this.#entries.get(chat) ?? [];
  }

  #open(): void {
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/agent/socket`);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.online = true;
      this.#entries.clear();
      if (this.#name !== undefined) this.tell({type: 'join', name: this.#name});
    });
    socket.addEventListener('message', ({data}) => this.#hear(JSON.parse(data as string) as DeskMessage));
    socket.addEventListener('close', () => {
      this.online = false;
      this.#host.requestUpdate();
      if (this.#name !== undefined) this.#retry = window.setTimeout(() => this.#open(), RECONNECT_MS);
    });
  }

  #show(notice: string): void {
    this.notice = notice;
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = window.setTimeout(() => {
      this.notice = '';
      this.#host.requestUpdate();
    }, NOTICE_MS);
  }

  #hear(message: DeskMessage): void {
    if (message.type === 'view') this.view = message.view;
    if (message.type === 'notice') this.#show(message.text);
    if (message.type === 'entries') {
      const known = this.entriesOf(message.chat).slice(0, message.from);
      this.#entries.set(message.chat, [...known, ...message.entries]);
    }
    this.#host.requestUpdate();
  }
}
