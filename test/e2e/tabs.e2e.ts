/** Any number of tabs show one conversation; one of them polls, and one may have the call. */
import type {Page} from '@playwright/test';
import {expect, test, Widget} from './support/fixtures.js';
import {bothHear, talkToAda} from './support/in-call.js';
import {sitDown} from './support/sit-down.js';

const pollsOf = (page: Page) => {
  const polls = {count: 0};
  page.on('request', (request) => {
    if (/ccmessaging\/poll/.test(request.url())) polls.count += 1;
  });
  return polls;
};

/** How often a text stands in the thread. */
const times = (widget: Widget, text: string) => widget.log.getByText(text, {exact: true}).count();

/** Whatever was said is in the thread once. */
const saysOnce = async (widget: Widget, ...texts: string[]) => {
  for (const text of texts) await expect.poll(() => times(widget, text), {message: text}).toBe(1);
};

test('two tabs show one conversation, and one of them polls', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.write('Written first');
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('Ada answers');
  await ada.page.keyboard.press('Enter');
  await saysOnce(widget, 'Written first', 'Ada answers');

  const second = await visitor.openTab(centre.url);
  const polls = pollsOf(second.page);
  const other = new Widget(second.page);
  await other.open();
  await saysOnce(other, 'Written first', 'Ada answers');
  await other.write('Written second');
  await saysOnce(other, 'Written second');
  await saysOnce(widget, 'Written second');
  await expect(ada.page.getByText('Written second')).toHaveCount(1);
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('For both');
  await ada.page.keyboard.press('Enter');
  await saysOnce(other, 'For both');
  await saysOnce(widget, 'For both');
  await other.reaches('chatPhase', 'agent');
  expect(polls.count).toBe(0);

  await other.page.evaluate(() => document.querySelector('cc-click-to-call')!.endChat());
  await widget.reaches('chatPhase', 'ended');
});

test('the tab that runs the conversation is closed: another goes on with it', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.write('Before');
  const second = await visitor.openTab(centre.url);
  const other = new Widget(second.page);
  await other.open();
  await saysOnce(other, 'Before');
  await visitor.page.close();
  await other.write('After');
  await expect(ada.page.getByText('After', {exact: true})).toHaveCount(1);
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('Still here');
  await ada.page.keyboard.press('Enter');
  await saysOnce(other, 'Before', 'After', 'Still here');
  await other.reaches('chatPhase', 'agent');
});

test('a tab hangs without a word: the one that is looked at takes the conversation', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.write('Before');
  const second = await visitor.openTab(centre.url);
  const other = new Widget(second.page);
  await other.open();
  await saysOnce(other, 'Before');
  // A script that does not end: the tab keeps its lock, and hears and says nothing.
  const hanging = visitor.page.evaluate((until) => {
    while (Date.now() < until);
  }, Date.now() + 12_000);
  const polls = pollsOf(second.page);
  await expect.poll(() => polls.count, {timeout: 8_000}).toBeGreaterThan(0);
  await other.write('After');
  await expect(ada.page.getByText('After', {exact: true})).toHaveCount(1);
  await saysOnce(other, 'Before', 'After');

  await hanging;
  await saysOnce(widget, 'Before', 'After');
  const after = pollsOf(visitor.page);
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('To whom?');
  await ada.page.keyboard.press('Enter');
  await saysOnce(other, 'To whom?');
  await saysOnce(widget, 'To whom?');
  expect(after.count).toBe(0);
});

test('a call is shown and controlled in another tab', async ({centre, person, visitor, widget}) => {
  const ada = await talkToAda({centre, person, visitor, widget});
  const second = await visitor.openTab(centre.url);
  const other = new Widget(second.page);
  await other.open();
  await other.reaches('callPhase', 'connected');
  await expect(other.button('Voice call')).toHaveCount(0);
  await other.button('Mute microphone').click();
  await expect(other.button('Unmute microphone')).toBeVisible();
  await expect(widget.button('Unmute microphone')).toBeVisible();
  await other.button('Unmute microphone').click();
  await bothHear(visitor, 440, ada, 880);
  expect(await second.openTracks()).toBe(0);
  await other.button('Hang up').click();
  await other.reaches('callPhase', 'ended');
  await widget.reaches('callPhase', 'ended');
  await expect(other.log.getByText('You ended the call')).toHaveCount(1);
  expect((await centre.latestCall())?.drops).toBe(1);
});

test('a call of the tab that does not run the conversation', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  const second = await visitor.openTab(centre.url);
  const other = new Widget(second.page);
  await other.open();
  await other.call();
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await other.reaches('callPhase', 'connected');
  await bothHear(second, 440, ada, 880);
  await widget.reaches('callPhase', 'connected');
  // The conversation's tab goes; the call does not.
  await visitor.page.close();
  await bothHear(second, 440, ada, 880);
  await other.write('Are you there?');
  await expect(ada.page.getByText('Are you there?', {exact: true})).toHaveCount(1);
  await ada.page.getByRole('button', {name: 'Hang up'}).click();
  await other.reaches('callPhase', 'ended');
});

test('a visitor who is forgotten is so in every tab', async ({centre, person, visitor, widget}) => {
  await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.write('A secret');
  await saysOnce(widget, 'A secret');
  const second = await visitor.openTab(centre.url);
  const other = new Widget(second.page);
  await other.open();
  await saysOnce(other, 'A secret');
  await other.page.evaluate(() => document.querySelector('cc-click-to-call')!.forget());
  for (const each of [widget, other]) {
    await each.reaches('chatPhase', 'idle');
    await expect(each.log.getByText('A secret')).toHaveCount(0);
  }
  expect(await second.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('a page without https has no locks: two tabs agree by a lease', async ({centre, person}) => {
  const visitor = await person({tone: null, host: 'shop.test'});
  const ada = await sitDown(person, centre, 'Ada', 880);
  const url = centre.url.replace('127.0.0.1', 'shop.test');
  await visitor.page.goto(url);
  expect(await visitor.page.evaluate(() => 'locks' in navigator)).toBe(false);
  const widget = new Widget(visitor.page);
  await widget.open();
  await widget.write('Before');
  await saysOnce(widget, 'Before');
  const second = await visitor.openTab(url);
  const other = new Widget(second.page);
  await other.open();
  await saysOnce(other, 'Before');
  await other.write('Between');
  await saysOnce(widget, 'Before', 'Between');
  await visitor.page.close();
  await other.write('After');
  await expect(ada.page.getByText('After', {exact: true})).toHaveCount(1);
  await saysOnce(other, 'Before', 'Between', 'After');
});
