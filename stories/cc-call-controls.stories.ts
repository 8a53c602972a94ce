import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-call-controls/cc-call-controls.js';
import {callView} from '../machines/call-view.js';
import {drawnStreams} from './support/drawn-streams.js';
import {reachCallState, CALL_STATES, type CallState} from './support/reach-call-states.js';
import {textsOf} from './support/story-context.js';

interface Args {
  /** The moment of the call whose view is drawn. */
  state: CallState;
}

const meta: Meta<Args> = {
  title: 'Elements/cc-call-controls',
  component: 'cc-call-controls',
  args: {state: 'Talking'},
  argTypes: {state: {control: 'select', options: CALL_STATES}},
  render: ({state}, context) =>
    html`<cc-call-controls
      .t=${textsOf(context)}
      .call=${callView(reachCallState(state, drawnStreams()))}
    ></cc-call-controls>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Voice: Story = {args: {state: 'Talking'}};

export const Held: Story = {args: {state: 'TalkingHeldHere'}};

export const SharingStarts: Story = {args: {state: 'ScreenStarting'}};

export const Sharing: Story = {args: {state: 'ScreenShown'}};

export const Video: Story = {args: {state: 'TalkingVideo'}};

export const Waiting: Story = {args: {state: 'Queued'}};

export const CutOff: Story = {args: {state: 'TalkingCutOff'}};
