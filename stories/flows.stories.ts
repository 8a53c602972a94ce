import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import type {Messages} from '../src/i18n/messages.js';
import {drawnStreams} from './support/drawn-streams.js';
import './support/flow-scene.js';
import type {FlowScene} from './support/flow-scene.js';
import {localeOf, textsOf} from './support/story-context.js';

/** A visitor's way, gone step by step: machines and elements are the widget's own, the contact centre is played. */
const meta: Meta = {
  title: 'Flows',
  tags: ['!autodocs'],
  parameters: {tall: true, controls: {disable: true}},
  render: (_, context) => html`<flow-scene .t=${textsOf(context)} .locale=${localeOf(context)}></flow-scene>`,
};
export default meta;

const inside = (root: Element | ShadowRoot): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? inside(element.shadowRoot) : []),
  ]);

/** What is pressed and read, wherever in the shadow trees it is. */
const visitorOf = (scene: FlowScene) => {
  const shown = <TElement extends Element>(matches: (element: Element) => boolean, what: string) =>
    waitFor(() => {
      const found = inside(scene).find(matches);
      if (!found) throw new Error(`${what} is not shown`);
      return found as TElement;
    });
  const isNamed = (name: string) => (element: Element) =>
    element.matches('button, textarea') && (element.getAttribute('aria-label') ?? element.textContent).trim() === name;
  return {
    press: async (name: string) => userEvent.click(await shown<HTMLButtonElement>(isNamed(name), name)),
    write: async (name: string, text: string) => {
      const field = await shown<HTMLTextAreaElement>(isNamed(name), name);
      await userEvent.type(field, `${text}{enter}`);
    },
    reads: (words: string) =>
      shown((element) => element.matches('p, span, strong, div') && element.textContent.includes(words), words),
  };
};

const answer = (scene: FlowScene, text: string) => {
  const message = {kind: 'text', id: text, author: 'agent', name: 'Ada', text, at: Date.now(), delivery: null} as const;
  scene.chatWorld.poll.tell({type: 'messages.received', party: 'agent', name: 'Ada', messages: [message]});
};

const chat = async (scene: FlowScene, t: Messages) => {
  const {chatWorld} = scene;
  const visitor = visitorOf(scene);
  await waitFor(() => expect(chatWorld.open.connect).toBe(1));
  chatWorld.connects[0]?.answer();
  await waitFor(() => expect(chatWorld.open.support).toBe(1));
  chatWorld.supports[0]?.answer({kinds: ['audio', 'video'], fault: null});
  await visitor.write(t.message, '48213?');
  await waitFor(() => expect(chatWorld.open.post).toBe(1));
  chatWorld.sends[0]?.answer();
  await waitFor(() => expect(chatWorld.open.poll).toBe(1));
  answer(scene, 'Tomorrow before noon.');
  await visitor.reads('Tomorrow before noon.');
};

const call = async (scene: FlowScene, t: Messages, kind: 'audio' | 'video') => {
  const {callWorld} = scene;
  const visitor = visitorOf(scene);
  await visitor.press(kind === 'audio' ? t.voiceCall : t.videoCall);
  await waitFor(() => expect(callWorld.medias).toHaveLength(1));
  callWorld.medias[0]?.grant(drawnStreams().local);
  await visitor.press(t.startCall);
  await waitFor(() => expect(callWorld.agents).toHaveLength(1));
  const route = {domain: 'gateway.test', gateways: ['wss://gateway.test'], accessCode: '1', caller: 'visitor'};
  callWorld.agents[0]?.tell({type: 'agent.answered', route});
  await waitFor(() => expect(callWorld.dialogs).toHaveLength(1));
  const dialog = {callId: 'a1', localTag: 'b2', remoteTag: 'c3'};
  callWorld.dialogs[0]?.tell({type: 'dialog.connected', remote: drawnStreams().remote, dialog});
  await waitFor(() => expect(inside(scene).some((element) => element.matches('[role=timer]'))).toBe(true));
};

type Play = NonNullable<StoryObj['play']>;

const flow =
  (walk: (scene: FlowScene, t: Messages) => Promise<void>): Play =>
  async ({canvasElement, loaded}) => {
    await walk(canvasElement.querySelector('flow-scene')!, textsOf({loaded}));
  };

/** A question, and the answer to it. */
export const Chat: StoryObj = {play: flow(chat)};

/** From the conversation to a voice call, and back into it. */
export const ChatCallHangUp: StoryObj = {
  play: flow(async (scene, t) => {
    await chat(scene, t);
    await call(scene, t, 'audio');
    await visitorOf(scene).press(t.hangUp);
    await visitorOf(scene).reads(t.outcome['hung-up-by-visitor']);
  }),
};

/** A video call, which goes on. */
export const ChatVideoCall: StoryObj = {
  play: flow(async (scene, t) => {
    await chat(scene, t);
    await call(scene, t, 'video');
  }),
};
