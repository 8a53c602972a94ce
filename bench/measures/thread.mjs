import {watchFrames} from '../in-page/watch-frames.mjs';
import {watchThread} from '../in-page/watch-thread.mjs';
import {arrivals} from '../support/arrivals.mjs';
import {asVisitor} from '../support/chromium.mjs';
import {against, median, spread} from '../support/figures.mjs';
import {RUNS} from '../support/interleave.mjs';
import {visitor} from '../support/visitor.mjs';

const LONG = 10_000;
const APPENDED = 5;
const SCROLL_MS = 2_000;
/** What raw nodes took where the budgets were set, ms: all of them, and one more. */
const RAW = {firstMs: 262, moreMs: 24};
const MOST = {firstMs: 100, moreMs: 16, framesPerSecond: 58, heapMB: 25};

export const heapOf = async (cdp) => {
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
};

const once = ({browser, centre}) =>
  asVisitor(browser, {inits: [watchFrames, watchThread]}, async (page, cdp) => {
    const {comes, opens} = visitor(page);
    await comes(centre.url);
    await opens();
    const arrives = await arrivals(page, centre);
    const before = await heapOf(cdp);
    const first = await arrives(`line ${LONG}`, 'line {n}', LONG);
    const heap = (await heapOf(cdp)) - before;
    const more = [];
    for (let n = 1; n <= APPENDED; n += 1) more.push(await arrives(`one more, ${n}`, `one more, ${n}`, 1));
    const frames = await page.evaluate((ms) => globalThis.benchThread.scrolls(ms), SCROLL_MS);
    const raw = await page.evaluate(
      ([count, appended]) => globalThis.benchThread.raw(count, appended),
      [LONG, APPENDED],
    );
    return {
      first,
      heap,
      more: median(more),
      framesPerSecond: 1_000 / median(frames),
      raw: raw.first,
      rawMore: median(raw.more),
    };
  });

/** A time, which is to keep to its budget either in milliseconds or beside what raw nodes take here. */
const paintedRow = (what, name, times, rawTimes) => {
  const [ms, most] = [median(times), MOST[name]];
  const [ratio, mostRatio] = [ms / median(rawTimes), most / RAW[name]];
  return {
    what,
    measured: `${ms.toFixed(0)} ms, ${ratio.toFixed(2)} × raw nodes`,
    budget: `≤ ${most} ms, or ${mostRatio.toFixed(2)} × raw nodes`,
    ...against(Math.min(ms / most, ratio / mostRatio), 1),
    details: [`widget ${spread(times)}`, `raw nodes ${spread(rawTimes)}`],
  };
};

/** A thread of ten thousand messages: as it comes, with one more, scrolled, and what it takes of memory. */
export const measureThread = async (home) => {
  const runs = [];
  // The first warms up and does not count.
  for (let run = 0; run <= RUNS; run += 1) {
    const result = await once(home);
    if (run > 0) runs.push(result);
  }
  const all = (name) => runs.map((run) => run[name]);
  const [first, raw, more, rawMore, fps, heap] = ['first', 'raw', 'more', 'rawMore', 'framesPerSecond', 'heap'].map(
    all,
  );
  const thread = `a thread of ${LONG.toLocaleString('en')}`;
  return [
    {
      ...paintedRow(`${thread}: the poll reply with all of it → painted`, 'firstMs', first, raw),
      values: {first, raw},
    },
    {...paintedRow(`${thread}: one more → painted`, 'moreMs', more, rawMore), values: {more, rawMore}},
    {
      what: `${thread}: scrolled end to end and back in ${SCROLL_MS / 1_000} s`,
      measured: `${median(fps).toFixed(0)} frames a second`,
      budget: '60 frames a second (1 × the display)',
      ...against(MOST.framesPerSecond, median(fps)),
      values: fps,
    },
    {
      what: `${thread}: heap over the empty panel`,
      measured: spread(heap, 'MB'),
      budget: `≤ ${MOST.heapMB} MB`,
      ok: median(heap) <= MOST.heapMB,
      values: heap,
    },
  ];
};
