/** Tests wait for something that can be observed, never for time to pass. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const SLEEP = /waitForTimeout|timers\/promises|\baTimeout\(|\bsleep\(|=>\s*setTimeout\((resolve|done|r)\b/;

/** What plays slowness itself, or a visit with its pauses. */
const PLAYS = ['e2e/campaign/visit.ts', 'e2e/support/fault-proxy/exchange.ts'];

test('would notice a sleep', () => {
  for (const line of ['await page.waitForTimeout(100)', 'await new Promise((resolve) => setTimeout(resolve, 5))']) {
    assert.match(line, SLEEP);
  }
});

test('no test sleeps', () => {
  const files = readdirSync(root, {recursive: true}).map(String);
  const sleeping = files.filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('no-sleeping.test.ts') &&
      !PLAYS.includes(file) &&
      SLEEP.test(readFileSync(join(root, file), 'utf8')),
  );
  assert.deepEqual(sleeping, []);
});
