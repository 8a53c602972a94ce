/** Runs the tests that need no browser: all, or those under the given folders of test/node. */
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../test/node', import.meta.url));
const wanted = process.argv.slice(2);
// Node 20 expands no globs by itself, and not every shell does.
const files = readdirSync(root, {recursive: true})
  .filter((file) => file.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .map((file) => join(root, file));
if (files.length === 0) {
  console.error(`No tests lie under ${wanted.join(', ')}.`);
  process.exit(1);
}
const {status} = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter', 'tap', ...files], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
