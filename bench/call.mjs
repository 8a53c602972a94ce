/**
 * Measures how calls are set up, by the widget and by a bare client of the same gateway in turn: on the built-in gateway
 * and on the lab of Kamailio, rtpengine and baresip, with a STUN server that answers, one that is slow and one that is
 * dead. Words choose: `node bench/call.mjs lab dead`. Exits 1 when a budget is broken.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {measureCalls, SILENT_STUN} from './measures/call.mjs';
import {startCentre} from './support/centre.mjs';
import {launchChromium} from './support/chromium.mjs';
import {startLab} from './support/lab.mjs';
import {machine} from './support/machine.mjs';
import {startStun} from './support/stun.mjs';
import {table} from './support/table.mjs';

const RESULTS = fileURLToPath(new URL('../test-results/', import.meta.url));
const PAIRS = Number(process.env.BENCH_CALLS) || 20;
const SLOW_MS = 2_500;

const GATEWAYS = {'built-in': () => ({stop: () => {}}), lab: startLab};
const STUN = {
  answering: () => startStun(0),
  slow: () => startStun(SLOW_MS),
  dead: () => ({iceServers: SILENT_STUN, stop: () => {}}),
};

const chosen = process.argv.slice(2);
const known = [...Object.keys(GATEWAYS), ...Object.keys(STUN)];
const unknown = chosen.filter((word) => !known.includes(word));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(2);
}
/** Those that were chosen; all where none of them was. */
const wanted = (all) => {
  const some = Object.entries(all).filter(([name]) => chosen.includes(name));
  return some.length > 0 ? some : Object.entries(all);
};

const centre = await startCentre();
const browser = await launchChromium();
const rows = [];
try {
  for (const [gateway, start] of wanted(GATEWAYS)) {
    const running = await start(centre);
    try {
      for (const [kind, open] of wanted(STUN)) {
        console.log(`Measuring calls by the ${gateway} gateway, STUN ${kind} …`);
        const stun = await open();
        const where = ` (${gateway} gateway, STUN ${kind})`;
        rows.push(...(await measureCalls({browser, centre}, {iceServers: stun.iceServers, where, pairs: PAIRS})));
        stun.stop();
      }
    } finally {
      await running.stop();
    }
  }
} finally {
  await browser.close();
  await centre.stop();
}

const facts = {...machine(), browser: `Chromium ${browser.version()}`};
mkdirSync(RESULTS, {recursive: true});
const results = JSON.stringify({takenAt: new Date().toISOString(), facts, rows}, null, 2);
writeFileSync(`${RESULTS}calls.json`, `${results}\n`);
console.log(`\n${Object.values(facts).join(' · ')}\n\n${table(rows)}`);
if (rows.some(({ok}) => !ok)) process.exit(1);
