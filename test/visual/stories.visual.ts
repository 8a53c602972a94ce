/** What holds for every story: it is drawn and played to its end without a complaint, it is accessible, and no text is cut off. */
import type {Page} from '@playwright/test';
import axeCore from 'axe-core';
import {cutOffTexts} from './support/cut-off.js';
import {expect, storiesOf, test, type Globals} from './support/storybook.js';

const PHONE = {width: 390, height: 844};

interface Reading extends Globals {
  readonly width: number;
  readonly height: number;
  /** Looks for what axe finds, too. */
  readonly axe?: boolean;
}

/** How the stories are gone through. */
const READINGS: Readonly<Record<string, Reading>> = {
  'in English': {...PHONE, theme: 'light', locale: 'en', axe: true},
  'in Arabic, dark': {...PHONE, theme: 'dark', locale: 'ar', axe: true},
  'at double length on a narrow phone, right to left': {width: 320, height: 844, locale: 'en-XA', direction: 'rtl'},
};

/** What axe finds. A story is a part of a page, and so without landmarks, or shows several widgets side by side. */
const violationsIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const {axe} = globalThis as unknown as {axe: typeof axeCore};
    const {violations} = await axe.run('#storybook-root', {
      rules: {region: {enabled: false}, 'landmark-unique': {enabled: false}},
      resultTypes: ['violations'],
    });
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
  });

for (const [name, {width, height, axe = false, ...globals}] of Object.entries(READINGS)) {
  test.describe(name, () => {
    test.use({viewport: {width, height}});
    test.setTimeout(600_000);

    test('every story is drawn and played to its end, and nothing of it is cut off', async ({
      page,
      host,
      storyPage,
    }) => {
      const stories = await storiesOf(page, host);
      expect(stories.length).toBeGreaterThan(200);
      await storyPage.open(stories[0]!.id, globals);
      if (axe) await page.evaluate(axeCore.source);
      const wrong: string[] = [];
      for (const {id} of stories) {
        await storyPage.turnTo(id);
        const texts = await page.evaluate(cutOffTexts);
        wrong.push(...texts.map((text) => `${id}: ${text}`));
        if (!axe) continue;
        wrong.push(...(await violationsIn(page)).map((violation) => `${id}: ${violation}`));
      }
      expect(wrong).toEqual([]);
    });
  });
}
