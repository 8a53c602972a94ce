/** Calls by keyboard and screen reader alone: each state is told once, in order, and each control by name and state. */
import type {Page} from '@playwright/test';
import {expect, test, Widget} from './support/fixtures.js';
import type {Person} from './support/person.js';
import {ScreenReader} from './support/screen-reader.js';
import {sitDown} from './support/sit-down.js';

const CONNECTED = 'polite: Connected';
const BAR = ['timer Call duration', 'button Mute microphone', 'button More not expanded'];

/** Opens the chat and asks for a call; the focus is where the call is started then. */
const askForCall = async (page: Page, reader: ScreenReader, kind: 'Voice call' | 'Video call'): Promise<Widget> => {
  const widget = new Widget(page);
  await reader.use('Open chat');
  await expect(widget.composer).toBeFocused();
  await expect(widget.log.getByText(/^Hello/)).toBeVisible();
  await reader.use(kind, 'Shift+Tab');
  await expect(widget.button('Start call')).toBeFocused();
  await reader.forget();
  return widget;
};

/** Makes the browser believe that a share of what it sends is lost. */
const loseSent = (page: Page, share: number) =>
  page.evaluate((lost) => {
    const peers = RTCPeerConnection.prototype as RTCPeerConnection & {count?: RTCPeerConnection['getStats']};
    const count: RTCPeerConnection['getStats'] = (peers.count ??= Reflect.get(peers, 'getStats'));
    peers.getStats = async function () {
      const counted = [...(await count.call(this))] as [string, {type: string}][];
      return new Map(
        counted.map(([id, each]) => [id, each.type === 'remote-inbound-rtp' ? {...each, fractionLost: lost} : each]),
      );
    };
  }, share);

const arrive = async (visitor: Person, url: string): Promise<ScreenReader> => {
  const reader = await ScreenReader.before(visitor.page);
  await visitor.page.goto(url);
  return reader;
};

test('a voice call with an agent who transfers it', async ({centre, person}) => {
  const visitor = await person({tone: 440});
  const {page} = visitor;
  const reader = await arrive(visitor, centre.url);
  const ada = await sitDown(person, centre, 'Ada', 880);
  await centre.set({queue: {ahead: 1, seconds: 2}});
  const widget = await askForCall(page, reader, 'Voice call');
  await page.keyboard.press('Enter');
  await reader.tells('polite: Calling…', 'polite: Waiting for a free agent…');
  await expect(widget.button('Hang up')).toBeFocused();
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await reader.tells('polite: Connecting…', CONNECTED);
  await reader.finds(...BAR, 'button Hang up focused');

  // A name that changes under the focus is told by that.
  await reader.use('Mute microphone', 'Shift+Tab');
  await reader.finds(
    'timer Call duration',
    'button Unmute microphone focused',
    'button More not expanded',
    'button Hang up',
  );
  await page.keyboard.press('Enter');
  await reader.finds(
    'timer Call duration',
    'button Mute microphone focused',
    'button More not expanded',
    'button Hang up',
  );
  await reader.tells();

  await reader.use('More');
  await expect(widget.button('Hold')).toBeFocused();
  await page.keyboard.press('Enter');
  await reader.tells('polite: On hold: you and the agent can’t hear each other. Choose “Resume” to go on.');
  await expect(widget.button('Resume')).toBeFocused();
  await page.keyboard.press('Enter');
  await reader.tells(CONNECTED);
  await expect(widget.button('Hold')).toBeFocused();

  await centre.break({gateway: {refuseVideo: true}});
  await reader.use('Add video');
  await reader.tells('assertive: The other side can’t take video. You can go on talking.');
  await expect(widget.button('Add video')).toBeFocused();
  // The camera is given back, which changes the devices: what is told of them after that stays.
  await expect.poll(() => visitor.openTracks()).toBe(1);
  const interrupted =
    'assertive: Another app or a phone call is using the microphone. It comes back by itself when that ends.';
  await page.evaluate(() => globalThis.watched.interrupt('mute'));
  await reader.tells(interrupted);
  await reader.finds(
    'timer Call duration',
    'button Mute microphone',
    'button More expanded',
    'button Hang up',
    'button Dismiss',
    'button Hold',
    'button Keypad not expanded',
    'button Share screen',
    'button Add video focused',
    'button Picture in picture',
    'button Devices not expanded',
    'button Pop out',
    'slider Speaker volume',
  );
  await reader.use('Dismiss', 'Shift+Tab');
  await expect(widget.button('Dismiss')).toHaveCount(0);
  await expect(widget.button('Mute microphone')).toBeFocused();

  // Whoever comes to another window is told of its title and of what has the focus there.
  const [small] = await Promise.all([page.context().waitForEvent('page'), reader.use('Picture in picture')]);
  await expect(new Widget(small).button('Hang up')).toBeFocused();
  expect(await small.title()).toBe('Ada · Voice call');
  await reader.tells();
  await small.close();
  await expect(widget.button('Picture in picture')).toBeFocused();

  const bob = await sitDown(person, centre, 'Bob', 1320);
  await ada.page.getByRole('button', {name: 'Transfer', exact: true}).click();
  await ada.page.getByRole('button', {name: 'Bob'}).click();
  await reader.tells('polite: You are being transferred…');
  await bob.page.getByRole('button', {name: 'Answer'}).click();
  await reader.tells(CONNECTED);
  await reader.tellsOfChat(
    'polite: The call is connected to an agent.',
    'polite: Bob joined the chat Bob: Hello, this is Bob. How can I help?',
  );

  await page.keyboard.press('Escape');
  await expect(widget.inCall.getByRole('button', {name: 'More'})).toBeFocused();
  await reader.use('Hang up');
  await reader.tells('polite: Voice call · 0 seconds. You ended the call');
  await expect(widget.composer).toBeFocused();
  expect(visitor.complaints).toEqual(['<cc-click-to-call> signaling/video-refused: no further cause']);
});

test('a video call over a network that fails', async ({centre, person}) => {
  const visitor = await person({tone: 440});
  const {page} = visitor;
  const reader = await arrive(visitor, centre.url);
  const widget = await askForCall(page, reader, 'Video call');
  await page.keyboard.press('Enter');
  await reader.tells('polite: Calling…', 'polite: Connecting…', CONNECTED);
  await expect(widget.button('Hang up')).toBeFocused();

  await loseSent(page, 0.1);
  await reader.tells('polite: The network is weak. If words get lost, move to a better connection.');
  await loseSent(page, 0.3);
  await reader.tells(
    'polite: The network is too weak to talk well. Move to a better connection, or write in the chat.',
  );
  await loseSent(page, 0);
  await reader.tells(CONNECTED);

  await reader.use('Turn camera off', 'Shift+Tab');
  await reader.finds(
    'timer Call duration',
    'button Mute microphone',
    'button Turn camera on focused',
    'button More not expanded',
    'button Hang up',
  );
  await centre.break({loseMedia: true});
  await reader.tells('polite: Connection weak. Reconnecting…', CONNECTED);

  await reader.use('Minimize', 'Shift+Tab');
  await reader.use('Back to the call', 'Shift+Tab');
  await expect(widget.button('Hang up')).toBeFocused();
  await reader.tells();
  await centre.release();
  await reader.tells('polite: Video call · 0 seconds. The agent ended the call');
  await expect(widget.composer).toBeFocused();
  expect(visitor.complaints).toEqual([]);
});
