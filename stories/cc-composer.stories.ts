import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-composer/cc-composer.js';
import {textsOf} from './support/story-context.js';

const meta: Meta = {
  title: 'Elements/cc-composer',
  component: 'cc-composer',
  render: (_, context) => html`<cc-composer .t=${textsOf(context)}></cc-composer>`,
};
export default meta;

/** What the visitor would do, since a draft is the element's own. */
const write =
  (text: string) =>
  ({canvasElement}: {canvasElement: HTMLElement}): void => {
    const field = canvasElement.querySelector('cc-composer')!.shadowRoot!.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  };

export const Empty: StoryObj = {};

export const Written: StoryObj = {play: write('Good morning, is my order on its way?')};

export const SeveralLines: StoryObj = {play: write('Good morning.\n\nI ordered:\n• two ferns\n• a bag of soil')};

export const TooLong: StoryObj = {play: write('Lorem ipsum dolor sit amet. '.repeat(40))};
