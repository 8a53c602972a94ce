import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-video-stage/cc-video-stage.js';
import {callView} from '../machines/call-view.js';
import {drawnStreams} from './support/drawn-streams.js';
import {reachCallState, CALL_STATES, type CallState} from './support/reach-call-states.js';
import {textsOf} from './support/story-context.js';

interface Args {
  /** The moment of the call whose view is drawn. */
  state: CallState;
}

const meta: Meta<Args> = {
  title: 'Elements/cc-video-stage',
  component: 'cc-video-stage',
  args: {state: 'TalkingVideo'},
  argTypes: {state: {control: 'select', options: CALL_STATES}},
  render: ({state}, context) =>
    html`<div style="aspect-ratio: 4 / 3">
      <cc-video-stage
        .t=${textsOf(context)}
        .call=${callView(reachCallState(state, drawnStreams()))}
        .letter=${'A'}
      ></cc-video-stage>
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Pictured: Story = {args: {state: 'TalkingVideo'}};

export const Unpictured: Story = {args: {state: 'TalkingUnpictured'}};

export const CameraOff: Story = {args: {state: 'TalkingCameraOff'}};

export const Sharing: Story = {args: {state: 'ScreenShown'}};
