/**
 * Conversations drawn by chance, with everything going wrong that can: each message reaches the other side once and in
 * order or is visibly failed, none is shown twice, nothing is stuck, and requests stay few. `invariants.ts` and
 * `ledger.ts` say it precisely.
 *
 * `SEED=… FROM=… CONVERSATIONS=1 npm run test:node -- conversations` plays one again.
 */
import assert from 'node:assert/strict';
import {fork} from 'node:child_process';
import {randomInt} from 'node:crypto';
import {availableParallelism} from 'node:os';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Failure, Part} from './play.js';

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
const count = Number(process.env['CONVERSATIONS'] ?? 1_000);
const first = Number(process.env['FROM'] ?? 0);

const PLAYER = fileURLToPath(new URL('./player.ts', import.meta.url));

/** Processes of their own: time, chance and network are replaced there, and not where the test runs. */
const played = (part: Part): Promise<Failure[]> =>
  new Promise((resolve, reject) => {
    const player = fork(PLAYER, {execArgv: ['--import', 'tsx']});
    player.once('message', (failures) => resolve(failures as Failure[]));
    player.once('error', reject);
    player.once('exit', (code) => reject(new Error(`A player left with ${code}`)));
    player.send(part);
  });

test(`${count} conversations in which everything goes wrong that can`, async (t) => {
  t.diagnostic(`SEED=${seed}`);
  const step = Math.min(availableParallelism(), count);
  const parts = Array.from({length: step}, (_, index) => ({seed, from: first + index, count: count - index, step}));
  const failures = (await Promise.all(parts.map(played))).flat();
  const told = failures.map(({nth, script, wrong}) =>
    [`SEED=${seed} FROM=${nth} CONVERSATIONS=1`, script, ...wrong.map((each) => `WRONG: ${each}`)].join('\n  '),
  );
  assert.equal(told.length, 0, told.join('\n\n'));
});
