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
