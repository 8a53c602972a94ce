import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const folder = process.env['PACKAGE_WORKSHOP'];
if (!folder) throw new Error('These tests need an installed package: run them by `npm run test:package`.');

/** A folder in which the packed package is installed beside frameworks and bundlers, as npm does it for anybody. */
export const WORKSHOP = folder;

/** The packed package itself. */
export const TARBALL = join(WORKSHOP, 'package.tgz');

/** Where npm has put the package. */
export const INSTALLED = join(WORKSHOP, 'node_modules/cc-click-to-call');

/** A program of the workshop's own. */
export const bin = (name: string): string => join(WORKSHOP, 'node_modules/.bin', name);

/** Runs a program to its end and returns what it printed. @throws where it fails, with what it printed */
export const run = (program: string, args: readonly string[], cwd = WORKSHOP): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {cwd, env: {...process.env, NO_COLOR: '1', NODE_ENV: 'production'}});
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${program} ${args.join(' ')} ended with ${code}:\n${printed}`)),
    );
  });
