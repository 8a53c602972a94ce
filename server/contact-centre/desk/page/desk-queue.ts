import {html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {AgentView, ChatView, DeskView, QueueView} from '../protocol.js';
import {controls} from './controls.styles.js';
import './desk-avatar.js';
import {queueStyles} from './desk-queue.styles.js';
import {ElapsedController} from './elapsed-controller.js';

export class SelectRequest extends Event {
  readonly chat: string;

  constructor(chat: string) {
    super('desk-select-request', {bubbles: true});
    this.chat = chat;
  }
}

const kinds = {chat: 'Chat', audio: 'Voice call', video: 'Video call'};

const stateOf = ({ready, inCall}: AgentView): string => (inCall ? 'in a call' : ready ? 'ready' : 'paused');

/** The left column: conversations at hand, who waits, and who else is at work. */
@customElement('desk-queue')
export class DeskQueue extends LitElement {
  static override styles = [controls, queueStyles];

  @property({attribute: false}) view!: DeskView;
  @property() selected = '';
  @property({attribute: false}) unread: ReadonlyMap<string, number> = new Map();
  readonly #elapsed = new ElapsedController(this);

  protected override render() {
    const {chats, queue, agents, you} = this.view;
    const others = agents.filter(({id}) => id !== you.id);
    return html`
      <section aria-labelledby="chats">
        <h2 id="chats">Conversations</h2>
        ${chats.length ? nothing : html`<p class="soft empty">None at hand.</p>`}
        <ul>
          ${chats.map((chat) => this.#chat(chat))}
        </ul>
      </section>
      <section aria-labelledby="queue">
        <h2 id="queue">Queue</h2>
        ${queue.length ? nothing : html`<p class="soft empty">Nobody waits.</p>`}
        <ul>
          ${queue.map((item) => this.#waiting(item))}
        </ul>
      </section>
      <section aria-labelledby="agents" class="agents">
        <h2 id="agents">Agents</h2>
        ${others.length ? nothing : html`<p class="soft empty">You are alone.</p>`}
        <ul>
          ${others.map((agent) => this.#agent(agent))}
        </ul>
      </section>
    `;
  }

  #chat({id, visitor, startedAt, typing, held}: ChatView) {
    const unread = this.unread.get(id) ?? 0;
    return html`
      <li>
        <button
          class="row"
          aria-current=${id === this.selected ? 'true' : nothing}
          @click=${() => this.dispatchEvent(new SelectRequest(id))}
        >
          <desk-avatar .name=${visitor.name}></desk-avatar>
          <span class="who">
            <span class="name">${visitor.name}</span>
            <span class="soft">${typing ? 'writes …' : held ? 'on hold' : this.#elapsed.since(startedAt)}</span>
          </span>
          ${unread ? html`<span class="count" aria-label="${unread} unread">${unread}</span>` : nothing}
        </button>
      </li>
    `;
  }

  #waiting({visitorName, kind, since, position}: QueueView) {
    return html`
      <li class="row still">
        <desk-avatar .name=${visitorName}></desk-avatar>
        <span class="who">
          <span class="name">${visitorName}</span>
          <span class="soft">${kinds[kind]} · place ${position} · ${this.#elapsed.since(since)}</span>
        </span>
      </li>
    `;
  }

  #agent(agent: AgentView) {
    return html`
      <li class="row still">
        <desk-avatar .name=${agent.name}></desk-avatar>
        <span class="who">
          <span class="name">${agent.name}</span>
          <span class="soft state ${agent.inCall ? 'busy' : agent.ready ? 'ready' : ''}">
            ${stateOf(agent)}${agent.chats ? ` · ${agent.chats} ${agent.chats === 1 ? 'chat' : 'chats'}` : ''}
          </span>
        </span>
      </li>
    `;
  }
}
