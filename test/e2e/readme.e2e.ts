/** From nothing to a widget on a site behind the broker, by the README's own commands. */
import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test, Widget} from './support/fixtures.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const [, section = ''] = readFileSync(join(ROOT, 'README.md'), 'utf8').split('### As a site has it\n');
const told = section.split(/\n#+ /)[0]!;
/** What is to be typed into a terminal, and the address of which the words before it speak. */
const terminals = [...told.matchAll(/(http:\/\/[\d.]+:\d+)`:\n\n```sh\n([\s\S]*?)\n```/g)].map(
  ([, address = '', commands = '']) => ({address, commands}),
);

/** The project as it is checked out, with what has been installed and built. */
const copyTo = (folder: string): string => {
  const copy = join(folder, 'project');
  mkdirSync(copy);
  const script =
    'git ls-files -z --cached --others --exclude-standard | tar --null -T - -c | tar -x -C "$1"; cp -Rp dist "$1"';
  const {status, stderr} = spawnSync('bash', ['-c', script, 'copy', copy], {cwd: ROOT, encoding: 'utf8'});
  if (status !== 0) throw new Error(stderr);
  for (const packages of ['node_modules', 'server/broker/node_modules']) {
    if (existsSync(join(ROOT, packages))) symlinkSync(join(ROOT, packages), join(copy, packages));
  }
  // What is installed is as new as it needs to be: `npm ci` in the copy would take it from the project itself.
  utimesSync(join(copy, 'package-lock.json'), 0, 0);
  return copy;
};

const answers = async (address: string): Promise<boolean> => {
  const response = await fetch(address).catch(() => null);
  await response?.body?.cancel();
  return response !== null;
};

const end = async (child: ChildProcess): Promise<void> => {
  const {pid, exitCode} = child;
  if (pid === undefined || exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-pid, 'SIGTERM');
  await ended;
};

test('the README’s commands lead to an answered text behind the broker', async ({person}) => {
  test.setTimeout(300_000);
  expect(terminals.map(({address}) => new URL(address).port)).toEqual(['8080', '8090', '8000']);
  const folder = mkdtempSync(join(tmpdir(), 'cc-readme-'));
  const running: ChildProcess[] = [];
  try {
    const copy = copyTo(folder);
    for (const {address, commands} of terminals) {
      expect(await answers(address), `${address} is free`).toBe(false);
      const terminal = spawn('bash', ['-euc', commands], {
        cwd: copy,
        detached: true,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      running.push(terminal);
      await expect
        .poll(async () => terminal.exitCode !== null || answers(address), {message: commands, timeout: 120_000})
        .toBe(true);
      expect(terminal.exitCode, commands).toBe(null);
    }
    const {page, complaints} = await person({tone: null});
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.url().includes('/apiaccess/')) asked.add(new URL(request.url()).origin);
    });
    await page.goto(terminals.at(-1)!.address);
    const widget = new Widget(page);
    await widget.open();
    await widget.write('Ferns?');
    await expect(widget.log.getByText('“Ferns?”')).toBeVisible();
    expect([...asked]).toEqual(['http://127.0.0.1:8090']);
    expect(complaints).toEqual([]);
  } finally {
    for (const terminal of running) await end(terminal);
    rmSync(folder, {recursive: true, force: true});
  }
});
