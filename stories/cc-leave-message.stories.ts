import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-leave-message/cc-leave-message.js';
import type {CcLeaveMessage} from '../components/cc-leave-message/cc-leave-message.js';
import {Fault} from '../src/domain/faults.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcLeaveMessage, 'view'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-leave-message',
  component: 'cc-leave-message',
  args: {view: {phase: 'writing', fault: null}},
  render: ({view}, context) => html`<cc-leave-message .t=${textsOf(context)} .view=${view}></cc-leave-message>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Writing: Story = {};

export const Sending: Story = {args: {view: {phase: 'sending', fault: null}}};

export const NotSent: Story = {args: {view: {phase: 'writing', fault: new Fault('network/unreachable')}}};

export const Sent: Story = {args: {view: {phase: 'sent', fault: null}}};
