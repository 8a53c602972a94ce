import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-device-pickers/cc-device-pickers.js';
import {callView} from '../machines/call-view.js';
import {drawnStreams} from './support/drawn-streams.js';
import {reachCallState, CALL_STATES, type CallState} from './support/reach-call-states.js';
import {textsOf} from './support/story-context.js';

interface Args {
  /** The moment of the call whose view is drawn. */
  state: CallState;
}

const meta: Meta<Args> = {
  title: 'Elements/cc-device-pickers',
  component: 'cc-device-pickers',
  args: {state: 'CheckCamera'},
  argTypes: {state: {control: 'select', options: CALL_STATES}},
  render: ({state}, context) =>
    html`<div style="padding: 16px">
      <cc-device-pickers
        .t=${textsOf(context)}
        .call=${callView(reachCallState(state, drawnStreams()))}
      ></cc-device-pickers>
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Microphone: Story = {args: {state: 'CheckMicrophone'}};

export const Camera: Story = {args: {state: 'CheckCamera'}};
