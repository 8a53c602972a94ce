import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../components/cc-agreement/cc-agreement.js';
import {CcGreeting} from '../components/cc-greeting/cc-greeting.js';
import {CcLauncher} from '../components/cc-launcher/cc-launcher.js';
import {defineElement} from '../components/define-element.js';
import {callView} from '../machines/call-view.js';
import {chatView} from '../machines/chat-view.js';
import {NO_SERVICES, type ServiceView} from '../machines/service-view.js';
import {packCall, unpackCall} from '../src/app/tabs/wire.js';
import {GREETING_LABELS} from '../src/i18n/greeting-labels.js';
import {LAUNCHER_LABELS} from '../src/i18n/launcher-labels.js';
import {callScene} from './support/call-scene.js';
import {drawnStreams} from './support/drawn-streams.js';
import {reachCallState} from './support/reach-call-states.js';
import {chatScene} from './support/chat-scene.js';
import {arabic, english} from './support/message-words.js';
import {SURVEY} from './support/whole-survey.js';
import {reachChatState, type ChatState} from './support/reach-chat-states.js';
import {localeOf, textsOf} from './support/story-context.js';

defineElement('cc-launcher', CcLauncher);
defineElement('cc-greeting', CcGreeting);

/** The panel with what stands in it besides the conversation, and what is there before it. */
const meta: Meta = {
  title: 'States/Panel',
  tags: ['!autodocs'],
  parameters: {tall: true, controls: {disable: true}},
};
export default meta;

const panelStory = (state: ChatState, services: Partial<ServiceView>): StoryObj => ({
  render: (_, context) =>
    chatScene({
      t: textsOf(context),
      locale: localeOf(context),
      chat: chatView(reachChatState(state)),
      services: {...NO_SERVICES, ...services},
    }),
});

/** The launcher with what invites beside it. */
export const Launcher: StoryObj = {
  render: (_, context) => {
    const locale = localeOf(context);
    const greeting = new CcGreeting();
    greeting.setAttribute('at', 'bottom-end');
    greeting.say((locale === 'ar' ? arabic : english).question, GREETING_LABELS[locale]);
    return html`<div style="position: relative; flex: 1">
      <div style="position: absolute; inset-block-end: 20px; inset-inline-end: 20px">
        <cc-launcher
          .label=${LAUNCHER_LABELS[locale][0]}
          .unread=${{count: 3, words: textsOf(context).unread(3)}}
        ></cc-launcher>
        ${greeting}
      </div>
    </div>`;
  },
};

/** A bot's answer, with questions that are alike and questions that begin like what is written. */
export const BotAnswers: StoryObj = {
  render: (_, context) => {
    const locale = localeOf(context);
    const {rich, alike} = locale === 'ar' ? arabic : english;
    const chat = chatView(reachChatState('Bot'));
    const answer = {
      kind: 'text',
      id: 'answer',
      author: 'bot',
      name: chat.name,
      text: rich,
      at: Date.now(),
      delivery: null,
      answer: {index: '1', questions: alike},
    } as const;
    return chatScene({t: textsOf(context), locale, chat: {...chat, thread: [...chat.thread, answer]}});
  },
};

export const Suggestions = panelStory('Bot', {suggestions: english.alike});
export const HandingOver = panelStory('Bot', {handover: 'asking'});
export const Survey = panelStory('EndedByVisitor', {survey: {survey: SURVEY, phase: 'answering', fault: null}});
export const LeaveMessage = panelStory('Offline', {leftMessage: {phase: 'writing', fault: null}});
export const LeftMessage = panelStory('Offline', {leftMessage: {phase: 'sent', fault: null}});

/** A call that another window of the visitor holds. */
export const CallElsewhere: StoryObj = {
  render: (_, context) => {
    const call = callView(reachCallState('TalkingVideo', drawnStreams()));
    return callScene(textsOf(context), localeOf(context), unpackCall(packCall(call)));
  },
};
