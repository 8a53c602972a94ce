import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {CcGreeting} from '../components/cc-greeting/cc-greeting.js';
import {CcLauncher} from '../components/cc-launcher/cc-launcher.js';
import {defineElement} from '../components/define-element.js';
import {GREETING_LABELS} from '../src/i18n/greeting-labels.js';
import {LAUNCHER_LABELS} from '../src/i18n/launcher-labels.js';
import {localeOf} from './support/story-context.js';

defineElement('cc-launcher', CcLauncher);
defineElement('cc-greeting', CcGreeting);

interface Args {
  words: string;
  at: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
}

const INSETS: Readonly<Record<Args['at'], string>> = {
  'bottom-end': 'inset-block-end: 20px; inset-inline-end: 20px',
  'bottom-start': 'inset-block-end: 20px; inset-inline-start: 20px',
  'top-end': 'inset-block-start: 20px; inset-inline-end: 20px',
  'top-start': 'inset-block-start: 20px; inset-inline-start: 20px',
};

const made = (words: string, at: string, dismiss: string): CcGreeting => {
  const greeting = new CcGreeting();
  greeting.setAttribute('at', at);
  greeting.say(words, dismiss);
  return greeting;
};

const meta: Meta<Args> = {
  title: 'Elements/cc-greeting',
  component: 'cc-greeting',
  args: {words: 'Is something unclear? We are here until six.', at: 'bottom-end'},
  argTypes: {at: {control: 'select', options: Object.keys(INSETS)}},
  render: ({words, at}, context) =>
    html`<div style="position: relative; min-block-size: 280px">
      <div style="position: absolute; ${INSETS[at]}">
        <cc-launcher .label=${LAUNCHER_LABELS[localeOf(context)][0]}></cc-launcher>
        ${made(words, at, GREETING_LABELS[localeOf(context)])}
      </div>
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

export const AboveTheLauncher: Story = {};

export const AtTheStart: Story = {args: {at: 'bottom-start'}};

export const BelowTheLauncher: Story = {args: {at: 'top-end'}};

export const Long: Story = {
  args: {
    words:
      'You have been looking at repotting for a while. Whoever is in the shop now has green hands and some time for you.',
  },
};
