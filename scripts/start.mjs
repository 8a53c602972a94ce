/** `npm start`: the demo page, the contact centre and its agent desk, with whatever is missing installed first. */
import {spawn} from 'node:child_process';
import {constants} from 'node:os';
import {fileURLToPath} from 'node:url';
import {installPackages} from './install-packages.mjs';

installPackages();

const server = spawn(process.execPath, ['--import', 'tsx', 'server/contact-centre/main.ts', ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL('../', import.meta.url)),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 0)));
