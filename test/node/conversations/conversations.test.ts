/**
 * Conversations drawn by chance, with everything going wrong that can: each message reaches the other side once and in
 * order or is visibly failed, none is shown twice, nothing is stuck, and requests stay few. `invariants.ts` and
 * `ledger.ts` say it precisely.
 *
 * `SEED=… FROM=… CONVERSATIONS=1 npm run test:node -- conversations` plays one again.
 */
import assert from 'node:assert/strict';
import {randomInt} from 'node:crypto';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Failure} from './play.js';
import {playAll} from './players.js';

const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
const count = Number(process.env['CONVERSATIONS'] ?? 1_000);
const first = Number(process.env['FROM'] ?? 0);

const PLAYER = fileURLToPath(new URL('./player.ts', import.meta.url));

test(`${count} conversations in which everything goes wrong that can`, async (t) => {
  t.diagnostic(`SEED=${seed}`);
  const failures = (await playAll<Failure[]>(PLAYER, {seed, first, count})).flat();
  const told = failures.map(({nth, script, wrong}) =>
    [`SEED=${seed} FROM=${nth} CONVERSATIONS=1`, script, ...wrong.map((each) => `WRONG: ${each}`)].join('\n  '),
  );
  assert.equal(told.length, 0, told.join('\n\n'));
});
