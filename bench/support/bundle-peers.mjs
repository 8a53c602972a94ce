import {fileURLToPath} from 'node:url';
// From here rather than from bench/peers/, where the peers bring an esbuild of their own.
import {build} from 'esbuild';

const HERE = fileURLToPath(new URL('../peers/', import.meta.url));
const OUT = `${HERE}out/`;

/** Styles go into the script, so that a peer is one tag like the widget. */
const stylesInScript = {
  name: 'styles-in-script',
  setup: ({onLoad}) => {
    onLoad({filter: /\.css$/}, async ({path}) => {
      const {outputFiles} = await build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        write: false,
        loader: {'.woff': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl'},
      });
      const styles = JSON.stringify(outputFiles[0].text);
      return {
        contents: `document.head.append(Object.assign(document.createElement('style'), {textContent: ${styles}}))`,
      };
    });
  },
};

/**
 * A peer's scripts by path. What it loads on use stays in files of its own.
 *
 * @param {string} entry name of a file in `bench/peers/`
 * @returns {Promise<[path: string, text: string][]>}
 */
const bundlePeer = async (entry) => {
  const {outputFiles} = await build({
    entryPoints: [`${HERE}${entry}.js`],
    outdir: OUT,
    chunkNames: `${entry}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: {'process.env.NODE_ENV': '"production"', global: 'globalThis'},
    // One React for all: some packages bring a second, whose hooks find no renderer.
    alias: {react: `${HERE}node_modules/react`, 'react-dom': `${HERE}node_modules/react-dom`},
    legalComments: 'none',
    plugins: [stylesInScript],
    write: false,
    logLevel: 'error',
  });
  return outputFiles.map(({path, text}) => [`/peers/${path.slice(OUT.length)}`, text]);
};

/** @param {string[]} entries */
export const bundlePeers = async (entries) => new Map((await Promise.all(entries.map(bundlePeer))).flat());
