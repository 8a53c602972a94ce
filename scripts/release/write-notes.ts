/**
 * `npm run release:notes`: packs what is published and writes beside it, in `release/`, the bills of materials, `SHA256SUMS`
 * and `notes.md`. `dist/` has to be built; the broker builds itself when it is packed.
 */
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {hashFiles} from '../integrity.mjs';
import {sectionOf} from './changelog.js';
import {readJson} from './read-json.js';
import {checksums, releaseNotes, type Integrity} from './release-notes.js';
import {writeBills} from './sbom.js';

const FOLDER = 'release';

const {version} = readJson<{version: string}>('package.json');
const changes = sectionOf(readFileSync('CHANGELOG.md', 'utf8'), version);
if (!changes) throw new Error(`CHANGELOG.md tells nothing of ${version}: \`npm run release:version\` first.`);

const integrity = readJson<Integrity>('dist/integrity.json');
if (JSON.stringify(integrity.files) !== JSON.stringify(hashFiles('dist'))) {
  throw new Error('dist/integrity.json is not of the files beside it: `npm run build` first.');
}

rmSync(FOLDER, {recursive: true, force: true});
writeBills(FOLDER);
for (const workspace of [[], ['--workspace', 'cc-click-to-call-broker']]) {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', FOLDER, ...workspace], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
const files = Object.fromEntries(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))]));
const sums = checksums(files);
writeFileSync(join(FOLDER, 'SHA256SUMS'), sums);
writeFileSync(join(FOLDER, 'notes.md'), releaseNotes(version, changes, integrity, sums));
console.log(`${FOLDER}/notes.md`);
