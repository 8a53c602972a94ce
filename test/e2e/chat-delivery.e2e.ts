import type {CentreProcess} from './support/contact-centre.js';
import {expect, test, type Widget} from './support/fixtures.js';
import {sitDown} from './support/sit-down.js';

/** What the visitor wrote, as the contact centre has it: it drops no doubles. */
const arrived = async (centre: CentreProcess): Promise<string[]> =>
  (await centre.chats()).flatMap(({entries}) =>
    entries.filter(({author}) => author === 'visitor').map(({content}) => content),
  );

/** Breaks the next CHAT alone: INPUT, which comes before it, is out of the way. */
const breakNext = async (centre: CentreProcess, widget: Widget, text: string, fault: object): Promise<void> => {
  const inputs = async () => (await centre.journal()).filter(({controlType}) => controlType === 'INPUT').length;
  const before = await inputs();
  await widget.composer.fill(text);
  await expect.poll(inputs).toBe(before + 1);
  await centre.break({rules: [{match: 'POST .*/send$', times: 1, ...fault}]});
  await widget.composer.press('Enter');
};

// The network of these tests has nothing but loopback, which Chromium takes for no network at all.
test.beforeEach(async ({visitor}) => {
  await visitor.page.addInitScript(() => Object.defineProperty(navigator, 'onLine', {get: () => true}));
  await visitor.page.reload();
});

test('typing is told, and what was read has a mark', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await widget.composer.pressSequentially('Hel');
  await expect(ada.page.getByText(/writes …/).first()).toBeVisible();
  await widget.composer.press('Enter');
  await expect(widget.log.getByText('Read', {exact: true})).toBeVisible();
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('Good morning');
  await ada.page.keyboard.press('Enter');
  await expect(ada.page.getByText('Read', {exact: true})).toBeVisible();
  expect(visitor.complaints).toEqual([]);
});

test('flow control: what surely did not arrive goes out again by itself, in order', async ({centre, widget}) => {
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await centre.break({rules: [{match: 'POST .*/send$', kind: 'flow-control', times: 3}]});
  for (const text of ['one', 'two', 'three']) await widget.write(text);
  await expect.poll(() => arrived(centre), {timeout: 20_000}).toEqual(['one', 'two', 'three']);
  await expect(widget.button('Send again')).toHaveCount(0);
});

test('an answer that is lost: the history tells that it arrived, and nothing is doubled', async ({centre, widget}) => {
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await widget.write('first');
  await expect.poll(() => arrived(centre)).toEqual(['first']);
  await breakNext(centre, widget, 'second', {kind: 'drop-reply'});
  await widget.write('third');
  await expect.poll(() => arrived(centre)).toEqual(['first', 'second', 'third']);
  await expect(widget.button('Send again')).toHaveCount(0);
  await expect(widget.log.getByText('third', {exact: true})).toHaveCount(1);
});

test('a message that did not arrive is failed, and sent again on the visitor’s word', async ({centre, widget}) => {
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await breakNext(centre, widget, 'lost', {kind: 'status', value: 500});
  await widget.write('kept');
  await expect.poll(() => arrived(centre)).toEqual(['kept']);
  await widget.button('Send again').click();
  await expect.poll(() => arrived(centre)).toEqual(['kept', 'lost']);
  await expect(widget.button('Send again')).toHaveCount(0);
});

test('a page load: the conversation goes on, whole and once, with the draft', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.write('My order is late');
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('Let me look');
  await ada.page.keyboard.press('Enter');
  await expect(widget.log.getByText('Let me look')).toBeVisible();
  await widget.composer.fill('a draft');
  const connects = async () => (await centre.journal()).filter(({controlType}) => controlType === 'CONNECT').length;
  expect(await connects()).toBe(1);
  await visitor.page.reload();
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('It comes tomorrow');
  await ada.page.keyboard.press('Enter');
  await expect(visitor.page.getByText('1', {exact: true})).toBeVisible();
  await widget.open();
  await expect(widget.log.getByText('It comes tomorrow')).toBeVisible();
  await expect(widget.log.getByText('My order is late')).toBeVisible();
  for (const text of ['My order is late', 'Let me look', 'It comes tomorrow']) {
    await expect(widget.log.getByText(text, {exact: true})).toHaveCount(1);
  }
  await expect(widget.composer).toHaveValue('a draft');
  expect(await connects()).toBe(1);
});
