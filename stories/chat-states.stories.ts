import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {chatView} from '../machines/chat-view.js';
import {chatScene} from './support/chat-scene.js';
import {reachChatState, type ChatState} from './support/reach-chat-states.js';
import {localeOf, textsOf} from './support/story-context.js';

/** Every moment of a chat: the chart itself is led there, and its view is drawn. */
const meta: Meta = {
  title: 'States/Chat',
  tags: ['!autodocs'],
  parameters: {tall: true, controls: {disable: true}},
};
export default meta;

const chatStory = (state: ChatState): StoryObj => ({
  render: (_, context) =>
    chatScene({t: textsOf(context), locale: localeOf(context), chat: chatView(reachChatState(state))}),
});

export const Idle = chatStory('Idle');
export const Connecting = chatStory('Connecting');
export const ConnectingWithText = chatStory('ConnectingWithText');
export const Seeking = chatStory('Seeking');
export const QueuedUnknown = chatStory('QueuedUnknown');
export const Queued = chatStory('Queued');
export const Bot = chatStory('Bot');
export const BotSending = chatStory('BotSending');
export const CallsBarred = chatStory('CallsBarred');
export const Agent = chatStory('Agent');
export const AgentAfterCall = chatStory('AgentAfterCall');
export const NotSent = chatStory('NotSent');
export const Read = chatStory('Read');
export const Unsent = chatStory('Unsent');
export const Doubted = chatStory('Doubted');
export const Interrupted = chatStory('Interrupted');
export const Reconnecting = chatStory('Reconnecting');
export const Stranded = chatStory('Stranded');
export const Leaving = chatStory('Leaving');
export const EndedByVisitor = chatStory('EndedByVisitor');
export const EndedByAgent = chatStory('EndedByAgent');
export const EndedByTimeout = chatStory('EndedByTimeout');
export const Offline = chatStory('Offline');
export const Failed = chatStory('Failed');
