import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-find-bar/cc-find-bar.js';
import type {CcFindBar} from '../components/cc-find-bar/cc-find-bar.js';
import {chatView} from '../machines/chat-view.js';
import {reachChatState} from './support/reach-chat-states.js';
import {localeOf, textsOf} from './support/story-context.js';

type Args = Pick<CcFindBar, 'thread'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-find-bar',
  component: 'cc-find-bar',
  args: {thread: chatView(reachChatState('AgentAfterCall')).thread},
  render: ({thread}, context) =>
    html`<cc-find-bar
      .t=${textsOf(context)}
      .locale=${localeOf(context)}
      .thread=${thread}
      .list=${document.body}
      .rich=${{reveal: () => undefined}}
    ></cc-find-bar>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Open: Story = {
  play: async ({canvasElement}) => {
    await canvasElement.querySelector('cc-find-bar')!.show();
  },
};
