import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import {EXAMPLE_LOG} from './support/replay/example-log.js';
import './support/replay/session-replay.js';
import {localeOf, textsOf} from './support/story-context.js';

interface Args {
  /** What `exportLog()` gave: one JSON object a line. */
  log: string;
}

/** A reported session, step by step: open the log that a site sent, or paste it into the control. */
const meta: Meta<Args> = {
  title: 'Replay a session',
  tags: ['!autodocs'],
  parameters: {wide: true},
  args: {log: EXAMPLE_LOG},
  argTypes: {log: {control: 'text'}},
  render: ({log}, context) =>
    html`<session-replay .t=${textsOf(context)} .locale=${localeOf(context)} .log=${log}></session-replay>`,
};
export default meta;

const rootOf = (canvas: HTMLElement) => canvas.querySelector('session-replay')!.renderRoot as ShadowRoot;

const stepsOn = async (root: ShadowRoot, times: number) => {
  const forward = [...root.querySelectorAll('button')].find(({textContent}) => textContent.trim() === 'Forward')!;
  for (let step = 0; step < times; step++) await userEvent.click(forward);
};

/** From the first line to the call. */
export const Replay: StoryObj<Args> = {
  play: async ({canvasElement}) => {
    const root = rootOf(canvasElement);
    await waitFor(() => expect(root.querySelector('[role=status]')?.textContent).toContain('Step 1 of 16'));
    await stepsOn(root, 6);
    await waitFor(() => expect(root.querySelector('cc-message-list')?.log.textContent).toContain('[text]'));
    await stepsOn(root, 5);
    await waitFor(() => expect(root.querySelector('cc-call-panel')).not.toBe(null));
  },
};

/** What is no log says where, and shows nothing. */
export const NotALog: StoryObj<Args> = {args: {log: `${EXAMPLE_LOG}\nand then it did not work any more`}};
