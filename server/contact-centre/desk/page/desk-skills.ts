import {css, html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {DeskCommand} from '../protocol.js';
import {controls} from './controls.styles.js';

/** What this agent answers for. */
@customElement('desk-skills')
export class DeskSkills extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        gap: 4px;
      }
      button[aria-pressed='true'] {
        background: var(--accent-tint);
      }
    `,
  ];

  @property({attribute: false}) skills: readonly string[] = [];
  @property({attribute: false}) mine: readonly string[] = [];
  @property({attribute: false}) tell!: (command: DeskCommand) => void;

  protected override render() {
    return this.skills.map(
      (skill) =>
        html`<button aria-pressed=${String(this.mine.includes(skill))} @click=${() => this.#toggle(skill)}>
          ${skill}
        </button>`,
    );
  }

  #toggle(skill: string): void {
    const {mine} = this;
    const skills = mine.includes(skill) ? mine.filter((each) => each !== skill) : [...mine, skill];
    this.tell({type: 'skills', skills});
  }
}
