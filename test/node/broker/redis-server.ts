import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';

/** Why there is no Redis on this machine; `false` where there is one. */
export const withoutRedis: string | false =
  spawnSync('redis-server', ['--version']).status === 0
    ? false
    : 'it needs redis-server (Debian: apt-get install redis-server)';

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

export interface StartedRedis {
  readonly url: string;
  /** Ends it without a word, as a crash does. */
  kill(): Promise<void>;
  /** The same address answers again, with nothing kept. */
  restart(): Promise<void>;
}

/** A Redis of the test's own, on loopback, that keeps nothing on disk. */
export const startRedis = async (t: TestContext): Promise<StartedRedis> => {
  const folder = mkdtempSync(join(tmpdir(), 'cc-redis-'));
  const port = await freePort();
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const run = async () => {
    const child = spawn('redis-server', options, {stdio: ['ignore', 'pipe', 'inherit']});
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    let printed = '';
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes('Ready to accept connections')) resolve();
      });
      void ended.then(() => reject(new Error(`redis-server ended:\n${printed}`)));
    });
    return {child, ended};
  };
  let running = await run();
  const kill = async () => {
    running.child.kill('SIGKILL');
    await running.ended;
  };
  t.after(async () => {
    await kill();
    rmSync(folder, {recursive: true});
  });
  assert.ok(port > 0);
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: async () => {
      await kill();
      running = await run();
    },
  };
};
