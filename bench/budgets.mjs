/**
 * Measures the widget's budgets from outside, in a browser that talks to the contact centre, and exits 1 when one is
 * broken. Words after the command choose measures by name: `node bench/budgets.mjs bytes call`. With `--exact` only
 * those rows decide that are the same on every machine; ratios of times are printed with the rest.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
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

const exact = process.argv.includes('--exact');
const chosen = process.argv.slice(2).filter((word) => word !== '--exact');
const unknown = chosen.filter((name) => !Object.hasOwn(MEASURES, name));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}; there are ${Object.keys(MEASURES).join(', ')}.`);
  process.exit(2);
}

const centre = await startCentre();
const pages = await servePages(centre.url);
const browser = await launchChromium();
const rows = [];
try {
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    console.log(`Measuring ${name} …`);
    rows.push(...(await measure({browser, centre, pages})));
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
const decides = ({budget}) => !exact || !budget.includes('×');
if (rows.some((row) => !row.ok && decides(row))) process.exit(1);
