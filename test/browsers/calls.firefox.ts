/** Calls from their beginning to their end, by a visitor in Firefox. */
import {sitDown} from '../e2e/support/sit-down.js';
import {expect, test} from './firefox-fixtures.js';

test('the visitor’s browser is Firefox', async ({caller}) => {
  expect(await caller.page.evaluate(() => navigator.userAgent)).toMatch(/Gecko\/\d+ Firefox\/\d+/);
});

test('chat, voice call, transfer, hang-up, chat again', async ({
  ada,
  bothHear,
  caller,
  centre,
  person,
  talk,
  widget,
}) => {
  await talk();
  await widget.write('Do you have ferns?');
  await expect(ada.page.getByRole('log').getByText('Do you have ferns?')).toBeVisible();
  expect(await caller.openTracks()).toBe(1);

  const bob = await sitDown(person, centre, 'Bob', 1320);
  await ada.page.getByRole('button', {name: 'Transfer', exact: true}).click();
  await ada.page.getByRole('button', {name: 'Bob'}).click();
  await widget.reaches('callPhase', 'transferred');
  await bob.page.getByRole('button', {name: 'Answer'}).click();
  await bothHear(bob, 1320);
  await widget.reaches('callPhase', 'connected');

  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  await expect(widget.log.getByText('You ended the call')).toBeVisible();
  expect(await caller.openTracks()).toBe(0);
  await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);
  await expect.poll(async () => (await centre.census()).gateway).toMatchObject({dialogs: 0, peers: 0});
  await widget.write('Thank you!');
  await expect(bob.page.getByRole('log').getByText('Thank you!')).toBeVisible();
});

test('the device check shows level and devices', async ({caller, widget}) => {
  await widget.open();
  await widget.button('Voice call').click();
  const level = caller.page.getByRole('meter', {name: 'Microphone level'});
  await expect.poll(async () => Number(await level.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await expect(caller.page.getByRole('combobox', {name: 'Microphone'}).locator('option')).not.toHaveCount(0);
  await expect(caller.page.getByRole('combobox', {name: 'Speaker'}).locator('option')).not.toHaveCount(0);
  await widget.button('Cancel').click();
  await widget.reaches('callPhase', 'ended');
  expect(await caller.openTracks()).toBe(0);
});

test('the agent hangs up', async ({ada, caller, centre, talk, widget}) => {
  await talk();
  await ada.page.getByRole('button', {name: 'Hang up'}).click();
  await expect(widget.log.getByText('The agent ended the call')).toBeVisible();
  expect(await caller.openTracks()).toBe(0);
  expect((await centre.latestCall())?.drops).toBe(0);
});

test('hanging up while it rings', async ({ada, caller, centre, widget}) => {
  await widget.open();
  await widget.call();
  await expect(ada.page.getByRole('button', {name: 'Answer'})).toBeVisible();
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  expect(await caller.openTracks()).toBe(0);
  await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);
  await expect.poll(async () => (await centre.census()).gateway.dialogs).toBe(0);
});

test('the first gateway is dead, the second takes the call', async ({caller, centre, widget}) => {
  const live = centre.url.replace('http', 'ws');
  await centre.set({gwAddresses: ['ws://127.0.0.1:9/gateway', `${live}/gateway`]});
  await widget.open();
  await widget.call();
  await widget.reaches('callPhase', 'connected');
  await caller.exchanges();
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
});

test('the WebSocket is lost in a call: talking goes on, and what is asked then is done', async ({
  ada,
  bothHear,
  caller,
  centre,
  talk,
  widget,
}) => {
  await talk();
  const before = (await centre.census()).gateway.sockets;
  await centre.break({cutSockets: true});
  await caller.exchanges();
  await expect.poll(async () => (await centre.census()).gateway.sockets).toBe(before);
  await bothHear(ada, 880);
  await ada.page.getByRole('button', {name: 'Hang up'}).click();
  await expect(widget.log.getByText('The agent ended the call')).toBeVisible();
});

test('the network changes: a new way for the media is found by re-INVITE', async ({caller, centre, widget}) => {
  await widget.open();
  await widget.call();
  await widget.reaches('callPhase', 'connected');
  await caller.hears(440);
  const ways = () => caller.page.evaluate(() => globalThis.ways());
  const before = await ways();
  await centre.break({loseMedia: true});
  // Firefox may notice it by its own consent checks, or the widget first by the packets that do not come.
  await expect.poll(ways).not.toEqual(before);
  await caller.exchanges();
  await caller.hears(440);
  await widget.reaches('callPhase', 'connected');
});
