import type {StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {waitFor} from 'storybook/test';
import '../../components/cc-message-list/cc-message-list.js';
import {drawnFiles} from './drawn-files.js';
import {ASKED_FOR_REASON, MESSAGE_SCENES, type FileUrls, type MessageSceneName} from './message-scenes.js';
import {arabic, english} from './message-words.js';
import {localeOf, textsOf} from './story-context.js';

/** In what each scene is shown, whatever the toolbar says. */
export const VARIANTS = {
  Light: {theme: 'light', locale: 'en'},
  Dark: {theme: 'dark', locale: 'en'},
  RightToLeft: {theme: 'light', locale: 'ar'},
} as const;

/** What a visitor does whom an answer did not help. */
const askForReason = async ({canvasElement}: {canvasElement: HTMLElement}): Promise<void> => {
  const list = canvasElement.querySelector('cc-message-list');
  const answerOf = () =>
    [...(list?.shadowRoot?.querySelectorAll('cc-bot-answer') ?? [])].find(
      ({messageId}) => messageId === ASKED_FOR_REASON,
    );
  await waitFor(() => {
    if (!answerOf()?.shadowRoot?.querySelector('button')) throw new Error('The answer is not drawn');
  });
  answerOf()?.shadowRoot?.querySelectorAll('button')[1]?.click();
};

/** A scene in one of its variants. */
export const messageStory = (name: MessageSceneName, variant: keyof typeof VARIANTS): StoryObj => ({
  globals: VARIANTS[variant],
  loaders: name === 'Files' || name === 'Uploads' ? [async () => ({urls: await drawnFiles()})] : [],
  render: (_, context) => {
    const words = localeOf(context) === 'ar' ? arabic : english;
    const {thread, services} = MESSAGE_SCENES[name](words, context.loaded.urls as FileUrls);
    return html`<cc-message-list
      .t=${textsOf(context)}
      .locale=${localeOf(context)}
      .thread=${thread}
      .services=${services}
      .calls=${['audio']}
    ></cc-message-list>`;
  },
  ...(name === 'Ratings' ? {play: askForReason} : {}),
});
