import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-device-check/cc-device-check.js';
import {callView} from '../machines/call-view.js';
import '../components/cc-call-alerts/cc-call-alerts.js';
import {drawnLevel, drawnStreams} from './support/drawn-streams.js';
import {reachCallState, type CallState} from './support/reach-call-states.js';
import {textsOf} from './support/story-context.js';

interface Args {
  /** The moment of the call whose view is drawn. */
  state: CallState;
}

const meta: Meta<Args> = {
  title: 'Elements/cc-device-check',
  component: 'cc-device-check',
  argTypes: {
    state: {
      control: 'select',
      options: ['PromptMicrophone', 'PromptCamera', 'CheckMicrophone', 'CheckCamera', 'CheckWarned', 'CheckSkipped'],
    },
  },
  render: ({state}, context) =>
    html`<cc-device-check
      .t=${textsOf(context)}
      .call=${callView(reachCallState(state, drawnStreams()))}
      .watch=${drawnLevel}
    ></cc-device-check>`,
};
export default meta;

type Story = StoryObj<Args>;

export const PromptMicrophone: Story = {args: {state: 'PromptMicrophone'}};

export const PromptCamera: Story = {args: {state: 'PromptCamera'}};

export const Microphone: Story = {args: {state: 'CheckMicrophone'}};

export const Camera: Story = {args: {state: 'CheckCamera'}};

export const Warned: Story = {args: {state: 'CheckWarned'}};

export const SkippedNextTime: Story = {args: {state: 'CheckSkipped'}};
