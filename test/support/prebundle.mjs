import {build} from 'esbuild';

const PREFIX = '/__prebundled/';

const bundle = async (name) => {
  const {outputFiles} = await build({
    stdin: {
      contents: `import * as all from '${name}'; export * from '${name}'; export default all.default ?? all;`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    define: {'process.env.NODE_ENV': '"test"', global: 'globalThis'},
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
};

/** Serves packages that are CommonJS, which no browser loads, as one ES module each. */
export const prebundle = (packages) => {
  const bundles = new Map();
  return {
    name: 'prebundle',
    resolveImport: ({source}) => (packages.includes(source) ? `${PREFIX}${source}.js` : undefined),
    async serve({path}) {
      const name = path.startsWith(PREFIX) ? path.slice(PREFIX.length, -'.js'.length) : null;
      if (!packages.includes(name)) return undefined;
      if (!bundles.has(name)) bundles.set(name, bundle(name));
      return {body: await bundles.get(name), type: 'js'};
    },
  };
};
