/* global requestAnimationFrame, window */
/** Runs in the page before its own scripts: counts timers that are faster than a second while they are counted. */
export const countTimers = () => {
  const SLOW_MS = 1_000;
  const fast = {setTimeout: 0, setInterval: 0, requestAnimationFrame: 0, stacks: []};
  let isCounting = false;
  const note = (kind) => {
    if (!isCounting) return;
    fast[kind] += 1;
    if (fast.stacks.length < 5) fast.stacks.push(`${kind} ${new Error().stack?.split('\n').slice(3, 6).join(' ')}`);
  };

  const {setTimeout, setInterval} = window;
  window.setTimeout = (run, ms = 0, ...rest) => {
    if (ms < SLOW_MS) note('setTimeout');
    return setTimeout(run, ms, ...rest);
  };
  window.setInterval = (run, ms = 0, ...rest) =>
    // One that was set before is counted by what it does, as often as it does it.
    setInterval(
      (...given) => {
        if (ms < SLOW_MS) note('setInterval');
        run(...given);
      },
      ms,
      ...rest,
    );
  const frame = requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (run) => {
    note('requestAnimationFrame');
    return frame(run);
  };

  globalThis.benchTimers = {
    start: () => (isCounting = true),
    stop: () => {
      isCounting = false;
      return fast;
    },
  };
};
