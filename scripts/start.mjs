import {spawn, spawnSync} from 'node:child_process';
import {statSync} from 'node:fs';
import {constants} from 'node:os';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const NEEDED = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `Node ${NEEDED.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`,
  );
  process.exit(1);
}

const changedAt = (path) => statSync(`${ROOT}${path}`, {throwIfNoEntry: false})?.mtimeMs ?? 0;

// npm writes its own lock file into node_modules at the end of every installation.
if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
  console.log('Installing packages …');
  const {status} = spawnSync('npm', ['ci'], {cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32'});
  if (status !== 0) process.exit(status ?? 1);
}

const server = spawn(process.execPath, ['--import', 'tsx', 'server/contact-centre/main.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 0)));
