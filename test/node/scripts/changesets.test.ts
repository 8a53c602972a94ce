import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PACKAGES = ['cc-click-to-call', 'cc-click-to-call-broker'];

interface Plan {
  readonly releases: readonly {name: string; type: string}[];
}

describe('versions by changesets', () => {
  let folder: string;

  /** A repository of the manifests, the lock and the changelog as they are, with no changeset. */
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cc-versions-'));
    const parts = [
      'package.json',
      'package-lock.json',
      '.npmrc',
      'server/broker/package.json',
      '.changeset',
      'scripts',
    ];
    for (const part of parts) cpSync(join(ROOT, part), join(folder, part), {recursive: true});
    for (const file of readdirSync(join(folder, '.changeset'))) {
      if (file.endsWith('.md') && file !== 'README.md') rmSync(join(folder, '.changeset', file));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n- A thing.\n\n## [0.0.1]\n\n- Older.\n');
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '--quiet', '--message', 'Begin');
  });
  afterEach(() => {
    rmSync(folder, {recursive: true});
  });

  const git = (...args: string[]) => execFileSync('git', args, {cwd: folder});
  const write = (file: string, text: string) => {
    writeFileSync(join(folder, file), text);
  };
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const versionOf = (file: string) => (JSON.parse(read(file)) as {version: string}).version;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      // Nothing that is published is needed to write a version down.
      env: {...process.env, npm_config_offline: 'true'},
    });
  const giveVersions = () => run('--import', 'tsx', 'scripts/release/version.ts');
  const addChangeset = (name: string, kind: string) => {
    write('.changeset/a-thing.md', `---\n'${name}': ${kind}\n---\n\nA thing.\n`);
  };

  for (const name of PACKAGES) {
    it(`takes ${name} for a package, and gives both the same version`, () => {
      addChangeset(name, 'minor');
      mkdirSync(join(folder, 'test-results'));
      const {status, stderr} = run('scripts/release/changeset.mjs', 'status', '--output', 'test-results/plan.json');
      assert.equal(status, 0, stderr);
      const {releases} = JSON.parse(read('test-results/plan.json')) as Plan;
      assert.deepEqual(releases.map((release) => release.name).sort(), PACKAGES);
      assert.deepEqual(new Set(releases.map(({type}) => type)), new Set(['minor']));
    });
  }

  it('writes the version into manifests, lock and changelog, and takes the changeset away', () => {
    addChangeset('cc-click-to-call', 'major');
    const next = `${Number(versionOf('package.json').split('.')[0]) + 1}.0.0`;
    const {status, stderr} = giveVersions();
    assert.equal(status, 0, stderr);
    assert.equal(versionOf('package.json'), next);
    assert.equal(versionOf('server/broker/package.json'), next);
    const {packages} = JSON.parse(read('package-lock.json')) as {packages: Record<string, {version: string}>};
    assert.deepEqual([packages['']?.version, packages['server/broker']?.version], [next, next]);
    const day = new Date().toISOString().slice(0, 10);
    assert.match(read('CHANGELOG.md'), RegExp(`## \\[Unreleased\\]\n\n## \\[${next}\\] - ${day}\n\n- A thing\\.`));
    assert.deepEqual(readdirSync(join(folder, '.changeset')).sort(), ['README.md', 'config.json']);
  });

  it('gives no version where no changeset asks for one', () => {
    const {status, stderr} = giveVersions();
    assert.equal(status, 1);
    assert.match(stderr, /No changeset asks for a version/);
    assert.doesNotMatch(read('CHANGELOG.md'), /\d{4}-\d\d-\d\d/);
  });

  it('gives no version to what the changelog does not tell of', () => {
    addChangeset('cc-click-to-call', 'patch');
    write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n## [0.0.1]\n\n- Older.\n');
    const {status, stderr} = giveVersions();
    assert.equal(status, 1);
    assert.match(stderr, /tells of nothing under/);
  });
});

it('the changesets that wait name packages that are there', () => {
  const files = readdirSync(join(ROOT, '.changeset')).filter((file) => file.endsWith('.md') && file !== 'README.md');
  for (const file of files) {
    const [, head = ''] = readFileSync(join(ROOT, '.changeset', file), 'utf8').split('---\n');
    const named = [...head.matchAll(/^'(.+)': (patch|minor|major)$/gm)].map(([, name]) => name);
    assert.ok(named.length > 0, file);
    for (const name of named) assert.ok(PACKAGES.includes(name ?? ''), `${file}: ${name}`);
  }
});
