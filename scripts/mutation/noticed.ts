import {spawnSync} from 'node:child_process';
import {basename, dirname} from 'node:path';

/** The tests that have to do with a file. */
interface Tests {
  readonly node: readonly string[];
  readonly browser: readonly string[];
}

/** A mutant may wait for what never comes. */
const MOST_MS = 300_000;
const ALL_OF_THEM_MS = 1_200_000;
/** So many names say enough. */
const NAMES = 3;

// eslint-disable-next-line no-control-regex -- the colours of a terminal
const COLOURS = /\x1b\[[0-9;]*[a-zA-Z]/g;

/** Runs tests. @returns the names of those that failed, as the runner prints them */
const failedOf = (root: string, args: readonly string[], failed: RegExp, mostMs: number): string[] => {
  const {status, stdout} = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: mostMs,
    maxBuffer: Infinity,
    killSignal: 'SIGKILL',
  });
  if (status === 0) return [];
  const names = [...stdout.replace(COLOURS, '').matchAll(failed)].map(([, name]) => name!.trim());
  return names.length > 0 ? [...new Set(names)] : ['a file of tests, as a whole'];
};

const inNode = (root: string, files: readonly string[], mostMs = MOST_MS): string[] =>
  files.length === 0
    ? []
    : failedOf(
        root,
        ['--import', 'tsx', '--test', '--test-reporter', 'tap', ...files],
        /^ *not ok \d+ - (.*)$/gm,
        mostMs,
      );

const inBrowser = (root: string, files: readonly string[], mostMs = MOST_MS): string[] =>
  files.length === 0
    ? []
    : failedOf(root, ['scripts/in-loopback.mjs', 'wtr', '--files', ...files], /(?:𐄂|❌) (.*)$/gmu, mostMs);

/** Runs tests of both kinds. @returns the names of those that failed */
export const failing = (root: string, {node, browser}: Tests): string[] => [
  ...inNode(root, node, ALL_OF_THEM_MS),
  ...inBrowser(root, browser, ALL_OF_THEM_MS),
];

/** Files that only whole calls try, by the end-to-end tests that do. */
const END_TO_END: Readonly<Record<string, readonly string[]>> = {
  'src/sip/jssip-dial.ts': ['call-controls', 'call-resilience'],
  'components/cc-widget/pop-out.ts': ['pop-out'],
};

const endToEnd = (root: string, mutated: string): string[] => {
  const suites = END_TO_END[mutated];
  if (!suites) return [];
  const args = ['scripts/in-loopback.mjs', 'playwright', 'test', ...suites, '--max-failures=1', '--retries=0'];
  return failedOf(root, args, /✘ +\d+ \S+ › (.*?)(?: \([\d.]+m?s\))?$/gm, ALL_OF_THEM_MS);
};

/** So many files of tests are run in one go: the next ones only where these have noticed nothing. */
const AT_ONCE = 8;

/** How little a test seems to have to do with a file: by its name, by a word of it, by its folder. */
const distance = (test: string, mutated: string): number => {
  const name = basename(mutated, '.ts');
  const own = basename(test);
  if (own.startsWith(name)) return 0;
  const isNear = test.includes(`/${basename(dirname(mutated))}/`);
  const shares = name.split('-').some((word) => own.split(/[-.]/).includes(word));
  return (isNear ? 1 : 3) + (shares ? 0 : 1);
};

/** Those that most likely notice first. */
const likelyFirst = (files: readonly string[], mutated: string): string[][] => {
  const inOrder = files.toSorted((one, other) => distance(one, mutated) - distance(other, mutated));
  return Array.from({length: Math.ceil(inOrder.length / AT_ONCE)}, (_, nth) =>
    inOrder.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE),
  );
};

/** Runs the tests that have to do with a file until one fails. @returns the names of some that failed; none lives */
export const noticedBy = (root: string, mutated: string, tests: Tests): string[] => {
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
