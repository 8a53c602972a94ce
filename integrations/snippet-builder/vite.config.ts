import {cpSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin, type ResolvedConfig} from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The preview shows the widget as it is built, from a folder of the page's own. */
const bringWidget = (): Plugin => {
  let config: ResolvedConfig;
  return {
    name: 'bring-widget',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    closeBundle: () => {
      const widget = resolve(config.root, config.build.outDir, 'widget');
      for (const part of ['loader.js', 'widget.js', 'invitation.js', 'chunks', 'shared']) {
        cpSync(join(here, '../../dist', part), join(widget, part), {
          recursive: true,
          filter: (path) => !path.endsWith('.map'),
        });
      }
    },
  };
};

export default defineConfig({
  root: here,
  base: './',
  plugins: [bringWidget()],
  build: {
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {input: {index: join(here, 'index.html'), preview: join(here, 'preview.html')}},
  },
});
