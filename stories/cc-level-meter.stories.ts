import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-level-meter/cc-level-meter.js';
import {drawnLevel, drawnStreams} from './support/drawn-streams.js';
import {textsOf} from './support/story-context.js';

interface Args {
  /** Whether somebody speaks. */
  speaking: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/cc-level-meter',
  component: 'cc-level-meter',
  args: {speaking: true},
  render: ({speaking}, context) =>
    html`<cc-level-meter
      style="margin: 24px"
      .label=${textsOf(context).microphoneLevel}
      .stream=${drawnStreams().local}
      .watch=${speaking ? drawnLevel : null}
    ></cc-level-meter>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Speaking: Story = {};

export const Silent: Story = {args: {speaking: false}};
