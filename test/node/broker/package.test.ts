/** What is published: compiled files that Node runs as they are, and nothing else. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BROKER = join(ROOT, 'server/broker');

const manifest = JSON.parse(readFileSync(join(BROKER, 'package.json'), 'utf8')) as {
  bin: Record<string, string>;
  dependencies: Record<string, string>;
};

before(() => {
  rmSync(join(BROKER, 'dist'), {recursive: true, force: true});
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', BROKER], {stdio: 'inherit'});
});

test('the program runs as compiled, by its name', () => {
  const program = join(BROKER, manifest.bin['cc-click-to-call-broker'] ?? '');
  assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  assert.match(execFileSync(process.execPath, [program, '--help']).toString(), /ALLOWED_ORIGINS/);
});

test('the package has the compiled files, its page, and no sources', () => {
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd: BROKER}).toString();
  const [{files}] = JSON.parse(packed) as [{files: {path: string}[]}];
  const paths = files.map(({path}) => path);
  assert.ok(paths.includes('dist/main.js') && paths.includes('README.md'), paths.join());
  const others = paths.filter((path) => !/^(dist\/.*\.js|README\.md|LICENSE|package\.json)$/.test(path));
  assert.deepEqual(others, []);
});

test('its dependencies are pinned', () => {
  for (const [name, version] of Object.entries(manifest.dependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
});
