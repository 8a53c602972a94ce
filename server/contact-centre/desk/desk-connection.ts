import type {WebSocket} from 'ws';
import {Agent} from '../core/agent.js';
import type {Centre} from '../core/centre.js';
import type {Chat} from '../core/chat.js';
import {deskView} from './desk-view.js';
import {obey} from './obey.js';
import {parseDeskCommand} from './parse-desk-command.js';
import type {DeskCommand, DeskMessage} from './protocol.js';

/** One desk's WebSocket: an agent from `join` until it closes. */
export class DeskConnection {
  readonly #socket: WebSocket;
  readonly #centre: Centre;
  readonly #sent = new WeakMap<Chat, number>();
  #agent: Agent | undefined;
  #viewDue = false;

  constructor(socket: WebSocket, centre: Centre) {
    this.#socket = socket;
    this.#centre = centre;
    const stopListening = centre.changed.listen(() => this.#scheduleView());
    socket.on('message', (data: Buffer, binary: boolean) => {
      const command = binary ? undefined : parseDeskCommand(data.toString());
      if (command) this.#take(command);
      else socket.close(1008, 'not a desk command');
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      stopListening();
      if (this.#agent) centre.agentLeaves(this.#agent);
    });
  }

  #take(command: DeskCommand): void {
    if (this.#agent) return obey(this.#centre, this.#agent, command);
    if (command.type !== 'join') return this.#socket.close(1008, 'join first');
    this.#agent = new Agent(command.name.trim(), (text) => this.#send({type: 'notice', text}));
    this.#centre.agents.join(this.#agent);
    this.#scheduleView();
  }

  /** One view for all that changes in one turn. */
  #scheduleView(): void {
    if (this.#viewDue || !this.#agent) return;
    this.#viewDue = true;
    queueMicrotask(() => this.#sendView());
  }

  #sendView(): void {
    this.#viewDue = false;
    if (!this.#agent) return;
    this.#send({type: 'view', view: deskView(this.#centre, this.#agent)});
    for (const chat of this.#agent.chats) this.#sendEntries(chat);
  }

  #sendEntries(chat: Chat): void {
    const from = this.#sent.get(chat) ?? 0;
    if (from === chat.entries.length) return;
    this.#sent.set(chat, chat.entries.length);
    this.#send({type: 'entries', chat: chat.id, from, entries: chat.entries.slice(from)});
  }

  #send(message: DeskMessage): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
