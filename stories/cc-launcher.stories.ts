import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {CcLauncher} from '../components/cc-launcher/cc-launcher.js';
import {defineElement} from '../components/define-element.js';
import {LAUNCHER_LABELS} from '../src/i18n/launcher-labels.js';
import {localeOf, textsOf} from './support/story-context.js';

defineElement('cc-launcher', CcLauncher);

interface Args {
  /** Whether the panel is shown. */
  open: boolean;
  /** Messages that were not seen yet. */
  unread: number;
  /** Seconds for which a call has been going on; none where it is 0. */
  callSeconds: number;
}

const meta: Meta<Args> = {
  title: 'Elements/cc-launcher',
  component: 'cc-launcher',
  args: {open: false, unread: 0, callSeconds: 0},
  render: ({open, unread, callSeconds}, context) =>
    html`<div style="display: flex; padding: 24px">
      <cc-launcher
        ?open=${open}
        .label=${LAUNCHER_LABELS[localeOf(context)][open ? 1 : 0]}
        .unread=${{count: unread, words: textsOf(context).unread(unread)}}
        .callSince=${callSeconds > 0 ? Date.now() - callSeconds * 1_000 : null}
      ></cc-launcher>
    </div>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Closed: Story = {};

export const Open: Story = {args: {open: true}};

export const Unread: Story = {args: {unread: 3}};

export const InACall: Story = {args: {callSeconds: 83, unread: 1}};
