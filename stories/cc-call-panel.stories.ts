import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-call-panel/cc-call-panel.js';
import type {CcCallPanel} from '../components/cc-call-panel/cc-call-panel.js';
import {callView} from '../machines/call-view.js';
import '../components/cc-call-alerts/cc-call-alerts.js';
import '../components/cc-call-controls/cc-call-controls.js';
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

export const SoundBlocked: Story = {args: {state: 'TalkingSoundBlocked'}};

export const HeldHere: Story = {args: {state: 'TalkingHeldHere'}};

export const HeldThere: Story = {args: {state: 'TalkingHeldThere'}};

export const Weak: Story = {args: {state: 'TalkingWeak'}};

export const Sharing: Story = {args: {state: 'ScreenShown'}};

/** What stands behind a button, pressed by its place in the tree. */
const opened =
  (...path: readonly string[]): NonNullable<Story['play']> =>
  async ({canvasElement}) => {
    let root: ParentNode = canvasElement;
    for (const step of path) {
      const found: Element | null = root.querySelector(step);
      if (!found) throw new Error(`Nothing to press: ${step}`);
      await (found as Partial<CcCallPanel>).updateComplete;
      if (found instanceof HTMLButtonElement) found.click();
      // What is opened comes after a render of what opens it.
      else root = found.shadowRoot ?? root;
      await new Promise(requestAnimationFrame);
    }
  };

export const More: Story = {args: {state: 'Talking'}, play: opened('cc-call-panel', '.more')};

export const Keypad: Story = {
  args: {state: 'TalkingKeysPressed'},
  play: opened('cc-call-panel', '.more', 'cc-call-controls', '[name=keypad]'),
};

export const Devices: Story = {
  args: {state: 'Talking'},
  play: opened('cc-call-panel', '.more', 'cc-call-controls', '[name=devices]'),
};

export const MoreInVideo: Story = {args: {state: 'TalkingVideo'}, play: opened('cc-call-panel', '.more')};

export const Unpictured: Story = {args: {state: 'TalkingUnpictured'}};

export const Video: Story = {args: {state: 'TalkingVideo'}};

export const CameraOff: Story = {args: {state: 'TalkingCameraOff'}};

export const LongName: Story = {args: {state: 'Talking', name: 'Wilhelmina Featherstonehaugh-Cholmondeley'}};
