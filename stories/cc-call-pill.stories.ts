import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-call-pill/cc-call-pill.js';
import {callView} from '../machines/call-view.js';
import {drawnStreams} from './support/drawn-streams.js';
import {reachCallState, CALL_STATES, type CallState} from './support/reach-call-states.js';
import {textsOf} from './support/story-context.js';

interface Args {
  /** The moment of the call whose view is drawn. */
  state: CallState;
}

const meta: Meta<Args> = {
  title: 'Elements/cc-call-pill',
  component: 'cc-call-pill',
  args: {state: 'Talking'},
  argTypes: {state: {control: 'select', options: CALL_STATES}},
  render: ({state}, context) =>
    html`<div style="position: relative; block-size: 180px; padding: 24px">
      <cc-call-pill .t=${textsOf(context)} .call=${callView(reachCallState(state, drawnStreams()))}></cc-call-pill>
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Talking: Story = {args: {state: 'Talking'}};

export const Muted: Story = {args: {state: 'TalkingMuted'}};

export const Queued: Story = {args: {state: 'Queued'}};

export const Video: Story = {args: {state: 'TalkingVideo'}};

export const Reconnecting: Story = {args: {state: 'Reconnecting'}};
