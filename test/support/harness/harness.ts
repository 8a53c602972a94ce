import {sendKeys} from '@web/test-runner-commands';
import type {LitElement} from 'lit';
import type {Request} from '../../../components/events/request-event.js';
import {allBelow, byRole, rootsOf} from './accessibility.js';

/**
 * Drives an element as a person would: by role and name. Tests that go through it know nothing of shadow trees.
 */
export class Harness<TElement extends HTMLElement = HTMLElement> {
  readonly element: TElement;
  /** What the element has asked of the root, in order. */
  readonly requests: Request[] = [];

  constructor(element: TElement) {
    this.element = element;
    element.addEventListener('cc-request', ({request}) => this.requests.push(request));
  }

  /** Changes what the element is given, and waits until it shows it. */
  async give(properties: Partial<TElement>): Promise<void> {
    Object.assign(this.element, properties);
    await this.shown();
  }

  /** Waits until everything is drawn and nothing moves any more. */
  async shown(): Promise<void> {
    for (const element of [this.element, ...allBelow(this.element.shadowRoot ?? this.element)]) {
      await (element as Partial<LitElement>).updateComplete;
    }
    for (const animation of rootsOf(this.element).flatMap((root) => root.getAnimations())) animation.finish();
  }

  /** Waits until what is drawn has been painted: what is said comes into its live region then. */
  async painted(): Promise<void> {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    await this.shown();
  }

  /** What can be found by a role, by name. */
  namesOf(role: string): string[] {
    return byRole(this.element, role).map(({computedName}) => computedName);
  }

  /** What has this role and name, or `null`. */
  find(role: string, name?: string): HTMLElement | null {
    return byRole(this.element, role).find((found) => name === undefined || found.computedName === name) ?? null;
  }

  /** What has this role and name; throws with what is there instead. */
  get(role: string, name?: string): HTMLElement {
    const found = this.find(role, name);
    if (found) return found;
    throw new Error(
      `There is no ${role} named ${name ?? 'anything'}, only: ${this.namesOf(role).join(', ') || 'none'}`,
    );
  }

  /** A button that can be pressed. */
  button(name: string): HTMLButtonElement {
    return this.get('button', name) as HTMLButtonElement;
  }

  /** The names of all buttons, in order. */
  get buttons(): string[] {
    return this.namesOf('button');
  }

  /** Presses a button, and waits until what it did is shown. */
  async press(name: string): Promise<void> {
    this.button(name).click();
    await this.shown();
  }

  /** Presses real keys, one after another, and waits until what they did is shown. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const press of keys) {
      await sendKeys({press});
      await this.shown();
    }
  }

  /** A picture by its label; Chromium gives video no role. */
  picture(label: string): HTMLVideoElement {
    const found = allBelow(this.element.shadowRoot ?? this.element).find(
      (element): element is HTMLVideoElement => element instanceof HTMLVideoElement && element.ariaLabel === label,
    );
    if (found) return found;
    throw new Error(`There is no picture labelled ${label}`);
  }

  /** The text that a role's element holds, its spaces joined; `null` where there is none. */
  textOf(role: string, name?: string): string | null {
    return this.find(role, name)?.textContent.replace(/\s+/g, ' ').trim() ?? null;
  }

  /** What has the focus within the element. */
  get focused(): Element | null {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active !== this.element && this.#holds(active) ? active : null;
  }

  /** The name of what has the focus within the element; `null` where nothing has. */
  get focusedName(): string | null {
    return this.focused?.computedName ?? null;
  }

  #holds(node: Element | null): boolean {
    return node !== null && allBelow(this.element.shadowRoot ?? this.element).includes(node);
  }
}
