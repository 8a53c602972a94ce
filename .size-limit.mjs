/**
 * Static limits on `dist/`, to be had in a second; `bench/` measures the same budgets by what a browser requests.
 * Names of chunks carry hashes, and both catalogues of a locale are called `en-…`, so chunks are known by their sources.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';

const DIST = new URL('dist/', import.meta.url);
const read = (file) => readFileSync(new URL(file, DIST), 'utf8');

const chunks = readdirSync(new URL('chunks/', DIST))
  .filter((name) => name.endsWith('.js'))
  .map((name) => `chunks/${name}`);

/** The chunk in which a source file ended up. */
const chunkOf = (source) => {
  const found = chunks.find((chunk) => JSON.parse(read(`${chunk}.map`)).sources.some((path) => path.endsWith(source)));
  if (!found) throw new Error(`No chunk in dist/ contains ${source}: is the build older than the sources?`);
  return found;
};

/** A file and all that it imports statically: what a browser fetches when it is asked for. */
const withImports = (file, seen = new Set()) => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path] of read(file).matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g))
    withImports(posix.join(posix.dirname(file), path), seen);
  return seen;
};

const chat = new Set(['loader.js', ...withImports('widget.js'), ...withImports(chunkOf('/src/i18n/chat/en.ts'))]);
const call = ['/src/app/compose-call.ts', '/src/i18n/call/en.ts', '/src/sip/jssip-dial.ts']
  .flatMap((source) => [...withImports(chunkOf(source))])
  .filter((file) => !chat.has(file));

const limit = (name, files, most) => ({
  name,
  path: [...new Set(files)].map((file) => `dist/${file}`),
  limit: most,
  gzip: true,
});

export default [
  limit('before the launcher is visible', ['loader.js'], '4 kB'),
  limit('until a text is sent and answered, English', [...chat], '45 kB'),
  limit('added up to a connected audio call', call, '70 kB'),
];
