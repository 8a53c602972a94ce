/** How often each contender runs where the environment does not say otherwise. More runs suit a busy machine. */
export const RUNS = Number(process.env.BENCH_RUNS) || 5;

/**
 * Runs the widget and its floor in turn, so that whatever else the machine does meets both alike. Whoever goes first in
 * one pair goes second in the next. The first pair warms up and does not count.
 *
 * @template T
 * @param {number} pairs
 * @param {{widget: () => Promise<T>, floor: () => Promise<T>}} contenders
 * @returns {Promise<{widget: T[], floor: T[]}>}
 */
export const interleave = async (pairs, contenders) => {
  const results = {widget: [], floor: []};
  for (let pair = 0; pair <= pairs; pair += 1) {
    const order = pair % 2 === 0 ? ['floor', 'widget'] : ['widget', 'floor'];
    for (const name of order) {
      const result = await contenders[name]();
      if (pair > 0) results[name].push(result);
    }
  }
  return results;
};
