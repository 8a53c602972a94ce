import type {CentreProcess} from './support/contact-centre.js';
import {expect, test, type Widget} from './support/fixtures.js';
import {bothHear, shows} from './support/in-call.js';
import type {Person} from './support/person.js';
import {sitDown} from './support/sit-down.js';

const writeAsAgent = async ({page}: Person, text: string): Promise<void> => {
  await page.getByRole('textbox', {name: 'Message'}).fill(text);
  await page.getByRole('button', {name: 'Send'}).click();
};

const seedOrder = async (centre: CentreProcess): Promise<string[]> => {
  const steps = (await centre.journal()).map(({path, controlType}) => controlType ?? path.split('/').pop() ?? '');
  return steps.filter((step, index) => steps.indexOf(step) === index && !/poll|Queue|CHAT|INPUT|READ/.test(step));
};

test('chat, voice call, transfer, hang-up, chat again, end', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.write('Do you have ferns?');
  await expect(ada.page.getByRole('log').getByText('Do you have ferns?')).toBeVisible();
  await writeAsAgent(ada, 'We do, three kinds.');
  await expect(widget.log.getByText('We do, three kinds.')).toBeVisible();
  await widget.reaches('chatPhase', 'agent');

  await widget.call();
  await widget.reaches('callPhase', 'requesting');
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await widget.reaches('callPhase', 'connected');
  await bothHear(visitor, 440, ada, 880);

  const bob = await sitDown(person, centre, 'Bob', 1320);
  await ada.page.getByRole('button', {name: 'Transfer', exact: true}).click();
  await ada.page.getByRole('button', {name: 'Bob'}).click();
  await widget.reaches('callPhase', 'transferred');
  await bob.page.getByRole('button', {name: 'Answer'}).click();
  await expect.poll(async () => (await centre.latestCall())?.agent).toBe('Bob');
  await bothHear(visitor, 440, bob, 1320);
  await widget.reaches('callPhase', 'connected');

  expect(await visitor.openTracks()).toBe(1);
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  await expect(widget.log.getByText(/Voice call · .*second/)).toBeVisible();
  await expect(widget.log.getByText('You ended the call')).toBeVisible();
  expect(await visitor.openTracks()).toBe(0);
  await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);
  await expect.poll(async () => (await centre.census()).gateway).toMatchObject({dialogs: 0, peers: 0});

  await widget.write('Thank you!');
  await expect(bob.page.getByRole('log').getByText('Thank you!')).toBeVisible();
  await widget.button('End chat').click();
  await widget.reaches('chatPhase', 'ended');
  await expect(widget.log.getByText('You ended the chat')).toBeVisible();

  expect(await seedOrder(centre)).toEqual([
    'applyToken',
    'CONNECT',
    'checkClickToCallSupport',
    'createClickToCall',
    'getClickToCallEvents',
    'dropClickToCall',
    'getsatisfactionsurveymode',
    'DISCONNECT',
  ]);
  expect(visitor.complaints).toEqual([]);
});

test('a call waits in the queue and is then connected', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await centre.set({queue: {ahead: 1, seconds: 2}});
  await widget.call();
  await widget.reaches('callPhase', 'queued');
  await expect(visitor.page.getByText('Waiting for a free agent…')).toBeVisible();
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await widget.reaches('callPhase', 'connected');
  await bothHear(visitor, 440, ada, 880);
});

test('a video call shows both pictures', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.button('Video call').click();
  await expect(visitor.page.getByLabel('Your picture')).toBeVisible();
  await widget.button('Start call').click();
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await widget.reaches('callPhase', 'connected');
  await shows(visitor.page, 'Agent’s picture');
  await shows(visitor.page, 'Your picture');
  await shows(ada.page, 'Visitor');
  await Promise.all([visitor.receives('video'), ada.receives('video')]);
  await bothHear(visitor, 440, ada, 880);
  await widget.button('Hang up').click();
  await expect.poll(() => visitor.openTracks()).toBe(0);
});

test('with nobody at the desk the automatic agent answers chat and call', async ({centre, visitor, widget}) => {
  await widget.open();
  await widget.write('Is anybody there?');
  await expect(widget.log.getByText(/“Is anybody there\?”/)).toBeVisible();
  // Its greeting begins with two seconds of a chime.
  const greeted = visitor.hears(660);
  await widget.call();
  await greeted;
  await widget.reaches('callPhase', 'connected');
  await visitor.receives();
  // After its greeting it repeats what it hears.
  await visitor.hears(440);
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
  await expect.poll(async () => (await centre.latestCall())?.drops).toBe(1);
  await widget.write('Good bye');
  await expect(widget.log.getByText(/“Good bye”/)).toBeVisible();
});

const muteWorks = async (visitor: Person, widget: Widget): Promise<void> => {
  await widget.button('Mute microphone').click();
  await expect(widget.button('Unmute microphone')).toBeVisible();
  expect(await visitor.page.evaluate(() => globalThis.watched.openTracks())).toBe(1);
};

test('mute silences the visitor until it is taken back', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.call();
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await bothHear(visitor, 440, ada, 880);
  await muteWorks(visitor, widget);
  await expect.poll(() => ada.page.evaluate(() => globalThis.watched.loudest())).toBeNull();
  await widget.button('Unmute microphone').click();
  await expect(widget.button('Mute microphone')).toBeVisible();
  await ada.hears(440);
});
