import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, watch} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {findProgram} from '../../scripts/find-browser.mjs';

/**
 * A sound device that nobody hears: without any, Firefox and WebKitGTK never start an `AudioContext`. Only Linux lacks
 * one on machines for tests.
 *
 * @returns what a browser's environment needs to find it. It ends with this process.
 */
export const startSound = async () => {
  const program = findProgram('pulseaudio');
  if (!program) return {};
  const folder = mkdtempSync(join(tmpdir(), 'cc-sound-'));
  const socket = join(folder, 'pulse.sock');
  const args = ['--daemonize=no', '--exit-idle-time=-1', '--disallow-exit', '-n'];
  const modules = [`module-native-protocol-unix auth-anonymous=1 socket=${socket}`, 'module-null-sink'];
  const server = spawn(program, [...args, ...modules.map((each) => `--load=${each}`)], {
    stdio: 'ignore',
    env: {PATH: process.env.PATH, HOME: folder, XDG_RUNTIME_DIR: folder, DBUS_SESSION_BUS_ADDRESS: 'disabled:'},
  });
  process.once('exit', () => {
    server.kill();
    rmSync(folder, {recursive: true, force: true});
  });
  await new Promise((resolve, reject) => {
    const watcher = watch(folder, check);
    function check() {
      if (!existsSync(socket)) return;
      watcher.close();
      resolve();
    }
    server.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
    check();
  });
  return {PULSE_SERVER: `unix:${socket}`};
};
