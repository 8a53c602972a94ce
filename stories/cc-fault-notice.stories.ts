import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-fault-notice/cc-fault-notice.js';
import type {CcFaultNotice} from '../components/cc-fault-notice/cc-fault-notice.js';
import {FAULTS, type FaultCode} from '../src/domain/faults.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcFaultNotice, 'code' | 'steps' | 'phone'>;

const codes = Object.keys(FAULTS) as FaultCode[];

const meta: Meta<Args> = {
  title: 'Elements/cc-fault-notice',
  component: 'cc-fault-notice',
  args: {code: 'network/offline', steps: [], phone: null},
  argTypes: {code: {control: 'select', options: codes}},
  render: ({code, steps, phone}, context) =>
    html`<cc-fault-notice .t=${textsOf(context)} .code=${code} .steps=${steps} .phone=${phone}></cc-fault-notice>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Plain: Story = {};

export const CanBeTakenAway: Story = {args: {code: 'device/permission-denied', steps: ['dismiss']}};

export const TryAgain: Story = {args: {code: 'network/unreachable', steps: ['start-chat']}};

export const CallByPhone: Story = {
  args: {code: 'platform/outside-hours', steps: ['start-chat'], phone: '+49 30 1234567'},
};

export const WhereToAllow: Story = {args: {code: 'device/permission-denied', steps: ['dismiss']}};

export const AllowedNow: Story = {args: {code: 'device/permission-denied', steps: ['call-audio']}};

export const CopyTheLink: Story = {args: {code: 'support/in-app-browser', steps: ['dismiss']}};

/** Every fault, as the visitor reads it. */
export const All: Story = {
  render: (_, context) =>
    html`${codes.map((code) => html`<cc-fault-notice .t=${textsOf(context)} .code=${code}></cc-fault-notice>`)}`,
};
