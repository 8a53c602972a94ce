import {MOST_MS} from '../measures/peers-thread.mjs';
import {median} from '../support/figures.mjs';

const KB = 1_000;
const RARE = 3;

const markdown = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const times = (ratio) => ratio.toFixed(ratio < 9.95 ? 1 : 0);

/** `12 (2.4 ×)`: the median, and how many times the widget's it is. */
const beside = (values, of, digits = 0) => {
  if (values.length === 0 || values.some((value) => value === undefined)) return '–';
  const middle = median(values);
  const own = of.length > 0 ? median(of) : 0;
  const ratio = own > 0 && values !== of ? ` (${times(middle / own)} ×)` : '';
  return `${middle.toFixed(digits)}${ratio}`;
};

/** @param {{runs: Record<string, object[]>, bare: number[]}} load */
export const loadTable = ({runs, bare, facts}, candidates) => {
  const [first] = candidates;
  const page = median(bare);
  const columns = [
    ['kB gz to launcher', (run) => run.atLauncher / KB, 1],
    ['kB gz when open', (run) => run.whenOpen / KB, 1],
    ['launcher visible, ms', (run) => run.shownMs],
    ['longest task, ms', (run) => run.longest],
    ['TBT, ms', (run) => run.blocked],
    ['click → usable, ms', (run) => run.openMs],
    ['heap closed, MB', (run) => run.heapClosed - page, 1],
    ['heap open, MB', (run) => run.heapOpen - page, 1],
    ['layout shift', (run) => run.shift, RARE],
  ];
  const own = columns.map(([, pick]) => runs[first.name].map(pick));
  const rows = candidates
    .filter(({name}) => runs[name])
    .map(({name, hasLauncher}) => [
      `${name} ${facts[name] ?? ''}${hasLauncher ? '' : ' †'}`.trim(),
      ...columns.map(([, pick, digits], index) =>
        beside(name === first.name ? own[index] : runs[name].map(pick), own[index], digits),
      ),
    ]);
  return markdown(['', ...columns.map(([title]) => title)], rows);
};

/** @param {{threads: {name: string, sizes: Record<string, object[] | 'too long'>}[]}} thread */
export const threadTable = ({threads}) => {
  const [widget] = threads;
  const columns = [
    ['render, ms', (run) => run.render],
    ['one more, ms', (run) => run.more, 1],
    ['scroll, frames a second', (run) => run.framesPerSecond],
    ['heap added, MB', (run) => run.heap, 1],
  ];
  const rows = threads.flatMap(({name, sizes}) =>
    Object.entries(sizes).map(([size, runs]) => {
      const start = [name, Number(size).toLocaleString('en')];
      if (runs === 'too long') {
        return [...start, '0', `more than ${MOST_MS / KB} s: given up, larger ones not run`, '–', '–', '–'];
      }
      const ours = widget.sizes[size];
      const own = columns.map(([, pick]) => (Array.isArray(ours) ? ours.map(pick) : []));
      const cells = columns.map(([, pick, digits], index) =>
        beside(name === widget.name ? own[index] : runs.map(pick), own[index], digits),
      );
      return [...start, String(runs.length), ...cells];
    }),
  );
  return markdown(['', 'messages', 'runs', ...columns.map(([title]) => title)], rows);
};
