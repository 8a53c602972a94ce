import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** One of `bench/floors/` as a minified script. @param {'esm' | 'iife'} format */
export const bundleFloor = async (name, format = 'esm') => {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(`../floors/${name}.js`, import.meta.url))],
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].text;
};
