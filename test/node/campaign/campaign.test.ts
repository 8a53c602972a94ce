/**
 * Whole visits drawn by chance, chat and calls, with everything going wrong that can: the machines and the client are
 * the product's, the network, AICC, the gateway, the devices and the time are made. `call-invariants.ts` and those of the
 * conversations say what must hold.
 *
 * `SEED=… FROM=… SESSIONS=1 npm run campaign` plays one again.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {fixedSeed} from '../aicc/seeded.js';
import {playAll} from '../conversations/players.js';
import type {Report} from './play.js';

const seed = fixedSeed();
const count = Number(process.env['SESSIONS'] ?? 2_000);
const first = Number(process.env['FROM'] ?? 0);

const PLAYER = fileURLToPath(new URL('./player.ts', import.meta.url));

const sum = (reports: readonly Report[], of: (report: Report) => number) =>
  reports.reduce((total, report) => total + of(report), 0);

test(`${count} visits with calls in which everything goes wrong that can`, async (t) => {
  t.diagnostic(`SEED=${seed}`);
  const reports = await playAll<Report>(PLAYER, {seed, first, count}, ['--expose-gc']);
  const failures = reports.flatMap((report) => report.failures);
  const told = failures.map(({nth, script, wrong}) =>
    [`SEED=${seed} FROM=${nth} SESSIONS=1 npm run campaign`, script, ...wrong.map((each) => `WRONG: ${each}`)].join(
      '\n  ',
    ),
  );
  t.diagnostic(
    `${sum(reports, ({calls}) => calls)} calls, ${sum(reports, ({connected}) => connected)} dialogs, ` +
      `${Math.round(sum(reports, ({simulatedMs}) => simulatedMs) / 3_600_000)} h of simulated time`,
  );
  const outcomes: Record<string, number> = {};
  for (const report of reports) {
    for (const [outcome, times] of Object.entries(report.outcomes))
      outcomes[outcome] = (outcomes[outcome] ?? 0) + times;
  }
  t.diagnostic(JSON.stringify(outcomes));
  assert.equal(told.length, 0, told.join('\n\n'));
  for (const {heap} of reports) {
    const [early, late] = heap;
    t.diagnostic(
      `heap: ${(early / 2 ** 20).toFixed(1)} MB after a tenth, ${(late / 2 ** 20).toFixed(1)} MB at the end`,
    );
  }
});
