/** Who reserved an agent gives the agent back: exactly once, in whatever way the call ends, and never too often. */
import type {CentreProcess} from './support/contact-centre.js';
import {expect, test, type Widget} from './support/fixtures.js';
import {sitDown} from './support/sit-down.js';

const drops = (centre: CentreProcess) =>
  expect.poll(async () => (await centre.latestCall())?.drops, {message: 'drops'});
const freed = (centre: CentreProcess) =>
  expect.poll(async () => (await centre.census()).calls, {message: 'calls'}).toBe(0);

const asked = async (centre: CentreProcess, path: string) =>
  (await centre.journal()).filter((entry) => entry.path.endsWith(path)).length;

const queue = async (centre: CentreProcess, widget: Widget): Promise<void> => {
  await widget.open();
  await centre.set({queue: {ahead: 9, seconds: 60}});
  await widget.call();
  await widget.reaches('callPhase', 'queued');
};

const talk = async (widget: Widget): Promise<void> => {
  await widget.open();
  await widget.call();
  await widget.reaches('callPhase', 'connected');
};

test('leaving the queue', async ({centre, visitor, widget}) => {
  await queue(centre, widget);
  await widget.button('Hang up').click();
  await expect(widget.log.getByText('You cancelled the call')).toBeVisible();
  await drops(centre).toBe(1);
  expect(await visitor.openTracks()).toBe(0);
});

test('closing the tab in the queue', async ({centre, visitor, widget}) => {
  await queue(centre, widget);
  await visitor.page.close({runBeforeUnload: true});
  await drops(centre).toBe(1);
  await freed(centre);
});

test('closing the tab in the call', async ({centre, visitor, widget}) => {
  await talk(widget);
  await visitor.page.close({runBeforeUnload: true});
  await drops(centre).toBe(1);
  await freed(centre);
});

test('removing the element in the call', async ({centre, visitor, widget}) => {
  await talk(widget);
  await visitor.page.evaluate(() => document.querySelector('cc-click-to-call')?.remove());
  await drops(centre).toBe(1);
  await expect.poll(() => visitor.openTracks()).toBe(0);
  await expect.poll(() => visitor.page.evaluate(() => globalThis.watched.openPeers())).toBe(0);
  await expect.poll(async () => (await centre.census()).heldPolls).toBe(0);
});

test('moving the element leaves the call alone', async ({centre, visitor, widget}) => {
  await talk(widget);
  await visitor.page.evaluate(() => {
    const box = document.body.appendChild(document.createElement('section'));
    box.append(document.querySelector('cc-click-to-call')!);
  });
  await visitor.receives();
  await widget.reaches('callPhase', 'connected');
  await visitor.hears(440);
  expect((await centre.latestCall())?.drops).toBe(0);
});

for (const [status, text] of [
  [603, 'The call was declined'],
  [486, 'All agents are busy'],
  [404, 'The call service did not accept the call. Try again, or go on in the chat.'],
] as const) {
  test(`the gateway answers ${status}`, async ({centre, visitor, widget}) => {
    await centre.break({gateway: {inviteStatus: status}});
    await widget.open();
    await widget.call();
    await expect(widget.log.getByText(text)).toBeVisible();
    await drops(centre).toBe(1);
    expect(await visitor.openTracks()).toBe(0);
  });
}

test('no gateway can be reached', async ({centre, widget}) => {
  await centre.break({gateway: {refuseSockets: true}});
  await widget.open();
  await widget.call();
  await expect(widget.log.getByText('The call service can’t be reached from here.')).toBeVisible();
  await drops(centre).toBe(1);
});

test('the first gateway is dead, the second takes the call', async ({centre, widget}) => {
  const live = centre.url.replace('http', 'ws');
  await centre.set({gwAddresses: ['ws://127.0.0.1:9/gateway', `${live}/gateway`]});
  await talk(widget);
});

for (const [outcome, text] of [
  ['queue-timeout', 'No agent became free in time'],
  ['failed', 'The contact centre could not accept this. Try again in a moment.'],
  ['released', 'Nobody answered'],
] as const) {
  test(`the platform ends the call before it is connected: ${outcome}`, async ({centre, visitor, widget}) => {
    await centre.script({outcome, ...(outcome === 'released' ? {when: 'before'} : {})});
    await widget.open();
    await widget.call();
    await expect(widget.log.getByText(text)).toBeVisible();
    await widget.reaches('callPhase', 'ended');
    expect(await visitor.openTracks()).toBe(0);
    expect((await centre.latestCall())?.drops).toBe(0);
  });
}

