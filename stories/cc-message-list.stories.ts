import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-message-list/cc-message-list.js';
import type {CcMessageList} from '../components/cc-message-list/cc-message-list.js';
import {chatView} from '../machines/chat-view.js';
import type {TextMessage, ThreadItem} from '../src/domain/thread.js';
import {reachChatState} from './support/reach-chat-states.js';
import {localeOf, textsOf} from './support/story-context.js';

type Args = Pick<CcMessageList, 'thread' | 'calls'>;

const meta: Meta<Args> = {
  title: 'Elements/cc-message-list',
  component: 'cc-message-list',
  parameters: {tall: true},
  args: {thread: [], calls: ['audio', 'video']},
  render: ({thread, calls}, context) =>
    html`<cc-message-list
      .t=${textsOf(context)}
      .locale=${localeOf(context)}
      .thread=${thread}
      .calls=${calls}
    ></cc-message-list>`,
};
export default meta;

type Story = StoryObj<Args>;

const said = (author: TextMessage['author'], name: string | null, texts: readonly (string | null)[]): ThreadItem[] =>
  texts.map((text, index) => ({
    kind: 'text',
    id: `${author}-${index}`,
    author,
    name,
    text,
    at: Date.now(),
    delivery: author === 'visitor' ? 'sent' : null,
  }));

export const Empty: Story = {};

export const Conversation: Story = {args: {thread: chatView(reachChatState('AgentAfterCall')).thread}};

export const NotSent: Story = {args: {thread: chatView(reachChatState('NotSent')).thread}};

export const Sending: Story = {args: {thread: chatView(reachChatState('BotSending')).thread}};

/** Each text is written in the direction of its own script. */
export const TwoDirections: Story = {
  args: {thread: [...said('agent', 'ليلى', ['مرحبًا! كيف يمكنني مساعدتك؟']), ...said('visitor', null, ['Hello there'])]},
};

export const Strange: Story = {
  args: {
    thread: [
      ...said('agent', 'Ada', ['<b>This is not bold.</b>', null, `https://example.test/${'long-'.repeat(30)}`]),
      ...said('system', null, ['The office closes in ten minutes.']),
      ...said('visitor', null, ['ok', 'Several\nlines\n\nwith a gap', 'Line '.repeat(80)]),
    ],
  },
};

export const Calls: Story = {
  args: {
    calls: ['audio'],
    thread: (['hung-up-by-visitor', 'no-answer', 'cancelled', 'failed'] as const).map((outcome, index) => ({
      kind: 'call',
      id: outcome,
      media: index % 2 ? 'video' : 'audio',
      outcome,
      fault: outcome === 'failed' ? 'device/permission-denied' : null,
      durationMs: index ? 0 : 305_000,
      at: Date.now(),
    })),
  },
};
