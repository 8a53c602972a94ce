import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-call-alerts/cc-call-alerts.js';
import {callView} from '../machines/call-view.js';
import {drawnStreams} from './support/drawn-streams.js';
import {reachCallState, CALL_STATES, type CallState} from './support/reach-call-states.js';
import {textsOf} from './support/story-context.js';

interface Args {
  /** The moment of the call whose view is drawn. */
  state: CallState;
}

const meta: Meta<Args> = {
  title: 'Elements/cc-call-alerts',
  component: 'cc-call-alerts',
  args: {state: 'TalkingReplaced'},
  argTypes: {state: {control: 'select', options: CALL_STATES}},
  render: ({state}, context) =>
    html`<cc-call-alerts
      .t=${textsOf(context)}
      .call=${callView(reachCallState(state, drawnStreams()))}
    ></cc-call-alerts>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Warning: Story = {args: {state: 'TalkingReplaced'}};

export const SoundBlocked: Story = {args: {state: 'TalkingSoundBlocked'}};

export const Interrupted: Story = {args: {state: 'TalkingInterrupted'}};

export const VideoRefused: Story = {args: {state: 'TalkingVideoRefused'}};
