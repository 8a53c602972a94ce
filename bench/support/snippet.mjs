/* global document, performance, requestAnimationFrame */
import {watchFrames} from '../in-page/watch-frames.mjs';
import {asVisitor} from './chromium.mjs';

export const CPU_SLOWDOWN = 4;

/** How long the article has been painted when the snippet comes, ms. */
const PAINTED_MS = 1_000;
/** The page counts as idle when this long nothing was requested and no long task ended, ms. */
const QUIET_MS = 1_000;
const MOST_QUIET_WAITS = 10;

/** Waits until neither a request nor a long task has come for a while. */
export const untilIdle = async (page) => {
  let stirred = 0;
  const stir = () => (stirred += 1);
  page.on('request', stir);
  for (let wait = 0, before = -1; wait < MOST_QUIET_WAITS && before !== stirred; wait += 1) {
    before = stirred;
    const tasks = await page.evaluate(() => globalThis.benchFrames.longTasksSince(0).length);
    await page.waitForTimeout(QUIET_MS);
    if ((await page.evaluate(() => globalThis.benchFrames.longTasksSince(0).length)) !== tasks) stir();
  }
  page.off('request', stir);
};

/** In the page: adds tag and script, and settles with the times of that and of the first frame with the launcher. */
const insert = async ({tag, attributes, script, launcher}) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const code = Object.assign(document.createElement('script'), {type: 'module', src: script});
  const start = performance.now();
  document.body.append(element, code);
  return {start, shown: await globalThis.benchFrames.visible(launcher)};
};

/**
 * Opens the article in a slowed browser, lets it be painted, puts the snippet in, and goes on with `visit` once the
 * launcher is there. `meets` is given the page before it requests anything.
 */
export const withSnippet = (
  {browser, pages, cpuSlowdown = CPU_SLOWDOWN, inits = [], meets = () => {}},
  candidate,
  visit,
) =>
  asVisitor(browser, {inits: [watchFrames, ...inits], cpuSlowdown}, async (page, cdp) => {
    meets(page);
    await page.goto(`${pages.url}/article`);
    await page.evaluate(async () => {
      const isPainted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
      while (!isPainted()) await new Promise(requestAnimationFrame);
    });
    await page.waitForTimeout(PAINTED_MS);
    const times = await page.evaluate(insert, candidate);
    return visit(page, times, cdp);
  });
