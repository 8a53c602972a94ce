/** Builds `dist/`: library, loader, types and the custom elements manifest. */
import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
const run = (name, ...args) => execFileSync(bin(name), args, {stdio: 'inherit'});

run('vite', 'build', '--logLevel', 'warn');
run('vite', 'build', '--mode', 'loader', '--logLevel', 'warn');
if (!process.argv.includes('--no-types')) {
  run('tsc', '-p', 'tsconfig.build.json');
  run('cem', 'analyze', '--quiet');
}
