import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import '../src/define.js';
import {localeOf} from './support/story-context.js';

interface Args {
  /** Where the contact centre answers: `npm start` runs one. */
  baseUrl: string;
  channelId: string;
  mode: 'floating' | 'inline';
  open: boolean;
  consent: string | null;
}

const meta: Meta<Args> = {
  title: 'Elements/cc-click-to-call',
  component: 'cc-click-to-call',
  parameters: {tall: true},
  args: {
    baseUrl: 'http://127.0.0.1:8080',
    channelId: '202105284494222653',
    mode: 'floating',
    open: false,
    consent: null,
  },
  argTypes: {mode: {control: 'inline-radio', options: ['floating', 'inline']}},
  render: ({baseUrl, channelId, mode, open, consent}, context) =>
    html`<cc-click-to-call
      style="flex: 1; min-block-size: 0"
      no-persist
      base-url=${baseUrl}
      channel-id=${channelId}
      mode=${mode}
      locale=${localeOf(context)}
      color-scheme=${context.globals.theme as string}
      .consent=${consent}
      ?open=${open}
    ></cc-click-to-call>`,
};
export default meta;

type Story = StoryObj<Args>;

/** The launcher; nothing is sent before the visitor turns to it. */
export const Closed: Story = {};

/** Fills its box, and has no launcher. */
export const Inline: Story = {args: {mode: 'inline'}};

/** Asks before the first request. */
export const Consent: Story = {args: {mode: 'inline', consent: ''}};

/** Without its channel it says that it is not set up. */
export const Misconfigured: Story = {args: {mode: 'inline', channelId: ''}};
