import type {CentreProcess} from './support/contact-centre.js';
import {expect, test, Widget} from './support/fixtures.js';
import type {Person} from './support/person.js';
import {sitDown} from './support/sit-down.js';

const writesAs = async ({page}: Person, text: string): Promise<void> => {
  await page.getByRole('textbox', {name: 'Message'}).fill(text);
  await page.keyboard.press('Enter');
};

const comes = async (person: (options: {tone: number}) => Promise<Person>, centre: CentreProcess, name: string) => {
  const visitor = await person({tone: 440});
  await visitor.page.goto(centre.url);
  await visitor.page.evaluate(
    (who) => document.querySelector('cc-click-to-call')?.setAttribute('user-name', who),
    name,
  );
  return new Widget(visitor.page);
};

test('several conversations at once: each with its own draft, its unread count and its visitor', async ({
  centre,
  person,
}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  const [vera, wim] = [await comes(person, centre, 'Vera'), await comes(person, centre, 'Wim')];
  for (const widget of [vera, wim]) {
    await widget.open();
    await widget.reaches('chatPhase', 'agent');
  }
  await vera.write('Ferns?');
  await wim.write('Pots?');
  const list = ada.page.getByRole('navigation');
  const row = (name: string) => list.getByRole('button', {name: new RegExp(name)});
  await row('Vera').click();
  const log = ada.page.getByRole('log', {name: 'Conversation'});
  await expect(log.getByText('Ferns?')).toBeVisible();
  await ada.page.getByRole('textbox', {name: 'Message'}).fill('half an answer');
  await wim.write('Are you there?');
  await expect(
    row('Wim')
      .getByText('1', {exact: true})
      .or(row('Wim').getByText('2', {exact: true})),
  ).toBeVisible();
  await ada.page.keyboard.press('Alt+ArrowDown');
  await expect(log.getByText('Pots?')).toBeVisible();
  await expect(ada.page.getByRole('complementary', {name: 'Visitor'}).getByText('Wim', {exact: true})).toBeVisible();
  await writesAs(ada, 'Pots are here');
  await expect(wim.log.getByText('Pots are here')).toBeVisible();
  await expect(vera.log.getByText('Pots are here')).toHaveCount(0);
  await row('Vera').click();
  await expect(ada.page.getByRole('textbox', {name: 'Message'})).toHaveValue('half an answer');
});

test('phrases, hold, a skill, back into the queue, the end', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  const {page} = ada;
  const phrases = page.getByRole('combobox', {name: 'Phrases'});
  const phrase = (await phrases.getByRole('option').nth(1).textContent()) ?? '';
  expect(phrase).not.toBe('');
  await phrases.selectOption(phrase);
  await page.keyboard.press('Enter');
  await expect(widget.log.getByText(phrase, {exact: true})).toBeVisible();

  await page.getByRole('button', {name: 'Hold chat'}).click();
  await expect(widget.log.getByText('The agent is looking into it. Please stay.')).toBeVisible();
  await expect(page.getByRole('navigation').getByText('on hold')).toBeVisible();
  await page.getByRole('button', {name: 'Resume chat'}).click();
  await expect(widget.log.getByText('The agent is back.')).toBeVisible();

  const bob = await sitDown(person, centre, 'Bob', 1320);
  await bob.page.getByRole('button', {name: 'billing'}).click();
  await page.getByRole('button', {name: 'Hand on'}).click();
  await page.getByRole('menuitem', {name: 'Skill: billing'}).click();
  await expect(widget.log.getByText('Bob joined the chat')).toBeVisible();
  await expect(bob.page.getByRole('log', {name: 'Conversation'}).getByText(phrase, {exact: true})).toBeVisible();

  await page.getByRole('switch', {name: 'Ready'}).uncheck();
  await bob.page.getByRole('switch', {name: 'Ready'}).uncheck();
  await bob.page.getByRole('button', {name: 'Hand on'}).click();
  await bob.page.getByRole('menuitem', {name: 'Back to the queue'}).click();
  await widget.reaches('chatPhase', 'queued');
  await expect(page.getByRole('navigation').getByText(/place 1/)).toBeVisible();
  await page.getByRole('switch', {name: 'Ready'}).check();
  await widget.reaches('chatPhase', 'agent');
  await page.getByRole('button', {name: 'End chat'}).click();
  await widget.reaches('chatPhase', 'ended');
  expect(visitor.complaints).toEqual([]);
});

test('a voice call is put on hold by the agent: music, then the voice again', async ({
  centre,
  person,
  visitor,
  widget,
}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.reaches('chatPhase', 'agent');
  await widget.call('Voice call');
  await ada.page.getByRole('button', {name: 'Answer'}).click();
  await widget.reaches('callPhase', 'connected');
  await visitor.hears(880);
  await ada.page.getByRole('button', {name: 'Hold', exact: true}).click();
  await expect(ada.page.getByRole('button', {name: 'Resume', exact: true})).toBeVisible();
  await visitor.hearsNot(880);
  await ada.page.getByRole('button', {name: 'Resume', exact: true}).click();
  await expect(ada.page.getByRole('button', {name: 'Hold', exact: true})).toBeVisible();
  await visitor.hears(880);
  await widget.button('Hang up').click();
  await widget.reaches('callPhase', 'ended');
});
