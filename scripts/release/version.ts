/** `npm run release:version`: changesets become versions, in the manifests, the lock and the changelog. */
import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {withRelease} from './changelog.js';
import {readJson} from './read-json.js';

const versionNow = (): string => readJson<{version: string}>('package.json').version;

const before = versionNow();
const changeset = fileURLToPath(new URL('changeset.mjs', import.meta.url));
execFileSync(process.execPath, [changeset, 'version'], {stdio: 'inherit'});
const version = versionNow();
if (version === before) {
  console.error('No changeset asks for a version: `npm run changeset` writes one.');
  process.exit(1);
}
const day = new Date().toISOString().slice(0, 10);
writeFileSync('CHANGELOG.md', withRelease(readFileSync('CHANGELOG.md', 'utf8'), version, day));
execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
console.log(`${before} → ${version}. Look at what git shows, commit it, and tag it v${version}.`);
