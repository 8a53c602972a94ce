/** Media outlives signalling, and what can be repaired is repaired; the measure is what is heard. */
import {expect, test} from './support/fixtures.js';
import {bothHear, shows, talkToAda} from './support/in-call.js';

/** Addresses of one gateway, as nodes of a cluster. */
const nodes = (url: string) => ['a', 'b'].map((node) => `${url.replace('http', 'ws')}/gateway/${node}`);

test('the WebSocket is lost in a call: talking goes on, and what is asked then is done', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  const before = (await centre.census()).gateway.sockets;
  await centre.break({cutSockets: true});
  await visitor.receives();
  await expect.poll(async () => (await centre.census()).gateway.sockets).toBe(before);
  await widget.reaches('callPhase', 'connected');
  await bothHear(visitor, 440, ada, 880);
  await widget.inCall.getByRole('button', {name: 'More'}).click();
  await widget.button('Hold').click();
  await expect(widget.button('Resume')).toBeVisible();
  await widget.button('Resume').click();
  await bothHear(visitor, 440, ada, 880);
  await ada.page.getByRole('button', {name: 'Hang up'}).click();
  await expect(widget.log.getByText('The agent ended the call')).toBeVisible();
});

test('the gateway dies in the call: its second address takes over', async ({centre, person, visitor, widget}) => {
  await centre.set({gwAddresses: nodes(centre.url)});
  const ada = await talkToAda({centre, person, visitor, widget});
  await centre.break({gateway: {downAddresses: ['/gateway/a']}});
  await visitor.receives();
  await bothHear(visitor, 440, ada, 880);
  await widget.inCall.getByRole('button', {name: 'More'}).click();
  await widget.button('Hold').click();
  await expect(widget.button('Resume')).toBeVisible();
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  await expect.poll(async () => (await centre.census()).gateway.dialogs).toBe(0);
});

test('no gateway comes back: talking goes on all the same', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await centre.break({gateway: {refuseSockets: true}, cutSockets: true});
  await bothHear(visitor, 440, ada, 880);
  await widget.inCall.getByRole('button', {name: 'More'}).click();
  await expect(widget.button('Hold')).toBeDisabled();
  await centre.break({gateway: {refuseSockets: false}});
  await expect(widget.button('Hold')).toBeEnabled();
  await widget.button('Hang up').click();
  await expect.poll(async () => (await centre.census()).calls).toBe(0);
});

test('no sound comes in: the visitor is told so, until it does', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await centre.break({gateway: {muteMedia: true}});
  const told = visitor.page.getByText('We don’t receive any sound.');
  await expect(told).toBeVisible({timeout: 30_000});
  await widget.reaches('callPhase', 'connected');
  await centre.break({gateway: {muteMedia: false}});
  await expect(told).toHaveCount(0);
  await bothHear(visitor, 440, ada, 880);
});

test('the network changes: a new way for the media is found by re-INVITE', async ({centre, visitor, widget}) => {
  await widget.open();
  await widget.call();
  await widget.reaches('callPhase', 'connected');
  await visitor.hears(440);
  await centre.break({loseMedia: true});
  await widget.reaches('callPhase', 'reconnecting');
  await widget.reaches('callPhase', 'connected');
  await visitor.receives();
  await visitor.hears(440);
});

test('the network stays away: the visitor is offered another call in the same chat', async ({
  centre,
  visitor,
  widget,
}) => {
  await widget.open();
  await widget.call();
  await widget.reaches('callPhase', 'connected');
  await centre.break({loseMedia: true, gateway: {reinviteStatus: 500}});
  await widget.reaches('callPhase', 'reconnecting');
  await expect(widget.button('Call again')).toBeVisible({timeout: 60_000});
  await expect(widget.log.getByText('No sound gets through from this network.')).toBeVisible();
  expect(await visitor.openTracks()).toBe(0);
  await widget.write('Still there');
  await expect(widget.log.getByText('Still there', {exact: true})).toBeVisible();
});

test('the headset is unplugged: the call goes on with another microphone', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  await visitor.page.evaluate(() => globalThis.watched.unplug('audio'));
  await expect(visitor.page.getByText('A device was disconnected. The call goes on with another one')).toBeVisible();
  expect(await visitor.openTracks()).toBe(1);
  await bothHear(visitor, 440, ada, 880);
});

test('the camera is unplugged and there is no other: the voice goes on', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget}, 'Video call');
  await shows(ada.page, 'Visitor');
  await visitor.page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
    globalThis.watched.unplug('video');
  });
  await expect(widget.button('Turn camera on')).toBeVisible();
  await expect(visitor.page.getByText('The microphone or camera was disconnected.')).toBeVisible();
  await bothHear(visitor, 440, ada, 880);
});

test('another app takes the microphone for a while: the visitor is told, until it is back', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  await talkToAda({centre, person, visitor, widget});
  const told = visitor.page.getByText('Another app or a phone call is using the microphone.');
  await visitor.page.evaluate(() => globalThis.watched.interrupt('mute'));
  await expect(told).toBeVisible();
  await visitor.page.evaluate(() => globalThis.watched.interrupt('unmute'));
  await expect(told).toBeHidden();
});

test('leaving the page asks in a call, and only then', async ({centre, person, visitor, widget}) => {
  const {page} = visitor;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await page.reload();
  expect(asked).toEqual([]);
  await talkToAda({centre, person, visitor, widget: widget});
  await page.close({runBeforeUnload: true});
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await widget.reaches('callPhase', 'connected');
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
});

test('a permission that was denied is allowed: the visitor is told without reloading', async ({centre, person}) => {
  const visitor = await person({tone: 440, permission: 'deny'});
  const {page} = visitor;
  await page.goto(centre.url);
  await page.getByRole('button', {name: 'Open chat'}).click();
  await page.getByRole('button', {name: 'Voice call'}).click();
  await expect(page.getByRole('button', {name: 'Call again'})).toBeVisible();
  await page.context().grantPermissions(['microphone'], {origin: centre.url});
  await expect(page.getByText('The microphone is allowed now.')).toBeVisible();
});
