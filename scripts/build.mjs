/** Builds `dist/`: library, loader, headless entry, types, the custom elements manifest and what editors read. */
import {execFileSync} from 'node:child_process';
import {copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {minify} from 'terser';
import {hashFiles, hashOf, importMap, integrityHtml} from './integrity.mjs';
import {publicManifest, vscodeCss, vscodeHtml, webTypes} from './manifest/editor-data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const run = (name, ...args) => execFileSync(join(root, 'node_modules/.bin', name), args, {cwd: root, stdio: 'inherit'});

/** Chromium then compiles the functions beside the page's thread, instead of one by one when they are first called. */
const EAGER = '//# allFunctionsCalledOnLoad';

/** Vite does not run Terser on libraries; it saves 2 % over the bundler's own minifier, and visitors count. */
const squeeze = async (file) => {
  // The maps lie beside the files for those who debug; a reference in each file would be 40 bytes to every visitor.
  const sourceMap = existsSync(`${file}.map`) && {content: readFileSync(`${file}.map`, 'utf8')};
  const {code, map} = await minify(readFileSync(file, 'utf8'), {
    module: true,
    ecma: 2020,
    // React's "use client" is a directive that Terser does not know.
    compress: {passes: 3, unsafe_arrows: true, unsafe_methods: true, directives: false},
    // XState's and ky's own fields, which no other file touches: 1 % of what every visitor who chats fetches.
    mangle: {module: true, ...(/chat-[^/]*$/.test(file) && {properties: {regex: /^_[a-z]/}})},
    format: {preamble: file === join(dist, 'loader.js') ? EAGER : ''},
    sourceMap,
  });
  writeFileSync(file, code);
  if (map) writeFileSync(`${file}.map`, map);
};

run('vite', 'build', '--logLevel', 'warn');
run('vite', 'build', '--mode', 'loader', '--logLevel', 'warn');
for (const file of readdirSync(dist, {recursive: true})) {
  if (file.endsWith('.js')) await squeeze(join(dist, file));
}

const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const write = (name, data) => writeFileSync(join(dist, name), `${JSON.stringify(data, null, 2)}\n`);

/** The manifest at the root is for Storybook and tests and has all elements; what is published has the public one. */
const writeEditorData = () => {
  const manifest = publicManifest(readJson('custom-elements.json'));
  const element = manifest.modules[0].declarations.find(({tagName}) => tagName);
  write('custom-elements.json', manifest);
  write('vscode.html-custom-data.json', vscodeHtml(element));
  write('vscode.css-custom-data.json', vscodeCss(element));
  write('web-types.json', webTypes(element, readJson('package.json')));
};

/** Where README and guides put the files; who puts them elsewhere replaces this in both, and hashes the import map anew. */
const BASE = '/cc-click-to-call/';
const files = hashFiles(dist);
write('integrity.json', {base: BASE, importMap: hashOf(importMap(files, BASE)), files});
writeFileSync(join(dist, 'integrity.html'), integrityHtml(files, BASE));

if (!process.argv.includes('--no-types')) {
  for (const mode of ['headless', 'dial']) run('vite', 'build', '--mode', mode, '--logLevel', 'warn');
  run('tsc', '-p', 'tsconfig.build.json');
  // The compiler leaves declarations that are none of its own where they are.
  for (const framework of ['vue', 'svelte']) {
    copyFileSync(join(root, `src/${framework}.d.ts`), join(dist, `types/src/${framework}.d.ts`));
  }
  run('cem', 'analyze', '--quiet');
  writeEditorData();
}
