import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-more-menu/cc-more-menu.js';
import type {CcMoreMenu} from '../components/cc-more-menu/cc-more-menu.js';
import {textsOf} from './support/story-context.js';

type Args = Pick<CcMoreMenu, 'hasThread' | 'live' | 'sound' | 'notifications'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-more-menu',
  component: 'cc-more-menu',
  parameters: {tall: true},
  args: {hasThread: true, live: true, sound: false, notifications: 'off'},
  render: ({hasThread, live, sound, notifications}, context) =>
    html`<cc-more-menu
      .t=${textsOf(context)}
      .hasThread=${hasThread}
      .live=${live}
      .sound=${sound}
      .notifications=${notifications}
    ></cc-more-menu>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Closed: Story = {};

export const Blocked: Story = {args: {notifications: 'denied', sound: true}};

export const Open: Story = {
  play: async ({canvasElement}) => {
    await canvasElement.querySelector('cc-more-menu')!.open();
  },
};
