/* global clearTimeout, setTimeout */
/**
 * Measures other chat widgets and this one on the same page, in turn, and how this one's costs grow with the thread and
 * with tabs. Words choose: `node bench/peers.mjs load thread growth`, and names of peers: `load deep-chat`. Before it,
 * `bench/peers/install.mjs`. `BENCH_RUNS=1` for a trial.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {measureTabs, measureThreadGrowth, TABS} from './measures/peers-growth.mjs';
import {measureBareHeap, measureVisit} from './measures/peers-load.mjs';
import {measureThreadOf} from './measures/peers-thread.mjs';
import {PEERS, WIDGET, versions} from './peers/candidates.mjs';
import {loadTable, threadTable} from './peers/tables.mjs';
import {startCentre} from './support/centre.mjs';
import {bundlePeers} from './support/bundle-peers.mjs';
import {launchChromium} from './support/chromium.mjs';
import {RUNS} from './support/interleave.mjs';
import {machine} from './support/machine.mjs';
import {servePages} from './support/page-server.mjs';

const RESULTS = fileURLToPath(new URL('../test-results/peers.json', import.meta.url));
const PARTS = ['load', 'thread', 'growth'];
const SIZES = [10, 100, 1_000, 10_000];
const THREAD_RUNS = Math.min(3, RUNS);
const VISIT_MS = 90_000;
/** One run of a size is enough where it takes so long, ms. */
const LONG_MS = 20_000;

const words = process.argv.slice(2);
const everybody = [WIDGET, ...PEERS];
const unknown = words.filter((word) => !PARTS.includes(word) && !everybody.some(({name}) => name === word));
if (unknown.length > 0) {
  const known = [...PARTS, ...everybody.map(({name}) => name)];
  console.error(`There is no ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(2);
}
const isChosen = (part) => words.includes(part) || !words.some((word) => PARTS.includes(word));
const named = PEERS.filter(({name}) => words.includes(name));
const candidates = [WIDGET, ...(named.length > 0 ? named : PEERS)];

/** What their services would answer, at once. */
const ANSWERS = {'/peers/api/n8n': {output: 'Yes', data: []}, '/peers/api/text': {text: 'Yes'}};

/** A peer that changed its markup would be waited for without end. */
const inTime = (run, name) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} is not there or not usable after ${VISIT_MS} ms`)), VISIT_MS);
  });
  return Promise.race([run, late]).finally(() => clearTimeout(timer));
};

/** Who goes first in one round goes last in the next. */
const inTurn = (round) => (round % 2 === 0 ? candidates : [...candidates].reverse());

const measureLoad = async (home) => {
  const runs = Object.fromEntries(candidates.map(({name}) => [name, []]));
  const bare = [];
  // The first round warms up and does not count.
  for (let round = 0; round <= RUNS; round += 1) {
    bare.push(await measureBareHeap(home));
    for (const candidate of inTurn(round)) {
      console.log(`Round ${round} of ${RUNS}: ${candidate.name} …`);
      const visit = await inTime(measureVisit(home, candidate), candidate.name);
      if (round > 0) runs[candidate.name].push(visit);
    }
  }
  return {runs, bare};
};

const measureThreads = async (home) => {
  const threads = candidates.map(({name}) => ({name, sizes: {}}));
  const of = (candidate) => threads.find(({name}) => name === candidate.name).sizes;
  for (const size of SIZES) {
    for (let round = 1; round <= THREAD_RUNS; round += 1) {
      for (const candidate of inTurn(round)) {
        const sizes = of(candidate);
        if (Object.values(sizes).includes('too long')) continue;
        const before = (sizes[size] ??= []);
        if (before.some(({tookMs}) => tookMs > LONG_MS)) continue;
        console.log(`Thread of ${size}, round ${round} of ${THREAD_RUNS}: ${candidate.name} …`);
        const start = Date.now();
        const run = await measureThreadOf(home, candidate, size);
        if (run) before.push({...run, tookMs: Date.now() - start});
        else sizes[size] = 'too long';
      }
    }
  }
  return threads;
};

const measureGrowth = async (home) => {
  const thread = [];
  for (let run = 1; run <= THREAD_RUNS; run += 1) {
    console.log(`A thread that grows, run ${run} of ${THREAD_RUNS} …`);
    thread.push(await measureThreadGrowth(home));
  }
  const tabs = [];
  for (const count of TABS) {
    console.log(`One conversation in ${count} tabs …`);
    tabs.push(await measureTabs(home, count));
  }
  return {thread, tabs};
};

const before = () => {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch {
    return {};
  }
};

const scripts = await bundlePeers(PEERS.map(({entry}) => entry));
const centre = await startCentre();
const pages = await servePages(centre.url, scripts, (path) => ANSWERS[path]);
const browser = await launchChromium();
const home = {browser, centre, pages};
// What was not chosen stays as it was measured last, with the date and the facts of that run.
const results = before();
const keep = (part, measured) => {
  const facts = {...machine(), browser: `Chromium ${browser.version()}`, ...versions};
  results[part] = {takenAt: new Date().toISOString(), facts, ...measured};
  mkdirSync(new URL('./', `file://${RESULTS}`), {recursive: true});
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
};
try {
  if (isChosen('load')) keep('load', await measureLoad(home));
  if (isChosen('thread')) keep('thread', {threads: await measureThreads(home)});
  if (isChosen('growth')) keep('growth', await measureGrowth(home));
} finally {
  await browser.close();
  await pages.close();
  await centre.stop();
}
if (results.load) console.log(`\n${loadTable(results.load, everybody)}`);
if (results.thread) console.log(`\n${threadTable(results.thread)}`);
