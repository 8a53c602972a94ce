/** `npm run changeset -- …`: the changesets CLI, to which the widget is a package as the broker is. */
import {spawnSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';

const cli = createRequire(import.meta.url).resolve('@changesets/cli/bin.js');
const rootAsPackage = fileURLToPath(new URL('root-as-package.cjs', import.meta.url));
const {status} = spawnSync(process.execPath, ['--require', rootAsPackage, cli, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
