/**
 * Takes away, one after the other, each place that deals with a fault, and names the tests that notice.
 *
 *     npm run mutation                          all of them
 *     npm run mutation -- network/offline src/aicc      those whose code or file has one of these in it
 *
 * It works in a copy. Exits 1 where a fault has no place whose loss is noticed.
 */
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ImportGraph} from './import-graph.js';
import {mutantsIn} from './mutants.js';
import {failing, noticedBy} from './noticed.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Seeded sessions take long, and find at last what tests of one thing find at once. */
const NOT_FOR_THIS = /conversations|campaign|invariants|broker/;
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'test-results', 'storybook-static']);

const copy = mkdtempSync(join(tmpdir(), 'cc-mutation-'));
process.once('exit', () => rmSync(copy, {recursive: true, force: true}));
for (const name of readdirSync(ROOT).filter((name) => !LEFT_OUT.has(name))) {
  cpSync(join(ROOT, name), join(copy, name), {recursive: true, filter: (from) => !from.endsWith('node_modules')});
}
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));

const testsIn = (folder: string): string[] =>
  readdirSync(join(copy, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.test.ts') && !NOT_FOR_THIS.test(file))
    .map((file) => join(copy, folder, file));

const graph = new ImportGraph();
const all = {node: testsIn('test/node'), browser: testsIn('test/browser')};
const about = (file: string) => {
  const path = join(copy, file);
  const of = (files: readonly string[]) => files.filter((test) => graph.reached(test).has(path));
  return {node: of(all.node), browser: of(all.browser)};
};

const words = process.argv.slice(2);
const mutants = mutantsIn(copy).filter(
  ({code, file}) => words.length === 0 || words.some((word) => code.includes(word) || file.includes(word)),
);
/** A test that fails without a mutant would notice any of them. */
const everyTest = mutants.map(({file}) => about(file));
const failAnyway = failing(copy, {
  node: [...new Set(everyTest.flatMap(({node}) => node))],
  browser: [...new Set(everyTest.flatMap(({browser}) => browser))],
});
if (failAnyway.length > 0) {
  console.error(`Tests fail as it is: ${failAnyway.join(' · ')}`);
  process.exit(1);
}

const results = mutants.map(({code, file, line, text}) => {
  const path = join(copy, file);
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, text);
  const noticed = noticedBy(copy, file, about(file));
  writeFileSync(path, whole);
  console.log(`${noticed.length > 0 ? 'noticed' : 'LIVES  '} ${code} ${file}:${line} ${noticed.join(' · ')}`);
  return {code, file, line, noticed};
});

mkdirSync(join(ROOT, 'test-results'), {recursive: true});
writeFileSync(join(ROOT, 'test-results/mutation.json'), JSON.stringify(results, null, 2));
const codes = [...new Set(results.map(({code}) => code))];
const unguarded = codes.filter((code) => results.every((each) => each.code !== code || each.noticed.length === 0));
const living = results.filter(({noticed}) => noticed.length === 0);
console.log(
  `\n${codes.length} faults at ${results.length} places; ${living.length} places could go unnoticed.` +
    (unguarded.length > 0 ? ` No test notices the loss of ${unguarded.join(', ')}.` : ''),
);
process.exitCode = unguarded.length > 0 ? 1 : 0;
