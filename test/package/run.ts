/**
 * `npm run test:package`: packs the package, installs the tarball beside frameworks and bundlers in a folder of its own,
 * and runs the tests on it, all or those whose names hold one of the arguments. Only the installation needs the network.
 * PACKAGE_WORKSHOP names a folder that is kept, so that the next run installs faster.
 */
import {spawnSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildWidget} from '../../server/contact-centre/desk/build-widget.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../../');
const EXAMPLES = ['react', 'vue', 'angular', 'svelte'];

type Versions = Record<string, string>;

const run = (command: string, args: readonly string[], cwd: string): void => {
  const {status} = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
};

const install = (folder: string, dependencies: Versions): void => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({private: true, type: 'module', dependencies}, null, 2));
  const quietly = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  run('npm', ['install', '--prefer-offline', ...quietly], folder);
};

/** `npm run size` builds without types; such a `dist/` is not yet what is packed. */
const build = async (): Promise<void> => {
  await buildWidget(ROOT);
  const [last, first] = ['dist/web-types.json', 'dist/loader.js'].map((file) => join(ROOT, file)) as [string, string];
  if (!existsSync(last) || statSync(last).mtimeMs < statSync(first).mtimeMs) {
    run(process.execPath, ['scripts/build.mjs'], ROOT);
  }
};

const copyExample = (name: string, to: string): void =>
  cpSync(join(ROOT, 'integrations', name), to, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist)$/.test(path),
  });

/** The React example once more, with the React before the newest. */
const furnishOlderReact = (workshop: string): void => {
  const folder = join(workshop, 'react-18');
  copyExample('react', folder);
  const {dependencies} = JSON.parse(readFileSync(join(HERE, 'react-18.json'), 'utf8')) as {dependencies: Versions};
  install(folder, {...dependencies, 'cc-click-to-call': 'file:../package.tgz'});
};

const readVersions = (file: string): Versions => {
  const {dependencies, devDependencies} = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Versions>;
  return {...dependencies, ...devDependencies};
};

const furnish = (workshop: string): void => {
  run('npm', ['pack', '--silent', '--pack-destination', workshop], ROOT);
  const packed = readdirSync(workshop).find((file) => file.endsWith('.tgz'));
  if (!packed) throw new Error('npm pack has made no tarball');
  renameSync(join(workshop, packed), join(workshop, 'package.tgz'));
  for (const example of EXAMPLES) copyExample(example, join(workshop, example));
  const dependencies = [
    join(HERE, 'tools.json'),
    ...EXAMPLES.map((example) => join(ROOT, 'integrations', example, 'package.json')),
  ].reduce<Versions>((all, file) => ({...all, ...readVersions(file)}), {});
  dependencies['cc-click-to-call'] = 'file:package.tgz';
  install(workshop, dependencies);
  furnishOlderReact(workshop);
};

const wanted = process.argv.slice(2);
const files = readdirSync(HERE)
  .filter((file) => file.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .map((file) => join(HERE, file));

const given = process.env['PACKAGE_WORKSHOP'];
if (given) mkdirSync(given, {recursive: true});
const workshop = given ?? mkdtempSync(join(tmpdir(), 'cc-click-to-call-'));
try {
  await build();
  furnish(workshop);
  const tests = [
    '--import',
    'tsx',
    '--test',
    '--test-concurrency=1',
    '--test-timeout=600000',
    '--test-reporter',
    'tap',
    ...files,
  ];
  const {status} = spawnSync(process.execPath, [join(ROOT, 'scripts/in-loopback.mjs'), process.execPath, ...tests], {
    cwd: ROOT,
    stdio: 'inherit',
    env: {...process.env, PACKAGE_WORKSHOP: workshop},
  });
  process.exitCode = status ?? 1;
} finally {
  if (!given) rmSync(workshop, {recursive: true, force: true});
}
