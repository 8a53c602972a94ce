import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {CcLauncher} from '../components/cc-launcher/cc-launcher.js';
import {defineElement} from '../components/define-element.js';
import {chatView} from '../machines/chat-view.js';
import '../src/define.js';
import {LAUNCHER_LABELS} from '../src/i18n/launcher-labels.js';
import {chatScene} from './support/chat-scene.js';
import {reachChatState} from './support/reach-chat-states.js';
import {localeOf, textsOf} from './support/story-context.js';

defineElement('cc-launcher', CcLauncher);

/** What a site sets to make the widget its own: a few custom properties, a corner, a button of its own. */
const meta: Meta = {
  title: 'Theming',
  tags: ['!autodocs'],
  parameters: {wide: true, controls: {disable: true}},
};
export default meta;

/** Each brand is a colour, a radius and a font; the shades of light and dark are derived. */
const BRANDS = [
  '--cc-accent: #1d3a8a; --cc-radius: 4px; --cc-font: Georgia, "Noto Serif", serif',
  '--cc-accent: #c2185b; --cc-radius: 24px',
  '--cc-accent: #ffd60a; --cc-radius: 0; --cc-font: ui-monospace, "Noto Sans Mono", monospace',
];

/** Three brands side by side: a bank’s, a florist’s, an energy supplier’s. */
export const Brands: StoryObj = {
  render: (_, context) => {
    const locale = localeOf(context);
    const {theme} = context.globals;
    const chat = chatView(reachChatState('Agent'));
    return html`<div style="display: flex; flex-wrap: wrap; justify-content: center; gap: 24px; padding: 16px">
      ${BRANDS.map(
        (brand) =>
          html`<phone-frame
            wide
            scheme=${theme}
            style="flex: 1 1 280px; max-inline-size: 392px; gap: 12px; overflow: visible; ${brand}"
          >
            <div
              style="display: flex; block-size: 560px; overflow: hidden; border-radius: var(--radius); box-shadow: var(--shadow)"
            >
              ${chatScene({t: textsOf(context), locale, chat})}
            </div>
            <cc-launcher style="align-self: flex-end" .label=${LAUNCHER_LABELS[locale][1]} open></cc-launcher>
          </phone-frame>`,
      )}
    </div>`;
  },
};

/** A part of a page for a floating widget: what is fixed in it stays in it. */
const site = (content: TemplateResult) =>
  html`<div style="block-size: 440px; contain: layout paint; background: var(--raised); border-radius: 8px">
    ${content}
  </div>`;

const sites = (content: TemplateResult[]) =>
  html`<div
    style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 16px; padding: 16px; --cc-width: 300px; --cc-height: 320px"
  >
    ${content.map(site)}
  </div>`;

type Context = Parameters<typeof localeOf>[0];

const widget = (context: Context, {placement = 'bottom-end', open = true, launcher = html``}) =>
  html`<cc-click-to-call
    no-persist
    base-url="http://127.0.0.1:8080"
    channel-id="202105284494222653"
    user-id=${placement}
    placement=${placement}
    locale=${localeOf(context)}
    color-scheme=${context.globals.theme as string}
    ?open=${open}
    >${launcher}</cc-click-to-call
  >`;

/** The four corners, named by the direction of writing. */
export const Placements: StoryObj = {
  render: (_, context) =>
    sites(['top-start', 'top-end', 'bottom-start', 'bottom-end'].map((placement) => widget(context, {placement}))),
};

/** A button of the site’s own, which opens the panel as the widget’s own does. */
export const CustomLauncher: StoryObj = {
  render: (_, context) =>
    sites(
      [false, true].map((open) =>
        widget(context, {
          open,
          placement: open ? 'bottom-start' : 'bottom-end',
          launcher: html`<button
            slot="launcher"
            style="padding: 14px 20px; border: 2px solid #18211f; border-radius: 0; background: #ffd60a; color: #18211f; font: 600 16px/20px system-ui"
          >
            ${LAUNCHER_LABELS[localeOf(context)][open ? 1 : 0]}
          </button>`,
        }),
      ),
    ),
};
