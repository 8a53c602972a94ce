import {execFile, spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect} from '@playwright/test';
import {startDisplay} from '../../browsers/virtual-display.mjs';

const run = promisify(execFile);

/** Where distributions keep what has no business on the PATH. */
const BUS_LAUNCHER = '/usr/libexec/at-spi-bus-launcher';
/** Orca writes down what it says only where it is asked to write down much, and keeps it back unless told not to. */
const CUSTOM = `import orca.debug
orca.debug.debugLevel = orca.debug.LEVEL_INFO
orca.debug.debugFile.reconfigure(line_buffering=True)
`;
/** `SPEECH OUTPUT: 'Open chat push button.' {…}`. Keys that it repeats end with a space. */
const SPOKEN = /SPEECH OUTPUT: (['"])(.*?)\1(?=[[{\s]|$)/gm;

/** A desktop that nobody sees, with a real keyboard and Orca, the screen reader, running on it. */
export class Desktop {
  /** What a program needs in its environment to be on this desktop. */
  readonly env: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #processes: ChildProcess[];
  #heard = 0;

  private constructor(folder: string, env: Readonly<Record<string, string>>, processes: ChildProcess[]) {
    this.#folder = folder;
    this.env = env;
    this.#processes = processes;
  }

  static async start(): Promise<Desktop> {
    const folder = await mkdtemp(join(tmpdir(), 'cc-desktop-'));
    const customizations = join(folder, '.local/share/orca');
    await mkdir(customizations, {recursive: true});
    await writeFile(join(customizations, 'orca-customizations.py'), CUSTOM);
    const display = await startDisplay();
    const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=3'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      env: {...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, DISPLAY: display.name},
    });
    const [address] = (await once(bus.stdio[3]!, 'data')) as [Buffer];
    const env = {
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      DISPLAY: display.name,
      DBUS_SESSION_BUS_ADDRESS: address.toString().trim(),
      GNOME_ACCESSIBILITY: '1',
      ACCESSIBILITY_ENABLED: '1',
      LANG: 'C.UTF-8',
      // No voice is needed for what Orca writes down, and one that cannot find a sound device keeps it waiting.
      SPEECHD_CMD: '/bin/false',
    };
    const desktop = new Desktop(folder, env, [display.process, bus]);
    desktop.#run(BUS_LAUNCHER, '--launch-immediately', '--a11y=1', '--screen-reader=1');
    desktop.#run('openbox');
    desktop.#run('orca', `--debug-file=${desktop.#log}`);
    try {
      await desktop.hears('Screen reader on.');
    } catch (error) {
      await desktop.stop();
      throw error;
    }
    return desktop;
  }

  async stop(): Promise<void> {
    for (const child of this.#processes.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      // The launcher of the bus ends the bus when it is asked to go; Orca takes its time.
      child.kill(child.spawnargs[0] === 'orca' ? 'SIGKILL' : 'SIGTERM');
      await gone;
    }
    await rm(this.#folder, {recursive: true, force: true, maxRetries: 5});
  }

  /** Presses keys by their names in X11, such as `Tab` and `shift+Tab`, as hands would. */
  async press(...keys: string[]): Promise<void> {
    await run('xdotool', ['key', ...keys], {env: {...process.env, ...this.env}});
  }

  async type(text: string): Promise<void> {
    await run('xdotool', ['type', '--delay', '20', text], {env: {...process.env, ...this.env}});
  }

  async click(x: number, y: number): Promise<void> {
    await run('xdotool', ['mousemove', `${x}`, `${y}`, 'click', '1'], {env: {...process.env, ...this.env}});
  }

  /** What the screen reader has said so far, but for the keys that it repeats. */
  async spoken(): Promise<string[]> {
    const log = await readFile(this.#log, 'utf8').catch(() => '');
    return [...log.matchAll(SPOKEN)].map(([, , words]) => words!).filter((words) => !words.endsWith(' '));
  }

  /** Waits until words are said after those that were waited for before. */
  async hears(words: string | RegExp): Promise<void> {
    const says = (said: string) => (typeof words === 'string' ? said === words : words.test(said));
    const next = async () => {
      const all = await this.spoken();
      const at = all.findIndex((said, index) => index >= this.#heard && says(said));
      if (at >= 0) this.#heard = at + 1;
      return at >= 0 ? 'said' : `not said: ${String(words)}, but: ${all.slice(this.#heard).join(' | ')}`;
    };
    await expect.poll(next, {timeout: 20_000}).toBe('said');
  }

  get #log(): string {
    return join(this.#folder, 'orca.log');
  }

  #run(program: string, ...args: string[]): void {
    this.#processes.push(spawn(program, args, {stdio: 'ignore', env: {...process.env, ...this.env}}));
  }
}
