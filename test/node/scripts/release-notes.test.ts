import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {hashFiles, hashOf, importMap} from '../../../scripts/integrity.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const {version} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {version: string};

describe('the notes of a release', () => {
  let folder: string;

  /** The project with a small `dist/`, and a broker that is built already. */
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cc-release-'));
    for (const part of ['package.json', 'package-lock.json', '.npmrc', 'LICENSE', 'scripts']) {
      cpSync(join(ROOT, part), join(folder, part), {recursive: true});
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'server/broker/dist'), {recursive: true});
    const broker = JSON.parse(readFileSync(join(ROOT, 'server/broker/package.json'), 'utf8')) as object;
    write('server/broker/package.json', JSON.stringify({...broker, scripts: {}}));
    write('server/broker/dist/main.js', '#!/usr/bin/env node\n');
    write('dist/loader.js', 'load()');
    write('dist/chunks/chat.js', 'chat()');
    write('dist/third-party-licences.md', '## ky - 1.7.5 (MIT)\n');
    const files = hashFiles(join(folder, 'dist'));
    write('dist/integrity.json', JSON.stringify({base: '/c/', importMap: hashOf(importMap(files, '/c/')), files}));
    write(
      'CHANGELOG.md',
      `# Changelog\n\n## [Unreleased]\n\n## [${version}] - 2026-01-31\n\n- A thing.\n\n## [0.0.1]\n\n- Older.\n`,
    );
  });
  afterEach(() => {
    rmSync(folder, {recursive: true});
  });

  const write = (file: string, text: string) => {
    mkdirSync(join(folder, file, '..'), {recursive: true});
    writeFileSync(join(folder, file), text);
  };
  const makeNotes = () =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/release/write-notes.ts'], {cwd: folder, encoding: 'utf8'});

  it('tell what changed, the hash of every file that pages load, and how to verify', () => {
    const {status, stderr} = makeNotes();
    assert.equal(status, 0, stderr);
    const notes = readFileSync(join(folder, 'release/notes.md'), 'utf8');
    assert.match(notes, /^- A thing\.\n/);
    assert.doesNotMatch(notes, /Older/);
    for (const [file, hash] of Object.entries(hashFiles(join(folder, 'dist')))) {
      assert.ok(notes.includes(`| \`${file}\` | \`${hash}\` |`), file);
    }
    assert.match(notes, RegExp(`integrity="${hashOf('load()').replaceAll('+', '\\+')}"`));
    const sums = readFileSync(join(folder, 'release/SHA256SUMS'), 'utf8');
    assert.ok(notes.includes(sums.trim()));
  });

  it('come with checksums that hold every file to its content', () => {
    makeNotes();
    const release = join(folder, 'release');
    const check = () => spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {cwd: release, encoding: 'utf8'});
    const {status, stdout} = check();
    assert.equal(status, 0, stdout);
    const files = readdirSync(release).filter((file) => !['SHA256SUMS', 'notes.md'].includes(file));
    assert.deepEqual(files.sort(), [
      'broker.cdx.json',
      `cc-click-to-call-${version}.tgz`,
      `cc-click-to-call-broker-${version}.tgz`,
      'widget.cdx.json',
    ]);
    for (const file of files) assert.match(stdout, RegExp(`^${file}: OK$`, 'm'));
    writeFileSync(join(release, 'widget.cdx.json'), '{}');
    assert.match(check().stdout, /widget\.cdx\.json: FAILED/);
  });

  it('are of the package that was packed, which has the hashes too', () => {
    makeNotes();
    const packed = execFileSync(
      'tar',
      ['xzOf', `release/cc-click-to-call-${version}.tgz`, 'package/dist/integrity.json'],
      {
        cwd: folder,
      },
    );
    assert.equal(packed.toString(), readFileSync(join(folder, 'dist/integrity.json'), 'utf8'));
  });

  it('are not written of files that changed since they were hashed', () => {
    write('dist/loader.js', 'other()');
    const {status, stderr} = makeNotes();
    assert.equal(status, 1);
    assert.match(stderr, /integrity\.json is not of the files beside it/);
  });

  it('are not written of a version that the changelog does not tell of', () => {
    write('CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n\n- A thing.\n');
    const {status, stderr} = makeNotes();
    assert.equal(status, 1);
    assert.match(stderr, /tells nothing of/);
  });
});
