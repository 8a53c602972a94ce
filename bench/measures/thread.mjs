import {watchFrames} from '../in-page/watch-frames.mjs';
import {watchThread} from '../in-page/watch-thread.mjs';
import {asVisitor} from '../support/chromium.mjs';
import {median, spread} from '../support/figures.mjs';
import {RUNS} from '../support/interleave.mjs';
import {visitor} from '../support/visitor.mjs';

const LONG = 10_000;
const APPENDED = 5;
const SCROLL_MS = 2_000;
/** What raw nodes took where the budget was set, ms. */
const RAW_MS = 262;
const MOST = {firstMs: 100, moreMs: 16, framesPerSecond: 58, heapMB: 25};

const heapOf = async (cdp) => {
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
};

const once = ({browser, centre}) =>
  asVisitor(browser, {inits: [watchFrames, watchThread]}, async (page, cdp) => {
    const {comes, opens, isGreeted} = visitor(page);
    await comes(centre.url);
    await opens();
    await isGreeted();
    const {userId} = (await centre.chats()).at(-1);
    const before = await heapOf(cdp);

    const arrives = async (words, text, times) => {
      const arrival = page.evaluate((given) => globalThis.benchThread.arrives(given), words);
      await centre.say(userId, text, times);
      return arrival;
    };
    const first = await arrives(`line ${LONG}`, 'line {n}', LONG);
    const heap = (await heapOf(cdp)) - before;
    const more = [];
    for (let n = 1; n <= APPENDED; n += 1) more.push(await arrives(`one more, ${n}`, `one more, ${n}`, 1));
    const frames = await page.evaluate((ms) => globalThis.benchThread.scrolls(ms), SCROLL_MS);
    const raw = await page.evaluate((count) => globalThis.benchThread.raw(count), LONG);
    return {first, heap, more: median(more), framesPerSecond: 1_000 / median(frames), raw};
  });

/** A thread of ten thousand messages: as it comes, with one more, scrolled, and what it takes of memory. */
export const measureThread = async (home) => {
  const runs = [];
  // The first warms up and does not count.
  for (let run = 0; run <= RUNS; run += 1) {
    const result = await once(home);
    if (run > 0) runs.push(result);
  }
  const all = (name) => runs.map((run) => run[name]);
  const [first, raw, more, fps, heap] = ['first', 'raw', 'more', 'framesPerSecond', 'heap'].map(all);
  const ratio = median(first) / median(raw);
  const thread = `a thread of ${LONG.toLocaleString('en')}`;
  return [
    {
      what: `${thread}: the poll reply with all of it → painted`,
      measured: `${median(first).toFixed(0)} ms, ${ratio.toFixed(2)} × raw nodes`,
      budget: `≤ ${MOST.firstMs} ms, or ${(MOST.firstMs / RAW_MS).toFixed(2)} × raw nodes`,
      ok: median(first) <= MOST.firstMs || ratio <= MOST.firstMs / RAW_MS,
      details: [`widget ${spread(first)}`, `raw nodes ${spread(raw)}`],
      values: {first, raw},
    },
    {
      what: `${thread}: one more → painted`,
      measured: spread(more),
      budget: `≤ ${MOST.moreMs} ms (1 × a frame)`,
      ok: median(more) <= MOST.moreMs,
      values: more,
    },
    {
      what: `${thread}: scrolled end to end and back in ${SCROLL_MS / 1_000} s`,
      measured: `${median(fps).toFixed(0)} frames a second`,
      budget: '60 frames a second (1 × the display)',
      ok: median(fps) >= MOST.framesPerSecond,
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
