import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:net';

/** Runs a program on one core until it prints what `ready` matches; `found` is the match. */
export const startOn = async (core, command, {ready, env = process.env}) => {
  const child = spawn('taskset', ['-c', String(core), ...command], {env, stdio: ['ignore', 'pipe', 'pipe']});
  const ended = new Promise((resolve) => child.once('close', resolve));
  let printed = '';
  const found = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        if (printed.length < 100_000) printed += chunk;
        const match = ready.exec(printed);
        if (match) resolve(match);
      });
    }
    ended.then((code) => reject(new Error(`${command[0]} left with ${code}:\n${printed}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return {pid: child.pid, found, stop};
};

/** A port on which nothing listens. */
export const freePort = async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** Resident memory of a process, bytes. */
export const residentBytes = (pid) =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1_024;

const TICKS_A_SECOND = 100;

/** What a process has had of a core so far, s. */
export const coreSeconds = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
};
