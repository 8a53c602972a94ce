import type {LitElement} from 'lit';
import {Harness} from './harness.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const ROLES = ['textbox', 'combobox', 'checkbox'] as const;

/** Drives a form: fields are found by the name that is heard for them. */
export class FormHarness<TElement extends LitElement> extends Harness<TElement> {
  /** The names of the fields, in order of their kinds. */
  get fields(): string[] {
    return ROLES.flatMap((role) => this.namesOf(role));
  }

  field(name: string): Control {
    for (const role of ROLES) {
      const found = this.find(role, name);
      if (found) return found as Control;
    }
    throw new Error(`There is no field named ${name}, only: ${this.fields.join(', ')}`);
  }

  /** Puts an answer into a field in place of what was there. */
  async fill(name: string, text: string): Promise<void> {
    const field = this.field(name);
    field.value = text;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    field.dispatchEvent(new Event('change', {bubbles: true}));
    await this.shown();
  }

  /** What is said to be wrong with a field; `null` where nothing is. */
  wrongWith(name: string): string | null {
    const field = this.field(name);
    if (field.ariaInvalid !== 'true') return null;
    const {ariaDescribedByElements: said} = field;
    return (
      said
        ?.filter((element) => element.matches('.wrong'))
        .map(({textContent}) => textContent.trim())
        .join() ?? null
    );
  }

  /** What is read beside a field when it has the focus. */
  hintOf(name: string): string {
    const {ariaDescribedByElements: said} = this.field(name);
    return (said ?? [])
      .map(({textContent}) => textContent.trim())
      .filter((text) => text !== '')
      .join(' ');
  }
}
