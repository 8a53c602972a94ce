import {spawnSync} from 'node:child_process';
import {statSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const NEEDED = [20, 19];

const changedAt = (path) => statSync(`${ROOT}${path}`, {throwIfNoEntry: false})?.mtimeMs ?? 0;

/** Ends the program with a clear message where Node is too old, and runs `npm ci` where packages are missing or old. */
export const installPackages = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    console.error(
      `Node ${NEEDED.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`,
    );
    process.exit(1);
  }
  // npm writes its own lock file into node_modules at the end of every installation.
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('Installing packages …');
  const {status} = spawnSync('npm', ['ci'], {cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) process.exit(status ?? 1);
};
