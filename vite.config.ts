import {defineConfig, type UserConfig} from 'vite';
import {importOnServers} from './scripts/import-on-servers.js';
import {minifyCss} from './scripts/minify-css.js';
import {oneFault} from './scripts/one-fault.js';
import {slimJsSip} from './scripts/slim-jssip.js';
import {slimLibraries} from './scripts/slim-libraries.js';
import {stripDescriptions} from './scripts/strip-descriptions.js';

const target = 'es2022';

/** Chunks that only hold definitions: package.json leaves them out of `sideEffects`, so that bundlers may drop them. */
const PURE = new Set(['words', 'cc-click-to-call', 'sheet-of']);

/** The npm entries and what the loader fetches: modules that share chunks. */
const library: UserConfig = {
  plugins: [importOnServers(), slimLibraries(), slimJsSip(), stripDescriptions(), minifyCss()],
  // A library build leaves this to bundlers; pages have none.
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: true,
    copyPublicDir: false,
    sourcemap: true,
    license: {fileName: 'third-party-licences.md'},
    lib: {
      entry: {
        index: 'src/index.ts',
        define: 'src/define.ts',
        react: 'src/react.ts',
        widget: 'src/widget.ts',
        invitation: 'src/invitation.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: ['react'],
      // "use client" stays at the head of react.js, as an entry's directives do; a test holds it there.
      checks: {moduleLevelDirective: false},
      output: {
        // Vite leaves ES libraries unminified unless told; pages load these files as they are.
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({name}) => `${PURE.has(name) ? 'shared' : 'chunks'}/[name]-[hash].js`,
        // The words that every entry shares are one small file rather than five.
        codeSplitting: {
          groups: [
            {
              name: 'words',
              test: /domain[\\/](faults|outcomes)|public-events|define-element/,
              minSize: 0,
              priority: 1,
            },
            // The chat and all that it stands on in one file: it compresses better, and is one request.
            {name: 'chat', test: /cc-widget\.ts$/, includeDependenciesRecursively: true, minSize: 0},
          ],
        },
      },
    },
  },
};

const DIAL = './sip/jssip-dial.js';

/** The headless entry, module by module, so that bundlers take what is used; its libraries are the consumer's. */
const headless: UserConfig = {
  plugins: [oneFault(), stripDescriptions()],
  build: {
    target,
    outDir: 'dist/headless',
    copyPublicDir: false,
    minify: false,
    lib: {entry: 'src/headless.ts', formats: ['es'], fileName: '[name]'},
    rolldownOptions: {
      makeAbsoluteExternalsRelative: false,
      external: [/^xstate/, 'ky', /jssip-dial\.js$/],
      output: {
        preserveModules: true,
        preserveModulesRoot: '.',
        entryFileNames: '[name].js',
      },
    },
  },
};

/** What it dials with, whole: the modules of JsSIP, which are CommonJS, require each other in circles. */
const dial: UserConfig = {
  plugins: [oneFault(), slimJsSip()],
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    target,
    outDir: 'dist/headless',
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    lib: {entry: 'src/sip/jssip-dial.ts', formats: ['es'], fileName: () => `src/${DIAL}`},
  },
};

/** `loader.js`: one file that is a module and a classic script alike, so it has no static import and no export. */
const loader: UserConfig = {
  plugins: [minifyCss()],
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    sourcemap: true,
    lib: {entry: 'src/loader.ts', formats: ['iife'], name: 'ccClickToCallLoader', fileName: () => 'loader.js'},
    rolldownOptions: {
      external: [/\/(widget|invitation)\.js$/],
      output: {minify: true, paths: (id) => `./${/\w+\.js$/.exec(id)?.[0]}`},
    },
  },
};

const modes: Readonly<Record<string, UserConfig>> = {loader, headless, dial};

export default defineConfig(({mode}) => modes[mode] ?? library);
