import {spawn} from 'node:child_process';
import type {TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Chronicle} from '../aicc/chronicle.js';
import {environmentFor} from './start-broker.js';

const MAIN = fileURLToPath(new URL('../../../server/broker/src/main.ts', import.meta.url));

export interface BrokerProcess {
  readonly url: string;
  readonly adminUrl: string;
  /** All that it has written, to both outputs. */
  readonly printed: Chronicle<string>;
  /** Resolves at the next line with these words. */
  prints(words: string): Promise<void>;
  readonly exit: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

/** Runs the program with an environment of its own, and nothing of this process's. */
export const runProcess = (t: TestContext, environment: Readonly<Record<string, string>>, args: string[] = []) => {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    env: {PATH: process.env['PATH'], ...environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = new Chronicle<string>();
  const awaited = new Map<string, () => void>();
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        printed.add(line);
        for (const [words, tell] of awaited) if (line.includes(words)) tell();
      }
    });
  }
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  t.after(async () => {
    child.kill('SIGKILL');
    await exit;
  });
  /** A program may take long to start on a busy machine: it is waited for until it has left. */
  const prints = (words: string) =>
    new Promise<void>((resolve, reject) => {
      awaited.set(words, resolve);
      void exit.then((code) => reject(new Error(`The broker left with ${code}: ${printed.all.join('\n')}`)));
    });
  return {printed, prints, exit, signal: (name: NodeJS.Signals) => void child.kill(name)};
};

const addressIn = (lines: readonly string[], what: string): string | undefined =>
  lines.map((line) => new RegExp(`"${what}":"(http:[^"]+)"`).exec(line)?.[1]).find((url) => url !== undefined);

/** A broker in a process of its own, ready to be asked; it is killed when the test ends. */
export const startProcess = async (
  t: TestContext,
  aiccUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<BrokerProcess> => {
  const running = runProcess(t, environmentFor(aiccUrl, more));
  const {printed} = running;
  await running.prints('Bearer token renewed');
  const [url, adminUrl] = [addressIn(printed.all, 'url'), addressIn(printed.all, 'adminUrl')];
  if (!url || !adminUrl) throw new Error(`No address in ${printed.all.join('\n')}`);
  return {...running, url, adminUrl};
};
