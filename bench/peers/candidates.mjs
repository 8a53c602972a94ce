import {readFileSync} from 'node:fs';
import {widget as shell} from '../support/candidates.mjs';

/** @type {Record<string, string>} the version of each package that is installed here */
export const versions = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')).dependencies;

const TAG = {tag: 'div', attributes: {id: 'peer'}};

/**
 * What is put into the article page for each, and where its launcher, its field and its scrolling list are. One without
 * `launcher` of its own shows its panel at once: `launcher` is its field then.
 */
export const WIDGET = {
  ...shell,
  name: 'cc-click-to-call',
  list: ['cc-click-to-call', 'cc-widget', 'cc-message-list', '.log'],
  hasLauncher: true,
};

const peer = (entry, of, paths) => ({
  ...TAG,
  name: of,
  entry,
  script: `/peers/${entry}.js`,
  hasLauncher: Boolean(paths.launcher),
  ...paths,
  launcher: paths.launcher ?? paths.field,
});

export const PEERS = [
  peer('deep-chat', 'deep-chat', {
    field: ['deep-chat', '#text-input'],
    list: ['deep-chat', '#messages'],
  }),
  peer('n8n-chat', '@n8n/chat', {
    launcher: ['.chat-window-toggle'],
    field: ['.chat-inputs textarea'],
    list: ['.chat-body'],
  }),
  peer('botpress-webchat', '@botpress/webchat', {
    launcher: ['.bpFabContainer'],
    field: ['.bpComposerInput'],
    list: ['.bpMessageListContainer > :has(> .bpMessageListViewport)'],
  }),
  peer('vue-advanced-chat', 'vue-advanced-chat', {
    field: ['vue-advanced-chat', '#roomTextarea'],
    list: ['vue-advanced-chat', '#messages-list'],
  }),
  peer('botframework-webchat', 'botframework-webchat', {
    field: ['.webchat__send-box-text-box__input'],
    list: ['.webchat__basic-transcript__scrollable'],
  }),
];
