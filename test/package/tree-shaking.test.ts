/** Whoever imports one thing gets that one thing, whatever bundles it. */
import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {build as esbuild, transform} from 'esbuild';
import type * as Rollup from 'rollup';
import {build as vite} from 'vite';
import {WORKSHOP} from './support/workshop.js';

const require = createRequire(join(WORKSHOP, 'package.json'));
const folder = join(WORKSHOP, 'bundles');

/** What betrays that a part of the package has come along. */
const TRACES = {
  element: 'attachShadow',
  registration: 'customElements.define',
  lit: 'adoptedStyleSheets',
  xstate: 'xstate.',
  ky: 'prefixUrl',
  jssip: 'INVITE',
} as const;
type Part = keyof typeof TRACES;

interface Case {
  readonly code: string;
  /** Minified bytes at most. */
  readonly bytes: number;
  readonly parts?: readonly Part[];
}

const CASES: Readonly<Record<string, Case>> = {
  fault: {
    code: `import {Fault} from 'cc-click-to-call'; console.log(new Fault('network/offline').area);`,
    bytes: 2_500,
  },
  outcomes: {code: `import {OUTCOMES} from 'cc-click-to-call'; console.log(OUTCOMES);`, bytes: 400},
  event: {
    code: `import {CcCallEndEvent} from 'cc-click-to-call'; addEventListener('cc-call-end', (event) => console.log(event instanceof CcCallEndEvent));`,
    bytes: 600,
  },
  nothing: {code: `import 'cc-click-to-call'; console.log(1);`, bytes: 200},
  message: {code: `import {newMessageId} from 'cc-click-to-call/headless'; console.log(newMessageId());`, bytes: 600},
  client: {
    code: `import {AiccClient} from 'cc-click-to-call/headless'; console.log(new AiccClient({}));`,
    bytes: 35_000,
    parts: ['ky'],
  },
  machine: {
    code: `import {chatMachine} from 'cc-click-to-call/headless'; console.log(chatMachine);`,
    bytes: 75_000,
    parts: ['xstate'],
  },
};

const entryOf = (name: string) => join(folder, `${name}.js`);

const rolledUp = async (name: string): Promise<string> => {
  const {rollup} = require('rollup') as typeof Rollup;
  const {nodeResolve} = require('@rollup/plugin-node-resolve') as {nodeResolve: (options: object) => Rollup.Plugin};
  const bundle = await rollup({input: entryOf(name), plugins: [nodeResolve({browser: true})], onLog: () => undefined});
  const {output} = await bundle.generate({format: 'es'});
  return output.map((file) => ('code' in file ? file.code : '')).join('\n');
};

const packed = (name: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const webpack = require('webpack') as (config: object, done: (error: Error | null) => void) => void;
    const path = join(folder, 'webpack', name);
    const config = {mode: 'production', context: folder, entry: entryOf(name), output: {path, filename: 'main.js'}};
    webpack(config, (error) => {
      if (error) return reject(error);
      resolve(
        readdirSync(path)
          .map((file) => readFileSync(join(path, file), 'utf8'))
          .join('\n'),
      );
    });
  });

const bundlers: Readonly<Record<string, (name: string) => Promise<string>>> = {
  // Without splitting: what only a dynamic import reaches would be a file of its own, dead or not.
  esbuild: async (name) => {
    const {outputFiles} = await esbuild({
      entryPoints: [entryOf(name)],
      bundle: true,
      format: 'esm',
      external: ['*/jssip-dial.js'],
      write: false,
      logLevel: 'silent',
    });
    return outputFiles.map(({text}) => text).join('\n');
  },
  rollup: rolledUp,
  vite: async (name) => {
    const built = await vite({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      build: {write: false, minify: false, rolldownOptions: {input: entryOf(name)}},
    });
    const {output} = [built].flat()[0] as {output: readonly {code?: string}[]};
    return output.map(({code}) => code ?? '').join('\n');
  },
  webpack: packed,
};

before(() => {
  mkdirSync(folder, {recursive: true});
  for (const [name, {code}] of Object.entries(CASES)) writeFileSync(entryOf(name), code);
});

for (const [bundler, bundle] of Object.entries(bundlers)) {
  describe(`bundled by ${bundler}`, () => {
    for (const [name, {bytes, parts = []}] of Object.entries(CASES)) {
      it(`${name}: ${parts.join(', ') || 'no part of the widget'}, at most ${bytes} bytes`, async () => {
        const code = await bundle(name);
        const came = (Object.keys(TRACES) as Part[]).filter((part) => code.includes(TRACES[part]));
        assert.deepEqual(came, parts);
        const {code: small} = await transform(code, {minify: true, treeShaking: true});
        assert.ok(small.length <= bytes, `${small.length} bytes`);
      });
    }
  });
}
