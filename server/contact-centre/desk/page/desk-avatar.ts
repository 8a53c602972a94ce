import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';

const hue = (name: string): number => [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);

/** A person's initial on a colour of their own. */
@customElement('desk-avatar')
export class DeskAvatar extends LitElement {
  static override styles = css`
    :host {
      display: inline-grid;
      place-items: center;
      inline-size: 28px;
      block-size: 28px;
      border-radius: 50%;
      flex: none;
      font-size: 12px;
      font-weight: 600;
      color: oklch(0.2 0.03 var(--hue));
      background: oklch(0.8 0.08 var(--hue));
    }
  `;

  @property() name = '';

  protected override render() {
    this.style.setProperty('--hue', String(hue(this.name)));
    return html`<span aria-hidden="true">${[...this.name][0]?.toUpperCase() ?? '?'}</span>`;
  }
}
