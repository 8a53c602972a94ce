/* global document, innerHeight, innerWidth, performance, PerformanceObserver, requestAnimationFrame */
/** Runs in the page before its own scripts: tells the first frame in which something can be seen or used. */
export const watchFrames = () => {
  /** The element that a path of selectors leads to, each within the shadow tree of the one before. */
  const find = (path) =>
    path.reduce((found, selector) => (found?.shadowRoot ?? found)?.querySelector(selector) ?? null, document);

  const isVisible = (element) => {
    const {width, height, top, left, right, bottom} = element.getBoundingClientRect();
    return (
      width > 0 &&
      height > 0 &&
      bottom > 0 &&
      right > 0 &&
      top < innerHeight &&
      left < innerWidth &&
      element.checkVisibility({opacityProperty: true, visibilityProperty: true})
    );
  };

  const atPoint = (x, y) => {
    let top = document.elementFromPoint(x, y);
    for (;;) {
      const inner = top?.shadowRoot?.elementFromPoint(x, y);
      if (!inner || inner === top) return top;
      top = inner;
    }
  };

  const isUsable = (element) => {
    const {left, top, width, height} = element.getBoundingClientRect();
    return isVisible(element) && !element.disabled && atPoint(left + width / 2, top + height / 2) === element;
  };

  const firstFrame = (path, check) =>
    new Promise((resolve) => {
      const look = () => {
        const element = find(path);
        if (element && check(element)) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  const shifts = [];
  const longTasks = [];
  new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({type: 'longtask', buffered: true});

  globalThis.benchFrames = {
    find,
    visible: (path) => firstFrame(path, isVisible),
    usable: (path) => firstFrame(path, isUsable),
    shiftSince: (start) => shifts.filter((each) => each.startTime >= start).reduce((sum, {value}) => sum + value, 0),
    longTasksSince: (start) => longTasks.filter((each) => each.startTime >= start).map(({duration}) => duration),
  };
};
