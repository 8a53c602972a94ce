import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-drop-target/cc-drop-target.js';
import type {CcDropTarget} from '../components/cc-drop-target/cc-drop-target.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcDropTarget, 'over'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-drop-target',
  component: 'cc-drop-target',
  parameters: {tall: true},
  args: {over: true},
  render: ({over}, context) => html`<cc-drop-target .t=${textsOf(context)} ?over=${over}></cc-drop-target>`,
};
export default meta;

export const Over: StoryObj<Args> = {};
