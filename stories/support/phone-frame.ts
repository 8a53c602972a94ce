import {css, html, LitElement} from 'lit';
import {defineElement} from '../../components/define-element.js';
import {tokens} from '../../components/styles/tokens.styles.js';

/** A surface as wide as a phone, unless `wide`, that gives the elements on it the tokens, as the widget's root does. */
export class PhoneFrame extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: flex;
        flex-direction: column;
        inline-size: min(390px, 100%);
        margin-inline: auto;
        overflow: hidden;
        color: var(--text);
        background: var(--surface);
        font: 400 15px/22px var(--cc-font, system-ui, sans-serif);
        color-scheme: light;
      }
      :host([scheme='dark']) {
        color-scheme: dark;
      }
      :host([wide]) {
        inline-size: 100%;
      }
      :host([tall]) {
        block-size: min(844px, 100vh);
      }
    `,
  ];

  protected override render() {
    return html`<slot></slot>`;
  }
}

defineElement('phone-frame', PhoneFrame);
