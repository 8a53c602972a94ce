import {expect, type Page} from '@playwright/test';

const COLLECTIONS = 10;

const heapOf = async (page: Page): Promise<number> => {
  const devTools = await page.context().newCDPSession(page);
  // Code that has not run for some collections is dropped: the test's own, which each question to the page brings.
  for (let round = 0; round < COLLECTIONS; round += 1) await devTools.send('HeapProfiler.collectGarbage');
  const {usedSize} = (await devTools.send('Runtime.getHeapUsage')) as {usedSize: number};
  await devTools.detach();
  return usedSize;
};

/** The page's heap once it falls no more, bytes: what a request's time limit holds is free only when that is over. */
export const settledHeap = async (page: Page): Promise<number> => {
  let heap = Infinity;
  const fall = async () => {
    const before = heap;
    heap = await heapOf(page);
    return before - heap;
  };
  await expect.poll(fall, {message: 'fall of the heap', intervals: [5_000], timeout: 180_000}).toBeLessThan(20_000);
  return heap;
};

/** What the browser counts of the page's own, whoever holds it. */
export const domCounters = async (
  page: Page,
): Promise<{documents: number; nodes: number; jsEventListeners: number}> => {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('HeapProfiler.collectGarbage');
  const counters = await devTools.send('Memory.getDOMCounters');
  await devTools.detach();
  return counters;
};
