import {css, html, LitElement} from 'lit';
import {customElement, query} from 'lit/decorators.js';
import {controls} from './controls.styles.js';

export class JoinRequest extends Event {
  readonly name: string;

  constructor(name: string) {
    super('desk-join-request', {bubbles: true});
    this.name = name;
  }
}

/** Asks for the agent's name. */
@customElement('desk-join')
export class DeskJoin extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        place-items: center;
        height: 100%;
      }
      form {
        display: grid;
        gap: 16px;
        inline-size: 320px;
        padding: 32px;
        border-radius: 16px;
        background: var(--surface);
      }
      h1 {
        margin: 0;
        font-size: 20px;
        line-height: 28px;
        font-weight: 600;
      }
      label {
        display: grid;
        gap: 4px;
      }
      button {
        min-height: 40px;
      }
    `,
  ];

  @query('input') private nameField!: HTMLInputElement;

  protected override firstUpdated(): void {
    this.nameField.focus();
  }

  protected override render() {
    return html`
      <form @submit=${this.#join}>
        <h1>Agent desk</h1>
        <label>Your name <input name="name" required maxlength="40" autocomplete="nickname" /></label>
        <button class="primary">Sit down</button>
        <p class="soft">Each tab is a desk of its own.</p>
      </form>
    `;
  }

  #join(event: SubmitEvent): void {
    event.preventDefault();
    const name = this.nameField.value.trim();
    if (name) this.dispatchEvent(new JoinRequest(name));
  }
}
