/** A keyboard on the screen takes room from the page, and none of it from what the visitor writes. */
import type {Page} from '@playwright/test';
import {expect, test, type Widget} from './support/fixtures.js';
import {CHANNEL, openPage} from './support/open-page.js';

const PHONE = {width: 390, height: 844};
const TABLET = {width: 820, height: 1_180};

/** What the keyboard leaves to see, in the page's layout. */
interface Seen {
  readonly offsetTop: number;
  readonly height: number;
}

/** No keyboard comes in a browser without a screen: what it does to the visual viewport is done here. */
const bringKeyboards = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen: {now: Seen | null} = {now: null};
    for (const name of ['offsetTop', 'height'] as const) {
      const own = Object.getOwnPropertyDescriptor(VisualViewport.prototype, name)!;
      Object.defineProperty(VisualViewport.prototype, name, {
        get(this: VisualViewport) {
          return seen.now ? seen.now[name] : (own.get!.call(this) as number);
        },
      });
    }
    addEventListener('keyboard', (event) => {
      seen.now = (event as CustomEvent<Seen | null>).detail;
      visualViewport!.dispatchEvent(new Event('resize'));
    });
  });

const keyboard = (page: Page, seen: Seen | null): Promise<void> =>
  page.evaluate((detail) => void dispatchEvent(new CustomEvent('keyboard', {detail})), seen);

const panelOf = ({page}: Widget) => page.getByRole('region', {name: 'Chat', exact: true});

/** Top and bottom of the panel once it has come, in whole pixels. */
const edges = async (widget: Widget): Promise<[number, number]> => {
  await panelOf(widget).evaluate((panel) => Promise.all(panel.getAnimations().map(({finished}) => finished)));
  const box = (await panelOf(widget).boundingBox())!;
  return [Math.round(box.y), Math.round(box.y + box.height)];
};

for (const [device, viewport, placement] of [
  ['phone', PHONE, 'bottom-end'],
  ['tablet', TABLET, 'bottom-end'],
  ['tablet', TABLET, 'top-start'],
] as const) {
  test(`the panel stays clear of the keyboard: ${device}, ${placement}`, async ({centre, person}) => {
    const {page} = await person({tone: null, viewport, touch: true});
    await bringKeyboards(page);
    const widget = await openPage(page, centre.url, `${CHANNEL} placement="${placement}"`);
    await widget.open();
    await widget.write('Ferns?');
    const answer = widget.log.getByText('“Ferns?”');
    await expect(answer).toBeVisible();
    const whole = await edges(widget);

    const gap = device === 'phone' ? 0 : 12;
    for (const seen of [
      {offsetTop: 0, height: 420},
      // Where the browser has pushed the page up to show the field.
      {offsetTop: 150, height: 400},
    ]) {
      await keyboard(page, seen);
      await expect.poll(async () => (await edges(widget))[1]).toBe(seen.offsetTop + seen.height - gap);
      expect((await edges(widget))[0]).toBe(seen.offsetTop + gap);
      const field = (await widget.composer.boundingBox())!;
      expect(field.y + field.height).toBeLessThanOrEqual(seen.offsetTop + seen.height - gap);
      await expect(answer, 'the newest message stays in sight').toBeInViewport({ratio: 1});
    }
    await keyboard(page, null);
    await expect.poll(() => edges(widget)).toEqual(whole);
  });
}

test('who magnifies the page sees the panel as it is', async ({centre, person}) => {
  const {page} = await person({tone: null, viewport: PHONE, touch: true});
  const widget = await openPage(page, centre.url, CHANNEL);
  await widget.open();
  const whole = await edges(widget);
  expect(whole).toEqual([0, PHONE.height]);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', {pageScaleFactor: 2});
  await expect.poll(() => page.evaluate(() => visualViewport!.scale)).toBe(2);
  expect(await page.evaluate(() => visualViewport!.height)).toBeLessThan(500);
  expect(await panelOf(widget).evaluate(({style}: HTMLElement) => [style.maxBlockSize, style.translate])).toEqual([
    '',
    '',
  ]);
  await session.send('Emulation.setPageScaleFactor', {pageScaleFactor: 1});
  await expect.poll(() => edges(widget)).toEqual(whole);
});
