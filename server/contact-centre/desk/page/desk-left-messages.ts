import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {DeskCommand, LeftMessageView} from '../protocol.js';
import {controls} from './controls.styles.js';

const clock = new Intl.DateTimeFormat(undefined, {dateStyle: 'short', timeStyle: 'short'});

/** Messages that visitors left while nobody was there. */
@customElement('desk-left-messages')
export class DeskLeftMessages extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 0 16px 16px;
      }
      li {
        display: grid;
        gap: 4px;
        margin-block-start: 8px;
        padding: 10px 12px;
        border-radius: 10px;
        background: var(--raised);
        overflow-wrap: anywhere;
      }
      .steps {
        display: flex;
        gap: 6px;
      }
    `,
  ];

  @property({attribute: false}) messages: readonly LeftMessageView[] = [];
  @property({attribute: false}) tell!: (command: DeskCommand) => void;

  protected override render() {
    const open = this.messages.filter(({done}) => !done);
    if (open.length === 0) return nothing;
    return html`<h2>Left messages</h2>
      <ul aria-label="Left messages">
        ${open.map((message) => this.#item(message))}
      </ul>`;
  }

  #item({id, visitorName, contact, text, at, callBack}: LeftMessageView) {
    return html`<li>
      <span class="soft">${visitorName} · ${clock.format(at)}</span>
      <strong>${contact}</strong>
      <span>${text}</span>
      ${callBack ? html`<span class="soft">${callBack}</span>` : nothing}
      <span class="steps">
        <button @click=${() => this.tell({type: 'left-message.call-back', message: id})}>Call back</button>
        <button @click=${() => this.tell({type: 'left-message.done', message: id})}>Done</button>
      </span>
    </li>`;
  }
}
