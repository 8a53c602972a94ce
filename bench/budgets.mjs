/**
 * Measures the widget's budgets from outside, in a browser that talks to the contact centre, and exits 1 when one is
 * broken. Words after the command choose measures by name: `node bench/budgets.mjs bytes call`. Of two options for
 * machines that do other work, too, `--slack 1.2` lets times and their ratios be that many times their budget, and
 * `--tries 4` calls a budget broken when four measurements in a row break it.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {measureBytes} from './measures/bytes.mjs';
import {measureCall} from './measures/call.mjs';
import {measureIdle} from './measures/idle.mjs';
import {measureLoad} from './measures/load.mjs';
import {measureOpen} from './measures/open.mjs';
import {measureThread} from './measures/thread.mjs';
import {startCentre} from './support/centre.mjs';
import {launchChromium} from './support/chromium.mjs';
import {machine} from './support/machine.mjs';
import {servePages} from './support/page-server.mjs';
import {table} from './support/table.mjs';

const RESULTS = fileURLToPath(new URL('../test-results/', import.meta.url));
const MEASURES = {
  bytes: measureBytes,
  load: measureLoad,
  open: measureOpen,
  call: measureCall,
  idle: measureIdle,
  thread: measureThread,
};

const {values: options, positionals: chosen} = parseArgs({
  allowPositionals: true,
  options: {slack: {type: 'string', default: '1'}, tries: {type: 'string', default: '1'}},
});
const [slack, tries] = [Number(options.slack), Number(options.tries)];
if (!(slack >= 1) || !(tries >= 1)) {
  console.error('--slack and --tries are numbers from 1 on.');
  process.exit(2);
}
const unknown = chosen.filter((name) => !Object.hasOwn(MEASURES, name));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(2);
}

/** What is the same on every machine, as bytes are, has no `over`: it is within its budget or not. */
const isBroken = ({ok, over = Infinity}) => !ok && over > slack;

const centre = await startCentre();
const pages = await servePages(centre.url);
const browser = await launchChromium();
const rows = [];
try {
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    console.log(`Measuring ${name} …`);
    let measured = await measure({browser, centre, pages});
    for (let run = 2; run <= tries && measured.some(isBroken); run += 1) {
      const broken = measured.filter(isBroken).map((row) => `${row.what}: ${row.measured}`);
      console.log(`${broken.join('; ')}. Measuring ${name} again, run ${run} of ${tries} …`);
      measured = await measure({browser, centre, pages});
    }
    rows.push(...measured);
  }
} finally {
  await browser.close();
  await pages.close();
  await centre.stop();
}

const facts = {...machine(), browser: `Chromium ${browser.version()}`};
mkdirSync(RESULTS, {recursive: true});
writeFileSync(
  `${RESULTS}budgets.json`,
  `${JSON.stringify({takenAt: new Date().toISOString(), facts, rows}, null, 2)}\n`,
);
console.log(`\n${Object.values(facts).join(' · ')}\n\n${table(rows)}`);
const allowed = rows.filter((row) => !row.ok && !isBroken(row));
if (allowed.length > 0)
  console.log(`\nLet pass, since less than ${slack} times the budget: ${allowed.map(({what}) => what).join('; ')}.`);
if (rows.some(isBroken)) process.exit(1);
