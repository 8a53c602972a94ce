import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {FAULTS} from '../../../src/domain/faults.js';

test('docs/troubleshooting.md has one row for every fault, in the order of the table', () => {
  const page = readFileSync(new URL('../../../docs/troubleshooting.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z]+\/[a-z-]+)` \| (.+) \| (.+) \|$/gm)];
  assert.deepEqual(
    rows.map(([, code]) => code),
    Object.keys(FAULTS),
  );
});
