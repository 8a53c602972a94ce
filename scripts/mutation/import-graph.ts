import {existsSync, readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';

const IMPORTS = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(IMPORTS)]
    .map(([, path]) => resolve(dirname(file), path!.replace(/\.js$/, '.ts')))
    .filter(existsSync);

/** What a file imports, directly and by way of others, itself included. */
export class ImportGraph {
  readonly #known = new Map<string, readonly string[]>();

  reached(file: string): Set<string> {
    const seen = new Set<string>();
    const open = [file];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (!this.#known.has(next)) this.#known.set(next, importsOf(next));
      open.push(...this.#known.get(next)!);
    }
    return seen;
  }
}
