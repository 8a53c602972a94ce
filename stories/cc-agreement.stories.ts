import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-agreement/cc-agreement.js';
import type {CcAgreement} from '../components/cc-agreement/cc-agreement.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcAgreement, 'of' | 'text'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-agreement',
  component: 'cc-agreement',
  args: {of: 'consent', text: ''},
  argTypes: {of: {control: 'inline-radio', options: ['consent', 'recording']}},
  render: ({of, text}, context) => html`<cc-agreement of=${of} .t=${textsOf(context)} .text=${text}></cc-agreement>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Consent: Story = {};

export const Recording: Story = {args: {of: 'recording'}};

export const OwnText: Story = {
  args: {
    text: 'We keep what you write for thirty days so that we can answer you.\n\nOur privacy notice says who reads it, and how you can have it removed.',
  },
};
