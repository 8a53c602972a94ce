import {defineConfig, type UserConfig} from 'vite';
import {minifyCss} from './scripts/minify-css.js';
import {slimJsSip} from './scripts/slim-jssip.js';
import {slimLibraries} from './scripts/slim-libraries.js';
import {stripDescriptions} from './scripts/strip-descriptions.js';

const target = 'es2022';

/** The npm entries and what the loader fetches: modules that share chunks. */
const library: UserConfig = {
  plugins: [slimLibraries(), slimJsSip(), stripDescriptions(), minifyCss()],
  // A library build leaves this to bundlers; pages have none.
  define: {'process.env.NODE_ENV': '"production"'},
  build: {
    target,
    outDir: 'dist',
    emptyOutDir: true,
    copyPublicDir: false,
    sourcemap: true,
    lib: {
      entry: {index: 'src/index.ts', define: 'src/define.ts', widget: 'src/widget.ts', invitation: 'src/invitation.ts'},
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        // Vite leaves ES libraries unminified unless told; pages load these files as they are.
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
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

export default defineConfig(({mode}) => (mode === 'loader' ? loader : library));
