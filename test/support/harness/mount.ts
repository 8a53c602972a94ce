import type {LitElement} from 'lit';
import type {Locale} from '../../../src/domain/locales.js';
import {directionOf} from '../../../src/i18n/catalogues.js';
import {loadAllMessages} from '../all-messages.js';
import type {ChatMessages} from '../../../src/i18n/messages.js';
import {PhoneFrame} from '../../../stories/support/phone-frame.js';
import type {Harness} from './harness.js';

/** Where an element is looked at. */
export interface Stage {
  readonly scheme?: 'light' | 'dark';
  readonly locale?: Locale;
}

export const SCHEMES = ['light', 'dark'] as const;

/** Puts an element on a phone's surface. */
export const putOnStage = async (
  element: HTMLElement,
  {scheme = 'light', locale = 'en'}: Stage = {},
): Promise<void> => {
  const frame = new PhoneFrame();
  frame.setAttribute('scheme', scheme);
  frame.toggleAttribute('tall', true);
  frame.lang = locale;
  frame.dir = directionOf(locale);
  frame.append(element);
  document.body.append(frame);
  await frame.updateComplete;
};

/** Makes a leaf with its texts, puts it on the stage and gives back what drives it. */
export const mount = async <TElement extends LitElement & {t: ChatMessages}, THarness extends Harness<TElement>>(
  Drives: new (element: TElement) => THarness,
  tag: string,
  properties: Partial<Omit<TElement, 't'>> = {},
  stage: Stage = {},
): Promise<THarness> => {
  const element = document.createElement(tag) as TElement;
  Object.assign(element, {t: await loadAllMessages(stage.locale ?? 'en')}, properties);
  await putOnStage(element, stage);
  const harness = new Drives(element);
  await harness.shown();
  return harness;
};

afterEach(() => {
  for (const frame of document.querySelectorAll('phone-frame')) frame.remove();
});
