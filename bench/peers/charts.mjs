import {median} from '../support/figures.mjs';

const WIDTH = 40;

/** A bar chart as text, one line a point. */
const bars = (title, points) => {
  const most = Math.max(...points.map(({value}) => value));
  const labels = Math.max(...points.map(({label}) => label.length));
  const line = ({label, value, text}) => {
    const length = most > 0 ? Math.max(value > 0 ? 1 : 0, Math.round((value / most) * WIDTH)) : 0;
    return `${label.padStart(labels)} | ${'█'.repeat(length).padEnd(WIDTH)} ${text}`;
  };
  return [title, ...points.map(line)].join('\n');
};

const series = (title, points, digits) =>
  bars(
    title,
    points.map(([label, value]) => ({label: String(label), value, text: value.toFixed(digits)})),
  );

/** @param {{thread: {size: number, moreMs: number, heapMB: number}[][], tabs: object[]}} growth */
export const growthCharts = ({thread, tabs}) => {
  const [first] = thread;
  const at = (index, name) => median(thread.map((run) => run[index][name]));
  const sizes = (name) => first.map(({size}, index) => [size.toLocaleString('en'), at(index, name)]);
  const byTabs = (name) => tabs.filter((each) => each[name] !== null).map((each) => [each.tabs, each[name]]);
  return [
    series('one more message into a thread of …, ms', sizes('moreMs'), 1),
    series('heap of that thread over the empty panel, MB', sizes('heapMB'), 2),
    series('heap of one tab of …, MB', byTabs('heapMB'), 2),
    series('polls a minute of all tabs, … tabs', byTabs('pollsAMinute'), 0),
    series('Enter in one tab → shown in the others, … tabs, ms', byTabs('travelMs'), 0),
  ];
};

/** @param {{hour: number, heap: number, nodes: number, listeners: number}[]} hours in bytes and counts */
export const soakCharts = (hours) => {
  const by = (pick) => hours.map((each) => [each.hour, pick(each)]);
  return [
    series(
      'heap after hour …, MB',
      by(({heap}) => heap / 1e6),
      2,
    ),
    series(
      'DOM nodes after hour …',
      by(({nodes}) => nodes),
      0,
    ),
    series(
      'listeners after hour …',
      by(({listeners}) => listeners),
      0,
    ),
  ];
};
