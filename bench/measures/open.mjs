/* global addEventListener */
import {litPanel, widget} from '../support/candidates.mjs';
import {against, median, spread} from '../support/figures.mjs';
import {interleave, RUNS} from '../support/interleave.mjs';
import {CPU_SLOWDOWN, withSnippet} from '../support/snippet.mjs';

/** From the visitor's intent, the pointer over the launcher, to the click, ms. */
const INTENT_MS = 500;
/** The budget on the machine on which a bare Lit panel takes 20 ms. */
const BUDGET_MS = 80;
const FLOOR_MS = 20;
const MOST_RATIO = BUDGET_MS / FLOOR_MS;

/** In the page: arms the watch; the promise is left behind, since the click comes from outside. */
const arm = (field) => {
  globalThis.benchOpened = new Promise((resolve) => {
    const onClick = ({timeStamp}) =>
      void globalThis.benchFrames.usable(field).then((ready) => resolve(ready - timeStamp));
    addEventListener('click', onClick, {capture: true, once: true});
  });
};

/** Clicks on the launcher, and tells how long it takes until the field is usable, ms. */
export const clickToUsable = async (page, candidate) => {
  const at = await page.evaluate((path) => {
    const {left, top, width, height} = globalThis.benchFrames.find(path).getBoundingClientRect();
    return {x: left + width / 2, y: top + height / 2};
  }, candidate.launcher);
  await page.evaluate(arm, candidate.field);
  await page.mouse.move(at.x, at.y);
  await page.waitForTimeout(INTENT_MS);
  await page.mouse.down();
  await page.mouse.up();
  return page.evaluate(() => globalThis.benchOpened);
};

const once = (home, candidate) => withSnippet(home, candidate, (page) => clickToUsable(page, candidate));

/** Click on the launcher → the field can be written into. */
export const measureOpen = async (home) => {
  const times = await interleave(RUNS, {
    widget: () => once(home, widget),
    floor: () => once(home, litPanel),
  });
  const ratio = median(times.widget) / median(times.floor);
  return [
    {
      what: `click → composer ready after ${INTENT_MS} ms of intent, CPU ${CPU_SLOWDOWN}× slowed`,
      measured: `${median(times.widget).toFixed(0)} ms, ${ratio.toFixed(2)} × floor`,
      budget: `≤ ${MOST_RATIO} × floor (${BUDGET_MS} ms where it takes ${FLOOR_MS})`,
      ...against(ratio, MOST_RATIO),
      details: [`widget ${spread(times.widget)}`, `bare Lit panel ${spread(times.floor)}`],
      values: times,
    },
  ];
};
