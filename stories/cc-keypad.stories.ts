import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-keypad/cc-keypad.js';
import type {CcKeypad} from '../components/cc-keypad/cc-keypad.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcKeypad, 'tones' | 'disabled'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-keypad',
  component: 'cc-keypad',
  args: {tones: '', disabled: false},
  render: ({tones, disabled}, context) =>
    html`<cc-keypad style="padding: 16px" .t=${textsOf(context)} .tones=${tones} .disabled=${disabled}></cc-keypad>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Fresh: Story = {};

export const Pressed: Story = {args: {tones: '1204#'}};

export const ManyPressed: Story = {args: {tones: '0123456789*#0123456789*#01234567'}};

export const Disabled: Story = {args: {tones: '12', disabled: true}};
