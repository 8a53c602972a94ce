import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-panel/cc-panel.js';
import type {CcPanel} from '../components/cc-panel/cc-panel.js';
import type {ChatPhase} from '../machines/chat-view.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcPanel, 'phase' | 'name' | 'calls' | 'callsBarred' | 'canEnd' | 'canMinimize'>;

const phases: readonly ChatPhase[] = ['idle', 'connecting', 'bot', 'queued', 'agent', 'ended', 'offline'];

const meta: Meta<Args> = {
  title: 'Elements/cc-panel',
  component: 'cc-panel',
  args: {phase: 'idle', name: null, calls: [], callsBarred: false, canEnd: false, canMinimize: true},
  argTypes: {
    phase: {control: 'select', options: phases},
    calls: {control: 'check', options: ['audio', 'video']},
  },
  render: (args, context) =>
    html`<cc-panel
      role="region"
      aria-label=${textsOf(context).chat}
      style="block-size: 240px"
      .t=${textsOf(context)}
      .phase=${args.phase}
      .name=${args.name}
      .calls=${args.calls}
      .callsBarred=${args.callsBarred}
      .canEnd=${args.canEnd}
      .canMinimize=${args.canMinimize}
    ></cc-panel>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Idle: Story = {};

export const WithAgent: Story = {args: {phase: 'agent', name: 'Ada', calls: ['audio', 'video'], canEnd: true}};

export const NoCalls: Story = {args: {phase: 'bot', name: 'Fern', callsBarred: true, canEnd: true}};

export const LongName: Story = {
  args: {phase: 'agent', name: 'Wilhelmina Featherstonehaugh-Cholmondeley', calls: ['audio', 'video'], canEnd: true},
};
