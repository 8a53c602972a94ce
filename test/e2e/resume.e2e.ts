/** A page that is left and gone back to goes on with its conversation. */
import type {Page} from '@playwright/test';
import {expect, test, Widget} from './support/fixtures.js';
import {sitDown} from './support/sit-down.js';

/**
 * What browsers say when they keep a page for going back to, and when they show it again. Pages under test are not kept:
 * whoever drives them would lose them.
 */
const keep = (page: Page) =>
  page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true})));
const goBackTo = (page: Page) =>
  page.evaluate(() => void dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})));

for (const tabs of [1, 2]) {
  test(`a page that is kept for going back to gives its poll up, and goes on when it is back (tabs: ${tabs})`, async ({
    centre,
    person,
    visitor,
    widget,
  }) => {
    const ada = await sitDown(person, centre, 'Ada', 880);
    await widget.open();
    await widget.write('Before');
    await expect(ada.page.getByText('Before', {exact: true})).toHaveCount(1);
    if (tabs === 2) {
      const second = await visitor.openTab(centre.url);
      const other = new Widget(second.page);
      await other.open();
      await expect(other.log.getByText('Before', {exact: true})).toHaveCount(1);
      await second.page.close();
    }
    await keep(visitor.page);
    await expect.poll(async () => (await centre.census()).heldPolls).toBe(0);
    const locks = () => visitor.page.evaluate(async () => (await navigator.locks.query()).held?.length);
    await expect.poll(locks).toBe(0);
    await ada.page.getByRole('textbox', {name: 'Message'}).fill('While away');
    await ada.page.keyboard.press('Enter');
    await goBackTo(visitor.page);
    await expect(widget.log.getByText('While away', {exact: true})).toHaveCount(1);
    await widget.write('After');
    await expect(ada.page.getByText('After', {exact: true})).toHaveCount(1);
    await expect(widget.log.getByText('Before', {exact: true})).toHaveCount(1);
    await widget.reaches('chatPhase', 'agent');
  });
}

test('a page load: the conversation goes on', async ({centre, person, visitor, widget}) => {
  const ada = await sitDown(person, centre, 'Ada', 880);
  await widget.open();
  await widget.write('Before');
  await expect(ada.page.getByText('Before', {exact: true})).toHaveCount(1);
  await visitor.page.reload();
  await widget.open();
  await widget.write('After');
  await expect(ada.page.getByText('After', {exact: true})).toHaveCount(1);
  await expect(widget.log.getByText('Before', {exact: true})).toHaveCount(1);
  await expect(widget.log.getByText('After', {exact: true})).toHaveCount(1);
});

/** Stands before all listeners of the widget: a page that dies tells nobody, and nothing is done in it. */
const mayDie = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('pagehide', (event) => 'dies' in globalThis && event.stopImmediatePropagation(), {capture: true});
  });

for (const [how, leave] of [
  ['is loaded again', (page: Page) => page.reload()],
  [
    'dies',
    async (page: Page) => {
      await page.evaluate(() => void Object.assign(globalThis, {dies: true}));
      await page.reload();
    },
  ],
] as const) {
  test(`the page ${how} in a call: one tap asks for the call again, with the same devices`, async ({
    centre,
    visitor,
    widget,
  }) => {
    await mayDie(visitor.page);
    await visitor.page.reload();
    await widget.open();
    await widget.call();
    await widget.reaches('callPhase', 'connected');
    await visitor.hears(440);
    await leave(visitor.page);
    await widget.open();
    // What the page that is gone held has been given back, by it or for it.
    await expect.poll(async () => (await centre.census()).calls).toBe(0);
    await expect(visitor.page.getByText('The connection to the call service was lost.')).toBeVisible();
    await widget.button('Call again').click();
    // No device check is between.
    await widget.reaches('callPhase', 'connected');
    await visitor.hears(440);
    await widget.button('Hang up').click();
    await widget.reaches('callPhase', 'ended');
    await visitor.page.reload();
    await widget.open();
    await widget.reaches('chatPhase', 'agent');
    await expect(widget.button('Call again')).toHaveCount(0);
  });
}
