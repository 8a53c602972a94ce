import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-sound-options/cc-sound-options.js';
import type {CcSoundOptions} from '../components/cc-sound-options/cc-sound-options.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcSoundOptions, 'processing'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-sound-options',
  component: 'cc-sound-options',
  args: {processing: {}},
  render: ({processing}, context) =>
    html`<cc-sound-options style="padding: 16px" .t=${textsOf(context)} .processing=${processing}></cc-sound-options>`,
};
export default meta;

type Story = StoryObj<Args>;

export const AllOn: Story = {};

export const SomeOff: Story = {args: {processing: {echoCancellation: false, autoGainControl: false}}};
