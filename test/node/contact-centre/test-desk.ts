import type {TestContext} from 'node:test';
import {WebSocket} from 'ws';
import type {ChatEntry} from '../../../server/contact-centre/core/chat-entry.js';
import type {CallView, DeskCommand, DeskMessage, DeskView} from '../../../server/contact-centre/desk/protocol.js';

/** An agent's desk without a page. */
export class TestDesk {
  readonly socket: WebSocket;
  readonly notices: string[] = [];
  readonly entries = new Map<string, ChatEntry[]>();
  view!: DeskView;
  #heard: () => void = () => undefined;

  constructor(url: string) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/agent/socket`);
    this.socket.on('message', (data: Buffer) => this.#hear(JSON.parse(data.toString()) as DeskMessage));
  }

  static async joined(t: TestContext, url: string, name: string): Promise<TestDesk> {
    const desk = new TestDesk(url);
    t.after(() => desk.socket.terminate());
    await new Promise<void>((resolve) => desk.#whenOpen(resolve));
    desk.tell({type: 'join', name});
    await desk.until(() => desk.view !== undefined);
    return desk;
  }

  tell(command: DeskCommand): void {
    this.socket.send(JSON.stringify(command));
  }

  leave(): void {
    this.socket.close();
  }

  /** Resolves at the first message after which the condition holds. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => (this.#heard = resolve));
  }

  async ringing(): Promise<CallView> {
    await this.until(() => this.view.call?.phase === 'ringing');
    return this.view.call as CallView;
  }

  /** Takes the ringing call; resolves with the code to dial. */
  async answer(): Promise<string> {
    const {id} = await this.ringing();
    this.tell({type: 'call.answer', call: id});
    await this.until(() => Boolean(this.view.call?.dial));
    return this.view.call?.dial?.code as string;
  }

  texts(chat: string): string[] {
    return (this.entries.get(chat) ?? []).map(({content}) => content);
  }

  #whenOpen(resolve: () => void): void {
    this.socket.once('open', resolve);
  }

  #hear(message: DeskMessage): void {
    if (message.type === 'view') this.view = message.view;
    if (message.type === 'notice') this.notices.push(message.text);
    if (message.type === 'entries') {
      const known = this.entries.get(message.chat)?.slice(0, message.from) ?? [];
      this.entries.set(message.chat, [...known, ...message.entries]);
    }
    this.#heard();
  }
}
