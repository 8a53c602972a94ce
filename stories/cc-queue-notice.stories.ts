import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-queue-notice/cc-queue-notice.js';
import type {CcQueueNotice} from '../components/cc-queue-notice/cc-queue-notice.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcQueueNotice, 'place'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-queue-notice',
  component: 'cc-queue-notice',
  args: {place: null},
  render: ({place}, context) => html`<cc-queue-notice .t=${textsOf(context)} .place=${place}></cc-queue-notice>`,
};
export default meta;

type Story = StoryObj<Args>;

export const PlaceUnknown: Story = {};

export const Third: Story = {args: {place: {position: 3, estimateSeconds: 170}}};

export const Next: Story = {args: {place: {position: 1, estimateSeconds: 20}}};
