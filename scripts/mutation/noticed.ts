import {spawnSync} from 'node:child_process';
import {basename} from 'node:path';

/** A mutant may wait for what never comes. */
const MOST_MS = 300_000;
/** So many names say enough. */
const NAMES = 3;

const failedIn = (output: string, pattern: RegExp): string[] => [
  ...new Set([...output.matchAll(pattern)].map(([, name]) => name!.trim())),
];

const run = (root: string, program: string, args: readonly string[]) => {
  const {status, stdout} = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: MOST_MS,
    killSignal: 'SIGKILL',
  });
  return {ok: status === 0, stdout};
};

const inNode = (root: string, files: readonly string[]): string[] => {
  if (files.length === 0) return [];
  const {ok, stdout} = run(root, process.execPath, ['--import', 'tsx', '--test', '--test-reporter', 'tap', ...files]);
  const names = failedIn(stdout, /^ +not ok \d+ - (.*)$/gm);
  return ok ? [] : names.length > 0 ? names : ['a file of tests, as a whole'];
};

// eslint-disable-next-line no-control-regex -- the colours of a terminal
const COLOURS = /\x1b\[[0-9;]*[a-zA-Z]/g;

const inBrowser = (root: string, files: readonly string[]): string[] => {
  if (files.length === 0) return [];
  const {ok, stdout} = run(root, process.execPath, ['scripts/in-loopback.mjs', 'wtr', '--files', ...files]);
  const names = failedIn(stdout.replace(COLOURS, ''), /𐄂 (.*)$/gm);
  return ok ? [] : names.length > 0 ? names : ['a file of tests, as a whole'];
};

/** Files that only whole calls try, by the end-to-end tests that do. */
const END_TO_END: Readonly<Record<string, string>> = {
  'src/sip/jssip-dial.ts': 'call-resilience',
  'components/cc-widget/pop-out.ts': 'pop-out',
};

const endToEnd = (root: string, mutated: string): string[] => {
  const suite = END_TO_END[mutated];
  if (!suite) return [];
  const args = ['scripts/in-loopback.mjs', 'playwright', 'test', suite, '--max-failures=1', '--retries=0'];
  const {ok, stdout} = run(root, process.execPath, args);
  const names = failedIn(stdout.replace(COLOURS, ''), /✘ +\d+ \S+ › (.*?)(?: \([\d.]+m?s\))?$/gm);
  return ok ? [] : names.length > 0 ? names : ['a file of tests, as a whole'];
};

/** Those that are named like the mutated file come first, since one of them most likely notices. */
const likelyFirst = (files: readonly string[], mutated: string): string[][] => {
  const name = basename(mutated, '.ts');
  const likely = files.filter((file) => basename(file).startsWith(name));
  return [likely, files.filter((file) => !likely.includes(file))];
};

/** Runs the tests that have to do with a file until one fails. @returns the names of some that failed; none lives */
export const noticedBy = (root: string, mutated: string, tests: {node: string[]; browser: string[]}): string[] => {
  for (const files of likelyFirst(tests.node, mutated)) {
    const names = inNode(root, files);
    if (names.length > 0) return names.slice(0, NAMES);
  }
  for (const files of likelyFirst(tests.browser, mutated)) {
    const names = inBrowser(root, files);
    if (names.length > 0) return names.slice(0, NAMES);
  }
  return endToEnd(root, mutated).slice(0, NAMES);
};
