/** What the visitor can do during a call, as the phone sees it. */
import type {Widget} from '../e2e/support/fixtures.js';
import {expect, talk, test} from './support/fixtures.js';
import {CODES} from './support/places.js';

/** Opens what stands behind the call's own More; the chat has one, too. */
const openMore = (widget: Widget): Promise<void> =>
  widget.page.locator('cc-call-panel').getByRole('button', {name: 'More', exact: true}).click();

test('keys of the keypad reach the phone', async ({phone, route, widget}) => {
  await route([CODES.firstPhone]);
  await talk(widget);
  await openMore(widget);
  await widget.button('Keypad').click();
  for (const key of ['1', '9', '*', '#']) await widget.button(key).click();
  await expect.poll(() => phone.keys).toBe('19*#');
});

test('the visitor holds the call and takes it up again', async ({phone, route, visitor, widget}) => {
  await route([CODES.firstPhone]);
  await talk(widget);
  await Promise.all([visitor.hears(880), phone.hears(440)]);
  expect(await phone.direction()).toBe('sendrecv');
  await openMore(widget);
  await widget.button('Hold').click();
  await expect(widget.button('Resume')).toBeVisible();
  await expect.poll(() => phone.direction()).toMatch(/inactive|recvonly/);
  await expect.poll(() => visitor.page.evaluate(() => globalThis.watched.loudest())).toBeNull();
  await widget.button('Resume').click();
  await expect(widget.button('Hold')).toBeVisible();
  await expect.poll(() => phone.direction()).toBe('sendrecv');
  await Promise.all([visitor.receives(), visitor.hears(880)]);
  await phone.echo();
  await visitor.hears(440);
});
