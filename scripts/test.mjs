/**
 * `npm test`: every check, one after the other, on a fresh machine too. The last line counts: a check without tests of
 * its own counts as one.
 */
import {spawn, spawnSync} from 'node:child_process';
import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {installPackages} from './install-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

installPackages();

const {findBrowser, findProgram, lackingForFirefox, lackingForOrca, lackingForWebKit, requireBrowser} =
  await import('./find-browser.mjs');
const {lackingForWordPress} = await import('./find-wordpress.mjs');
if (!findBrowser()) {
  console.log('No Chromium is installed: fetching one …');
  spawnSync('npx', ['playwright', 'install', 'chromium'], {cwd: root, stdio: 'inherit'});
}
try {
  requireBrowser();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const node = (script, ...args) => [process.execPath, script, ...args];
const bin = (name, ...args) => [process.execPath, join(root, 'scripts/run-bin.mjs'), name, ...args];
const contained = (name, ...args) => node('scripts/in-loopback.mjs', name, ...args);

const count = (output, pattern) => [...output.matchAll(pattern)].reduce((sum, [, number]) => sum + Number(number), 0);

/** What is said again at the very end, where it is not overlooked. */
const remarks = [];

/** What each runner prints of its own count. */
const ofNode = (output) => {
  for (const [, name] of output.matchAll(/^ *not ok \d+ - (.*)$/gm)) remarks.push(`failed: ${name}`);
  return {
    passed: count(output, /^# pass (\d+)$/gm),
    failed: count(output, /^# fail (\d+)$/gm),
    skipped: count(output, /^# skipped (\d+)$/gm),
  };
};
const ofBrowser = (output) => {
  // The count is printed again and again while the tests run; the last one is the whole.
  // eslint-disable-next-line no-control-regex -- the colours of a terminal
  const plain = output.replace(/\x1b\[[0-9;]*[a-zA-Z]/g, '');
  for (const name of new Set([...plain.matchAll(/^ *(?:𐄂|❌) (.*)$/gmu)].map(([, name]) => name)))
    remarks.push(`failed: ${name}`);
  const [, passed, failed, skipped] = [...plain.matchAll(/(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g)].at(-1);
  return {passed: Number(passed), failed: Number(failed), skipped: Number(skipped ?? 0)};
};
const resultsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(resultsOf)];
const ofPlaywright = (report) => () => {
  const {stats, suites} = JSON.parse(readFileSync(join(root, 'test-results', report), 'utf8'));
  for (const {file, line, title, tests} of suites.flatMap(resultsOf)) {
    for (const {status} of tests) {
      if (status === 'unexpected') remarks.push(`failed: ${file}:${line} ${title}`);
      if (status === 'flaky') remarks.push(`passed at the second attempt only: ${file}:${line} ${title}`);
    }
  }
  return {passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped};
};

const LAB = ['kamailio', 'rtpengine', 'baresip', 'sipp', 'turnserver'];
const hasLab = () => LAB.every((name) => findProgram(name) !== null);

/** What other browsers and WordPress lack is said, and no failure, unless they are asked for by name. CI has them. */
const besides = (lacking) => (process.env.CI || wanted.length > 0 ? null : lacking());

const STEPS = [
  {name: 'types', command: bin('tsc', '-p', 'tsconfig.json')},
  {name: 'lint', command: bin('eslint', '.', '--max-warnings', '0')},
  {name: 'format', command: bin('prettier', '--check', '.', '--log-level', 'warn')},
  {name: 'build', command: node('scripts/build.mjs')},
  {name: 'package', command: bin('publint', '--strict')},
  {name: 'packed', command: node('--import', 'tsx', 'test/package/run.ts'), tests: ofNode},
  {name: 'licences', command: node('--import', 'tsx', 'scripts/release/check-licences.ts')},
  {name: 'size', command: bin('size-limit')},
  {name: 'node tests', command: node('scripts/node-tests.mjs'), tests: ofNode},
  {name: 'browser tests', command: contained('wtr'), tests: ofBrowser},
  {name: 'end to end', command: contained('playwright', 'test'), tests: ofPlaywright('e2e.json')},
  {
    name: 'gateway lab',
    command: contained('playwright', 'test', '--config', 'playwright.gateway.config.ts'),
    tests: ofPlaywright('gateway.json'),
    // Its programs are Debian's: where they are missing, the built-in gateway has to do. CI has them.
    lacks: () => (process.env.CI || hasLab() ? null : 'It needs the programs of docs/gateway-lab.md.'),
  },
  {
    name: 'firefox elements',
    command: contained('--routed', 'wtr', '--config', 'web-test-runner.firefox.config.mjs'),
    tests: ofBrowser,
    tries: 2,
    lacks: () => besides(lackingForFirefox),
  },
  {
    name: 'firefox calls',
    command: contained('--routed', 'playwright', 'test', '--config', 'playwright.firefox.config.ts'),
    tests: ofPlaywright('firefox.json'),
    lacks: () => besides(lackingForFirefox),
  },
  {
    name: 'webkit elements',
    command: contained('wtr', '--config', 'web-test-runner.webkit.config.mjs'),
    tests: ofBrowser,
    tries: 2,
    lacks: () => besides(lackingForWebKit),
  },
  {
    name: 'screen reader',
    command: contained('playwright', 'test', '--config', 'playwright.orca.config.ts'),
    tests: ofPlaywright('screen-reader.json'),
    lacks: () => besides(lackingForOrca),
  },
  {
    name: 'wordpress',
    command: contained('playwright', 'test', '--config', 'playwright.wordpress.config.ts'),
    tests: ofPlaywright('wordpress.json'),
    lacks: () => besides(lackingForWordPress),
  },
  {
    name: 'documentation',
    command: contained('node', '--import', 'tsx', '--test', '--test-reporter', 'tap', 'test/docs/site.test.ts'),
    tests: ofNode,
  },
  // `npm run bench` is exact; here other work is allowed for.
  {name: 'budgets', command: contained('node', 'bench/budgets.mjs', '--slack', '1.2', '--tries', '4')},
  {name: 'storybook', command: bin('storybook', 'build', '-o', 'storybook-static', '--quiet', '--disable-telemetry')},
  {
    name: 'looks',
    command: contained('playwright', 'test', '--config', 'playwright.visual.config.ts'),
    tests: ofPlaywright('visual.json'),
  },
];

/** Runs a command; what it prints is shown as it comes, and returned. */
const run = ([command, ...args]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, FORCE_COLOR: '0'},
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    }
    child.on('close', (code) => resolve({ok: code === 0, output}));
  });

const wanted = process.argv.slice(2);
const total = {passed: 0, failed: 0, skipped: 0};
const lines = [];
rmSync(join(root, 'test-results'), {recursive: true, force: true});

for (const {name, command, tests, tries = 1, lacks} of STEPS) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  const lack = lacks?.();
  if (lack) {
    total.skipped += 1;
    lines.push(`skip ${name.padEnd(16)} as a whole: ${lack}`);
    continue;
  }
  console.log(`\n── ${name}`);
  const startedAt = Date.now();
  let {ok, output} = await run(command);
  for (let round = 1; !ok && round < tries; round += 1) ({ok, output} = await run(command));
  const counts = {passed: 0, failed: 0, skipped: 0};
  if (tests) {
    try {
      Object.assign(counts, tests(output));
    } catch (error) {
      console.error(`${name}: no count, ${error.message}`);
    }
  }
  // A runner that fails without a failed test, or that ran none, has failed itself.
  if (!tests) counts[ok ? 'passed' : 'failed'] = 1;
  else if ((!ok && counts.failed === 0) || counts.passed + counts.failed === 0) counts.failed += 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
  const seconds = Math.round((Date.now() - startedAt) / 1_000);
  lines.push(
    `${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(16)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
  );
}

console.log(`\n${lines.join('\n')}\n`);
for (const remark of remarks) console.log(remark);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
