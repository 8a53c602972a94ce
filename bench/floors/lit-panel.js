/* global customElements */
/** The floor for opening: a launcher, a panel, a list and a field in one Lit element, and nothing behind them. */
import {css, html, LitElement, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';

class LitPanel extends LitElement {
  static properties = {open: {type: Boolean}, messages: {attribute: false}};
  static styles = css`
    :host {
      position: fixed;
      inset-block-end: 20px;
      inset-inline-end: 20px;
      font:
        15px/22px system-ui,
        sans-serif;
    }
    button {
      min-inline-size: 56px;
      block-size: 56px;
    }
    section {
      position: absolute;
      inset-block-end: 68px;
      inset-inline-end: 0;
      display: flex;
      flex-direction: column;
      inline-size: 392px;
      block-size: 680px;
      background: #fff;
    }
    ol {
      flex: 1;
      overflow-y: auto;
    }
  `;

  constructor() {
    super();
    this.open = false;
    this.messages = [];
  }

  render() {
    return html`
      ${this.open ? this.#panel() : nothing}
      <button type="button" @click=${() => (this.open = !this.open)}>${this.open ? 'Close' : 'Open'}</button>
    `;
  }

  #panel() {
    return html`<section aria-label="Chat">
      <h2>Chat with us</h2>
      <ol>
        ${repeat(
          this.messages,
          ({id}) => id,
          ({text}) => html`<li>${text}</li>`,
        )}
      </ol>
      <textarea rows="1" aria-label="Message"></textarea>
      <button type="button">Send</button>
    </section>`;
  }
}

customElements.define('lit-panel', LitPanel);
