import {plainButton, widget} from '../support/candidates.mjs';
import {against, median, spread} from '../support/figures.mjs';
import {interleave, RUNS} from '../support/interleave.mjs';
import {CPU_SLOWDOWN, untilIdle, withSnippet} from '../support/snippet.mjs';

const MOST_RATIO = 1.3;
/** Only what a long task takes beyond this blocks, ms. */
const BLOCKS_MS = 50;

/** What the snippet has done to the page until it is idle. */
export const untilSettled = async (page, {start, shown}) => {
  await untilIdle(page);
  const {shift, tasks} = await page.evaluate(
    (since) => ({
      shift: globalThis.benchFrames.shiftSince(since),
      tasks: globalThis.benchFrames.longTasksSince(since),
    }),
    start,
  );
  const blocked = tasks.reduce((sum, ms) => sum + Math.max(0, ms - BLOCKS_MS), 0);
  return {shownMs: shown - start, shift, blocked, longest: Math.max(0, ...tasks)};
};

const once = (home, candidate) => withSnippet(home, candidate, untilSettled);

/** Layout shift, blocking time, and tag → launcher painted against a plain custom element. */
export const measureLoad = async (home) => {
  const runs = await interleave(RUNS, {
    widget: () => once(home, widget),
    floor: () => once(home, plainButton),
  });
  const shift = Math.max(...runs.widget.map((each) => each.shift));
  const blocked = median(runs.widget.map((each) => each.blocked));
  const shown = (of) => runs[of].map(({shownMs}) => shownMs);
  const ratio = median(shown('widget')) / median(shown('floor'));
  const slowed = `CPU ${CPU_SLOWDOWN}× slowed`;
  return [
    {what: 'layout shift caused', measured: shift.toFixed(4), budget: '0', ok: shift === 0},
    {what: `total blocking time at load, ${slowed}`, measured: `${blocked} ms`, budget: '0 ms', ok: blocked === 0},
    {
      what: `tag → launcher painted, ${slowed}`,
      measured: `${ratio.toFixed(2)} × floor`,
      budget: `≤ ${MOST_RATIO} × floor`,
      ...against(ratio, MOST_RATIO),
      details: [`widget ${spread(shown('widget'))}`, `plain button ${spread(shown('floor'))}`],
      values: {widget: shown('widget'), floor: shown('floor')},
    },
  ];
};