test('the agent hangs up: 168110 and BYE end the call once, without a drop', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  const ends = visitor.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        addEventListener('cc-call-end', () => (count += 1));
        addEventListener('cc-message', () => count > 0 && resolve(count));
      }),
  );
  await widget.call();
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await widget.reaches('callPhase', 'connected');
  await ada.page.getByRole('button', {name: 'Hang up'}).click();
  await expect(widget.log.getByText('The agent ended the call')).toBeVisible();
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('Sorry, here I am again.');
  await ada.page.getByRole('button', {name: 'Send'}).click();
  expect(await ends).toBe(1);
  expect((await centre.latestCall())?.drops).toBe(0);
});

test('a BYE that AICC does not confirm within 2 s is followed by a drop', async ({
  allowed,
  centre,
  person,
  visitor,
  widget,
}) => {
  // The agent's end is known to the contact centre, which only keeps its event back: to it the drop comes late.
  allowed.reasons = /drop without a call/;
  const ada = await sitDown(person, centre, 'Ada', 880);
  await centre.set({eventHoldMs: 300});
  await widget.open();
  await widget.call();
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await widget.reaches('callPhase', 'connected');
  await centre.break({rules: [{match: 'getClickToCallEvents', kind: 'delay', value: 20_000}]});
  await visitor.page.waitForRequest(/getClickToCallEvents/);
  await ada.page.getByRole('button', {name: 'Hang up'}).click();
  await widget.reaches('callPhase', 'ended');
  await drops(centre).toBe(1);
});

test('permission denied: no agent is ever asked for', async ({centre, person}) => {
  const visitor = await person({tone: 440, permission: 'deny'});
  await visitor.page.goto(centre.url);
  await visitor.page.getByRole('button', {name: 'Open chat'}).click();
  await visitor.page.getByRole('button', {name: 'Voice call'}).click();
  await expect(visitor.page.getByRole('log').getByText(/is blocked for this page|was left unanswered/)).toBeVisible();
  expect(await asked(centre, 'createClickToCall')).toBe(0);
  expect(await asked(centre, 'dropClickToCall')).toBe(0);
});

test('hanging up during the permission prompt: a late microphone is closed at once', async ({
  centre,
  visitor,
  widget,
}) => {
  await widget.open();
  await visitor.page.evaluate(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (constraints) =>
      new Promise((resolve) => addEventListener('permit', () => resolve(open(constraints)), {once: true}));
  });
  await widget.button('Voice call').click();
  await expect(visitor.page.getByText('Your browser is asking')).toBeVisible();
  await widget.button('Cancel').click();
  await expect(widget.log.getByText('You cancelled the call')).toBeVisible();
  await visitor.page.evaluate(() => dispatchEvent(new Event('permit')));
  await expect.poll(() => visitor.page.evaluate(() => globalThis.watched.asked)).toBe(1);
  await expect.poll(() => visitor.openTracks()).toBe(0);
  expect(await asked(centre, 'createClickToCall')).toBe(0);
  expect(await asked(centre, 'dropClickToCall')).toBe(0);
});

test('the network is gone: the drop goes out when it is back', async ({centre, visitor, widget}) => {
  await queue(centre, widget);
  await visitor.page.context().setOffline(true);
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  expect(await visitor.openTracks()).toBe(0);
  expect((await centre.latestCall())?.drops).toBe(0);
  await visitor.page.context().setOffline(false);
  await drops(centre).toBe(1);
});

test('the network stays away: the contact centre frees the agent by itself', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await centre.set({eventPollTimeoutMs: 1_500, eventHoldMs: 500});
  await widget.open();
  await widget.call();
  await expect(ada.page.getByRole('button', {name: 'Answer'})).toBeVisible();
  await visitor.page.context().setOffline(true);
  await expect.poll(async () => (await centre.census()).agents[0]?.inCall).toBe(false);
  await visitor.page.context().setOffline(false);
  await widget.reaches('callPhase', 'ended');
  expect(await visitor.openTracks()).toBe(0);
});
