import {countTimers} from '../in-page/count-timers.mjs';
import {watchFrames} from '../in-page/watch-frames.mjs';
import {asVisitor} from '../support/chromium.mjs';
import {visitor} from '../support/visitor.mjs';

const WATCHED_MS = 5_000;
/** After the greeting: its animation and the replies that were under way, ms. */
const SETTLES_MS = 2_000;

const countersOf = async (cdp) => {
  const {metrics} = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
};

/** What an open panel does while nobody writes. */
export const measureIdle = ({browser, centre}) =>
  asVisitor(browser, {inits: [watchFrames, countTimers]}, async (page, cdp) => {
    const {comes, opens, isGreeted} = visitor(page);
    await comes(centre.url);
    await opens();
    await isGreeted();
    await page.waitForTimeout(SETTLES_MS);

    await cdp.send('Performance.enable');
    await page.evaluate(() => globalThis.benchTimers.start());
    const before = await countersOf(cdp);
    await page.waitForTimeout(WATCHED_MS);
    const after = await countersOf(cdp);
    const {stacks, ...fast} = await page.evaluate(() => globalThis.benchTimers.stop());

    const timers = Object.values(fast).reduce((sum, count) => sum + count, 0);
    const layouts = after.LayoutCount - before.LayoutCount;
    const styles = after.RecalcStyleCount - before.RecalcStyleCount;
    const during = `idle open panel, ${WATCHED_MS / 1_000} s`;
    return [
      {
        what: `${during}: timers faster than 1 s`,
        measured: String(timers),
        budget: '0',
        ok: timers === 0,
        details: stacks,
        values: fast,
      },
      {
        what: `${during}: layouts`,
        measured: String(layouts),
        budget: '0',
        ok: layouts === 0,
        details: [`${styles} style recalculations`],
        values: {layouts, styles},
      },
    ];
  });
