/** What is put into the article page: its tag, its script, and where its launcher and its field are. */
const SHELL = 'cc-click-to-call';

export const widget = {
  name: 'widget',
  tag: SHELL,
  attributes: {'channel-id': '202105284494222653'},
  script: '/dist/loader.js',
  launcher: [SHELL, 'cc-launcher', 'button'],
  field: [SHELL, 'cc-widget', 'cc-composer', 'textarea'],
};

export const plainButton = {
  name: 'plain button',
  tag: 'plain-button',
  attributes: {},
  script: '/floors/plain-button.js',
  launcher: ['plain-button', 'button'],
};

export const litPanel = {
  name: 'bare Lit panel',
  tag: 'lit-panel',
  attributes: {},
  script: '/floors/lit-panel.js',
  launcher: ['lit-panel', 'button:last-of-type'],
  field: ['lit-panel', 'textarea'],
};
