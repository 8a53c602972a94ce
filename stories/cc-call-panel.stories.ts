import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-call-panel/cc-call-panel.js';
import type {CcCallPanel} from '../components/cc-call-panel/cc-call-panel.js';
import {callView} from '../machines/call-view.js';
import {drawnLevel, drawnStreams} from './support/drawn-streams.js';
import {CALL_STATES, reachCallState, type CallState} from './support/reach-call-states.js';
import {textsOf} from './support/story-context.js';

interface Args extends Pick<CcCallPanel, 'name' | 'place'> {
  /** The moment of the call whose view is drawn. */
  state: CallState;
}

const meta: Meta<Args> = {
  title: 'Elements/cc-call-panel',
  component: 'cc-call-panel',
  args: {name: 'Ada', place: null},
  argTypes: {state: {control: 'select', options: CALL_STATES}},
  render: ({state, name, place}, context) =>
    html`<cc-call-panel
      .t=${textsOf(context)}
      .call=${callView(reachCallState(state, drawnStreams()))}
      .name=${name}
      .place=${place}
      .watch=${drawnLevel}
    ></cc-call-panel>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Calling: Story = {args: {state: 'Requesting', name: null}};

export const Queued: Story = {args: {state: 'Queued', name: null, place: {position: 2, estimateSeconds: 90}}};

export const Voice: Story = {args: {state: 'Talking'}};

export const Muted: Story = {args: {state: 'TalkingMuted'}};

export const Warning: Story = {args: {state: 'TalkingUnheard'}};

export const Video: Story = {args: {state: 'TalkingVideo'}};

export const CameraOff: Story = {args: {state: 'TalkingCameraOff'}};

export const LongName: Story = {args: {state: 'Talking', name: 'Wilhelmina Featherstonehaugh-Cholmondeley'}};
