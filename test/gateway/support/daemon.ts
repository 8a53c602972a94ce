import {spawn, type ChildProcess} from 'node:child_process';
import {appendFileSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {LOGS} from './places.js';
import {SEARCH_PATH} from './programs.js';

const START_MS = 15_000;
const TAIL_LINES = 40;

export interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Where its log goes, if not to the lab's. */
  readonly logs?: string;
  /** What it prints as soon as it can be used. */
  readonly ready: RegExp;
}

const running = new Set<Daemon>();

// Where a run ends without its fixtures: nothing of it may stay behind.
process.on('exit', () => running.forEach((daemon) => daemon.kill()));

/** The last that each running program has printed. */
export const tails = (): string => [...running].map(({name, tail}) => `── ${name}\n${tail}`).join('\n');

/** One program of the lab, in a process group of its own so that its children end with it. */
export class Daemon {
  readonly name: string;
  /** Everything that it has printed so far. */
  printed = '';
  readonly #process: ChildProcess;
  readonly #ended: Promise<void>;

  private constructor({name, command, args, logs = LOGS}: Program) {
    this.name = name;
    mkdirSync(logs, {recursive: true});
    const file = join(logs, `${name}.log`);
    const env = {...process.env, PATH: SEARCH_PATH};
    this.#process = spawn(command, args, {stdio: ['ignore', 'pipe', 'pipe'], detached: true, env});
    running.add(this);
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.printed += chunk.toString();
        appendFileSync(file, chunk);
      });
    }
    this.#ended = new Promise((resolve) => {
      this.#process.once('error', (error) => {
        this.printed += error.message;
        resolve();
      });
      this.#process.once('exit', () => resolve());
    });
    void this.#ended.then(() => running.delete(this));
  }

  /** Starts a program and waits until it says that it is ready. */
  static async start(program: Program): Promise<Daemon> {
    const daemon = new Daemon(program);
    const isReady = await Promise.race([daemon.#prints(program.ready), daemon.#ended.then(() => false)]);
    if (isReady) return daemon;
    await daemon.stop();
    throw new Error(`${program.command} does not start:\n${daemon.tail}`);
  }

  get tail(): string {
    return this.printed.split('\n').slice(-TAIL_LINES).join('\n');
  }

  /** Ends it as a crash would: at once, with its children, without a word to anybody. */
  async stop(): Promise<void> {
    this.kill();
    await this.#ended;
  }

  kill(): void {
    if (this.#process.pid === undefined) return;
    try {
      process.kill(-this.#process.pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }

  #prints(what: RegExp): Promise<boolean> {
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(false), START_MS);
      const look = () => {
        if (!what.test(this.printed)) return;
        clearTimeout(late);
        resolve(true);
      };
      for (const stream of [this.#process.stdout, this.#process.stderr]) stream?.on('data', look);
    });
  }
}
