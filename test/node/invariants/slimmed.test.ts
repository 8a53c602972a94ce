import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What `scripts/slim-libraries.ts` takes from XState's snapshots and actors: it is there in tests, and not in what visitors load. */
const TAKEN = /\.(hasTag|getMeta|getPersistedSnapshot|attachDevTools|resolveState|microstep)\(/;

test('the product asks XState for nothing that its build leaves out', () => {
  const asking = ['src', 'machines', 'components'].flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file))
      .filter((file) => TAKEN.test(readFileSync(join(root, file), 'utf8'))),
  );
  assert.deepEqual(asking, []);
});
