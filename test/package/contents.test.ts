/** What is in the tarball, and what tools that check packages say of it. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {INSTALLED, ROOT, run, TARBALL} from './support/workshop.js';

interface Manifest {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly sideEffects: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8')) as Manifest;
const tool = (name: string) => join(ROOT, 'node_modules/.bin', name);
const files = readdirSync(INSTALLED, {recursive: true, encoding: 'utf8'}).filter((file) =>
  statSync(join(INSTALLED, file)).isFile(),
);

test('publint finds nothing', async () => {
  await run(tool('publint'), ['run', TARBALL, '--strict']);
});

test('attw finds every entry with its types', async () => {
  await run(tool('attw'), [TARBALL, '--profile', 'esm-only', '--no-emoji']);
});

test('every entry is there', () => {
  const targets = Object.values(manifest.exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  assert.ok(targets.length >= 15);
  for (const target of targets) assert.ok(existsSync(join(INSTALLED, target)), target);
});

test('sources, tests, maps and secrets stay at home', () => {
  const strangers = files.filter((file) => !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(file));
  assert.deepEqual(strangers, []);
  assert.deepEqual(
    files.filter((file) => /\.map$|(?<!\.d)\.ts$|\.env|test|stories/.test(file)),
    [],
  );
});

test('the licences of what is bundled come along', () => {
  const text = readFileSync(join(INSTALLED, 'dist/third-party-licences.md'), 'utf8');
  for (const name of [
    'lit',
    'xstate',
    'ky',
    'jssip',
    'dompurify',
    'linkifyjs',
    '@tanstack/virtual-core',
    '@lit/react',
  ]) {
    assert.match(text, new RegExp(`^## ${name} `, 'm'), name);
  }
});

test('what has side effects is named, and what registers nothing is not', () => {
  for (const file of ['define', 'loader', 'react', 'widget', 'invitation']) {
    assert.ok(manifest.sideEffects.includes(`./dist/${file}.js`), file);
  }
  const pure = files.filter((file) => /^dist\/(index\.js|shared\/.*\.js|headless\/.*\.js)$/.test(file));
  assert.ok(pure.length > 30, `only ${pure.length}`);
  for (const file of pure) {
    assert.doesNotMatch(readFileSync(join(INSTALLED, file), 'utf8'), /customElements\.define\(["'`]/, file);
  }
});
