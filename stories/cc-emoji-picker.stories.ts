import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-emoji-picker/cc-emoji-picker.js';
import {textsOf} from './support/story-context.js';

const meta: Meta = {
  title: 'Elements/cc-emoji-picker',
  component: 'cc-emoji-picker',
  render: (_, context) => html`<cc-emoji-picker .t=${textsOf(context)}></cc-emoji-picker>`,
};
export default meta;

type Story = StoryObj;

export const Grid: Story = {};
