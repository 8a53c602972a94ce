/**
 * The contact centre under load: visitors who poll and write, and calls in which SIP is spoken. It and those who load
 * it are two processes of one machine. `BENCH_VISITORS=100 BENCH_CALLS=5 BENCH_SECONDS=10 npm run bench:centre` for a trial.
 */
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, writeFileSync} from 'node:fs';
import {setTimeout as passed} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {MediaClient} from '../test/node/gateway/media-client.ts';
import {call} from './load/caller.mjs';
import {LoadVisitor} from './load/visitor.mjs';
import {machine} from './support/machine.mjs';
import {table} from './support/table.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const VISITORS = Number(process.env.BENCH_VISITORS) || 1_000;
const CALLS = Number(process.env.BENCH_CALLS) || 50;
const SECONDS = Number(process.env.BENCH_SECONDS) || 40;
/** Between two texts of one visitor, ms. */
const PAUSE_MS = Number(process.env.BENCH_PAUSE) || 20_000;
/** So many begin, or call, at once. */
const AT_ONCE = 10;

const inTurns = async (list, what) => {
  const results = [];
  for (let from = 0; from < list.length; from += AT_ONCE)
    results.push(...(await Promise.all(list.slice(from, from + AT_ONCE).map(what))));
  return results;
};
const quantiles = (values) => {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return {p50: at(0.5), p95: at(0.95), p99: at(0.99)};
};

const centre = fork(fileURLToPath(new URL('load/centre.mjs', import.meta.url)), {execArgv: ['--import', 'tsx']});
const [url] = await once(centre, 'message');
const figures = async () => {
  centre.send('figures');
  return (await once(centre, 'message'))[0];
};
centre.send('begin');
const {rss: atRest} = await figures();

const visitors = Array.from({length: VISITORS}, (_, nth) => new LoadVisitor(url, `u-${nth}`));
await inTurns(visitors, (visitor) => visitor.begin());
centre.send('begin');
const ownBefore = process.cpuUsage();
const beganAt = Date.now();
const end = beganAt + SECONDS * 1_000;
const writing = visitors.map(async (visitor, nth) => {
  await passed((nth / VISITORS) * PAUSE_MS);
  for (; Date.now() < end; await passed(PAUSE_MS)) await visitor.write();
});

const media = new MediaClient('caller', {});
const sdp = await media.offer();
const calls = await inTurns(visitors.slice(0, CALLS), (visitor) => call(visitor, sdp));
const chatting = await figures();
await Promise.all(writing);
await passed(2_000);
const loaded = await figures();
const own = process.cpuUsage(ownBefore);
const seconds = (Date.now() - beganAt) / 1_000;
const ended = await Promise.allSettled(calls.map(({hangUp}) => hangUp()));

const delivered = visitors.flatMap((visitor) => visitor.delivered);
const missing = visitors.reduce((sum, visitor) => sum + visitor.missing, 0);
const failures = visitors.reduce((sum, visitor) => sum + visitor.failures, 0);
const polls = visitors.reduce((sum, visitor) => sum + visitor.polls, 0);
const loaderCore = (own.user + own.system) / 1e6 / seconds;

const ofTimes = (what, {p50, p95, p99}) => [
  what,
  `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
];
const rows = [
  ofTimes('text sent until a poll brings its answer', quantiles(delivered)),
  ofTimes('call wanted until an agent is found', quantiles(calls.map(({reserved}) => reserved))),
  ofTimes('INVITE on a new WebSocket until it is answered', quantiles(calls.map(({answered}) => answered))),
  ofTimes('call wanted until INVITE is answered', quantiles(calls.map(({setUp}) => setUp))),
  ofTimes('delay of the contact centre’s event loop', loaded.loop),
  ['texts answered, and missing', `${delivered.length}, ${missing}`],
  ['polls answered, and failed', `${polls}, ${failures}`],
  [
    'dialogs open at once, ended well',
    `${chatting.gateway.dialogs}, ${ended.filter(({status}) => status === 'fulfilled').length}`,
  ],
  ['memory at rest, under load', `${(atRest / 1e6).toFixed(0)} MB, ${(loaded.rss / 1e6).toFixed(0)} MB`],
  [
    'of a core: contact centre, those who load it',
    `${(loaded.core * 100).toFixed(0)} %, ${(loaderCore * 100).toFixed(0)} %`,
  ],
].map(([what, measured]) => ({what: `${VISITORS} visitors, ${CALLS} calls: ${what}`, measured, budget: '–', ok: '–'}));

mkdirSync(`${ROOT}test-results`, {recursive: true});
const facts = machine();
writeFileSync(
  `${ROOT}test-results/centre.json`,
  `${JSON.stringify({takenAt: new Date().toISOString(), facts, VISITORS, CALLS, SECONDS, PAUSE_MS, loaded, rows}, null, 2)}\n`,
);
console.log(`\n${Object.values(facts).join(' · ')}\n\n${table(rows)}`);
for (const visitor of visitors) visitor.end();
centre.disconnect();
process.exit(missing + failures === 0 ? 0 : 1);
