/**
 * The key states as pictures, each on a phone, on a narrow one and on a desktop, light and dark, in three scripts. After
 * a change that is meant: `npm run test:visual -- --update-snapshots`, and look at what git shows.
 */
import type {Page} from '@playwright/test';
import {expect, test, type Globals} from './support/storybook.js';

/** The key states, by the story that shows each. */
const STATES = {
  launcher: 'states-panel--launcher',
  chat: 'states-chat--agent',
  bot: 'states-panel--bot-answers',
  queue: 'states-chat--queued',
  'device-check': 'states-call--check-camera',
  'audio-call': 'states-call--talking',
  'video-call': 'states-call--talking-video',
  'call-elsewhere': 'states-panel--call-elsewhere',
  'ended-call': 'states-call--ended-by-agent',
  survey: 'states-panel--survey',
  'leave-message': 'states-panel--leave-message',
  interrupted: 'states-chat--interrupted',
  closed: 'states-chat--offline',
  refused: 'states-call--ended-permission-denied',
  brands: 'theming--brands',
  placements: 'theming--placements',
  'custom-launcher': 'theming--custom-launcher',
} as const;

interface Setting extends Globals {
  readonly width: number;
  readonly height: number;
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  'phone-light-en': {width: 390, height: 844, theme: 'light', locale: 'en'},
  'phone-dark-ar': {width: 390, height: 844, theme: 'dark', locale: 'ar'},
  'narrow-light-zh': {width: 320, height: 640, theme: 'light', locale: 'zh-CN'},
  'desktop-dark-en': {width: 1280, height: 800, theme: 'dark', locale: 'en'},
  'desktop-light-ar': {width: 1280, height: 800, theme: 'light', locale: 'ar'},
};

/** Every picture that moves is there. */
const picturesHaveCome = (page: Page) =>
  page.waitForFunction(
    () => {
      const videosIn = (root: ParentNode): HTMLVideoElement[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          ...(element instanceof HTMLVideoElement ? [element] : []),
          ...(element.shadowRoot ? videosIn(element.shadowRoot) : []),
        ]);
      return videosIn(document).every(({srcObject, videoWidth}) => srcObject === null || videoWidth > 0);
    },
    null,
    {timeout: 15_000},
  );

for (const [setting, {width, height, ...globals}] of Object.entries(SETTINGS)) {
  test.describe(setting, () => {
    test.use({viewport: {width, height}});

    test('the key states look as they did', async ({page, storyPage}) => {
      await storyPage.open(STATES.launcher, globals);
      for (const [state, id] of Object.entries(STATES)) {
        await test.step(state, async () => {
          await storyPage.turnTo(id);
          await picturesHaveCome(page);
          await expect.soft(page.locator('phone-frame').first()).toHaveScreenshot(`${state}-${setting}.png`);
        });
      }
    });
  });
}
