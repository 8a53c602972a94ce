/** Runs a tool of node_modules by its name, without a shell in between. */
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...args] = process.argv.slice(2);

/** The package that a tool belongs to, where it is not of the same name. */
const PACKAGES = {tsc: 'typescript', cem: '@custom-elements-manifest/analyzer', wtr: '@web/test-runner'};

const manifest = join(root, 'node_modules', PACKAGES[name] ?? name, 'package.json');
const {bin} = JSON.parse(readFileSync(manifest, 'utf8'));
const script = createRequire(manifest).resolve(join(dirname(manifest), typeof bin === 'string' ? bin : bin[name]));
const child = spawn(process.execPath, [script, ...args], {cwd: root, stdio: 'inherit'});
child.on('exit', (code) => process.exit(code ?? 1));
