import {css, html, LitElement, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {AgentView, ChatView, DeskCommand} from '../protocol.js';
import {controls} from './controls.styles.js';

/** Hands a conversation on: to another agent, to whoever has a skill, or back into the queue. */
@customElement('desk-hand-on')
export class DeskHandOn extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: relative;
      }
      ul {
        position: absolute;
        inset: 38px 0 auto auto;
        z-index: 2;
        display: grid;
        gap: 2px;
        min-inline-size: 160px;
        padding: 6px;
        border-radius: 10px;
        background: var(--raised);
        box-shadow: 0 8px 24px rgb(0 0 0 / 40%);
      }
      li button {
        inline-size: 100%;
        text-align: start;
      }
    `,
  ];

  @property({attribute: false}) chat!: ChatView;
  @property({attribute: false}) agents: readonly AgentView[] = [];
  @property({attribute: false}) skills: readonly string[] = [];
  @property({attribute: false}) tell!: (command: DeskCommand) => void;
  @state() private open = false;

  protected override render() {
    return html`
      <button aria-haspopup="menu" aria-expanded=${String(this.open)} @click=${() => (this.open = !this.open)}>
        Hand on
      </button>
      ${this.open ? this.#menu() : nothing}
    `;
  }

  #menu() {
    return html`<ul role="menu" @keydown=${this.#onKey}>
      ${this.agents.filter(({ready}) => ready).map(({id, name}) => this.#item(name, {to: id}))}
      ${this.skills.map((skill) => this.#item(`Skill: ${skill}`, {skill}))} ${this.#item('Back to the queue', {})}
    </ul>`;
  }

  #item(label: string, to: {to?: string; skill?: string}) {
    return html`<li role="none">
      <button role="menuitem" @click=${() => this.#handOn(to)}>${label}</button>
    </li>`;
  }

  #handOn(to: {to?: string; skill?: string}): void {
    this.open = false;
    this.tell({type: 'chat.hand-on', chat: this.chat.id, ...to});
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.open = false;
  }
}
