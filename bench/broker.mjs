/**
 * Holds long polls by the broker and by nginx as a plain reverse proxy, each on one core, in turn, in front of the same
 * upstream, and asks small requests meanwhile. Twice each: with polls that stay held, and with polls that are answered
 * after 5 s, as AICC does, and asked again. `BENCH_POLLS=200 BENCH_RUNS=1 node bench/broker.mjs` for a trial.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {CONTENDERS} from './broker/contenders.mjs';
import {measureHolding} from './broker/holding.mjs';
import {spread} from './support/figures.mjs';
import {machine} from './support/machine.mjs';
import {table} from './support/table.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const RESULTS = `${ROOT}test-results/`;
const POLLS = Number(process.env.BENCH_POLLS) || 5_000;
const RUNS = Number(process.env.BENCH_RUNS) || 3;

/** How long the upstream holds a poll, ms; AICC's default is 5 s. */
const HOLDS = {'all held': 600_000, 'held 5 s, asked again': 5_000};

execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'server/broker/tsconfig.json'], {cwd: ROOT});

const results = Object.keys(HOLDS).map((held) => ({
  held,
  of: Object.fromEntries(Object.keys(CONTENDERS).map((name) => [name, []])),
}));
for (let run = 0; run < RUNS; run += 1) {
  for (const {held, of} of results) {
    const names = Object.keys(CONTENDERS);
    // Whoever goes first in one run goes last in the next.
    for (const name of run % 2 === 0 ? names : names.reverse()) {
      console.log(`Run ${run + 1} of ${RUNS}: ${POLLS} polls, ${held}, by ${name} …`);
      const start = CONTENDERS[name];
      of[name].push(await measureHolding({start, polls: POLLS, holdMs: HOLDS[held]}));
    }
  }
}

const kb = (bytes) => bytes / 1_000;
const rows = results.flatMap(({held, of}) =>
  Object.entries(of).flatMap(([name, runs]) => {
    const all = (pick) => runs.map(pick);
    const row = (what, values, unit) => ({
      what: `${POLLS} polls, ${held}: ${name}, ${what}`,
      measured: spread(values, unit),
      budget: '–',
      ok: '–',
      values,
    });
    const latency = [
      row(
        'a small request, none held, p50',
        all(({before}) => before.p50),
      ),
      row(
        'a small request, p50',
        all(({during}) => during.p50),
      ),
      row(
        'a small request, p99',
        all(({during}) => during.p99),
      ),
    ];
    if (name === 'no proxy') return latency;
    return [
      row(
        'memory at rest',
        all(({restBytes}) => restBytes / 1e6),
        'MB',
      ),
      row(
        'memory for each poll',
        all(({restBytes, heldBytes}) => kb((heldBytes - restBytes) / POLLS)),
        'kB',
      ),
      row(
        'of a core',
        all(({core}) => core * 100),
        '%',
      ),
      ...latency,
    ];
  }),
);

mkdirSync(RESULTS, {recursive: true});
// nginx tells its version where errors go.
const {stderr} = spawnSync('nginx', ['-v'], {encoding: 'utf8'});
const facts = {...machine(), nginx: stderr.trim().replace('nginx version: ', '')};
writeFileSync(
  `${RESULTS}broker.json`,
  `${JSON.stringify({takenAt: new Date().toISOString(), facts, polls: POLLS, results, rows}, null, 2)}\n`,
);
console.log(`\n${Object.values(facts).filter(Boolean).join(' · ')}\n\n${table(rows)}`);
