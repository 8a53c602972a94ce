/**
 * Writes the tables and charts of `test-results/peers.json`, and of `soak.json` beside it where there is one, into
 * `docs/performance.md`, between its marks.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {PEERS, WIDGET} from './candidates.mjs';
import {growthCharts, soakCharts} from './charts.mjs';
import {loadTable, threadTable} from './tables.mjs';

const ROOT = new URL('../../', import.meta.url);
const DOCS = new URL('docs/performance.md', ROOT);
const read = (name) => JSON.parse(readFileSync(new URL(`test-results/${name}.json`, ROOT), 'utf8'));
const isThere = (name) => existsSync(new URL(`test-results/${name}.json`, ROOT));

const taken = ({takenAt, facts}) => {
  const {cpu, system, node, browser, load} = facts;
  return `${takenAt.slice(0, 10)}, ${[cpu, system, node, browser, load].join(', ')}.`;
};
const block = (charts) => ['```', charts.join('\n\n'), '```'].join('\n');

const {load, thread, growth} = read('peers');
const parts = {
  ...(load && {
    load: `${taken(load)} Runs of each: ${Object.values(load.runs)[0].length}.\n\n${loadTable(load, [WIDGET, ...PEERS])}`,
  }),
  ...(thread && {thread: `${taken(thread)}\n\n${threadTable(thread)}`}),
  ...(growth && {growth: `${taken(growth)}\n\n${block(growthCharts(growth))}`}),
  ...(isThere('soak') && {soak: block(soakCharts(read('soak')))}),
};

let text = readFileSync(DOCS, 'utf8');
for (const [name, written] of Object.entries(parts)) {
  const [start, end] = [`<!-- ${name}: written by bench/peers/write-docs.mjs -->`, `<!-- ${name}: end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no marks for ${name}`);
  text = `${text.slice(0, from + start.length)}\n${written}\n${text.slice(to)}`;
}
writeFileSync(DOCS, text);
