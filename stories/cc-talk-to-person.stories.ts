import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-talk-to-person/cc-talk-to-person.js';
import type {CcTalkToPerson} from '../components/cc-talk-to-person/cc-talk-to-person.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcTalkToPerson, 'busy'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-talk-to-person',
  component: 'cc-talk-to-person',
  args: {busy: false},
  render: ({busy}, context) => html`<cc-talk-to-person .t=${textsOf(context)} .busy=${busy}></cc-talk-to-person>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Ready: Story = {};

export const Asking: Story = {args: {busy: true}};
