/**
 * `npm run audit:shipped`: fails where the registry knows of a hole, high or critical, in something that ships. `npm audit
 * --omit dev` would not look at what is bundled, which npm counts as needed for development.
 *
 * Where no registry answers, it says so and lets pass; with `--required`, as in a release, it fails.
 */
import {spawnSync} from 'node:child_process';
import {gravesOf, isReport} from './advisories.js';
import {readJson} from './read-json.js';
import {billsOfHere} from './sbom.js';

const {stdout} = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const answer = parsed(stdout);
if (isReport(answer)) {
  const {packages} = readJson<{packages: Record<string, {version?: string}>}>('package-lock.json');
  const bills = Object.values(billsOfHere());
  const graves = gravesOf(answer, bills, (path) => packages[path]?.version);
  for (const grave of graves) console.error(grave);
  const count = bills.reduce((sum, {components}) => sum + components.length, 0);
  console.log(`${graves.length} of ${count} packages that ship have holes, high or critical.`);
  if (graves.length > 0) process.exitCode = 1;
} else {
  console.log('Skipped: the registry answers no audit here.');
  if (process.argv.includes('--required')) process.exitCode = 1;
}
