/** No text is translated that nobody reads. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {loadAllMessages} from '../../support/all-messages.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const code = ['components', 'src']
  .flatMap((folder) => readdirSync(join(root, folder), {recursive: true}).map((file) => join(folder, String(file))))
  .filter((file) => file.endsWith('.ts') && !file.startsWith(join('src', 'i18n')))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

/** Read off the texts, taken out of them, or named where they are read by a name. */
const isUsed = (key: string): boolean => new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\s*[,}]|'${key}'`).test(code);

test('every text is shown somewhere', async () => {
  const unused = Object.keys(await loadAllMessages('en')).filter((key) => !isUsed(key));
  assert.deepEqual(unused, []);
  assert.equal(isUsed('neverShownAnywhere'), false);
});
