import {execFile} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {Daemon} from '../../gateway/support/daemon.js';
import {SEARCH_PATH} from '../../gateway/support/programs.js';

const run = promisify(execFile);

/** What the programs print, one file each. */
export const LOGS = fileURLToPath(new URL('../../../test-results/wordpress-logs/', import.meta.url));

/** Only root has to say that it means to be root. */
const asWhom = process.getuid?.() === 0 ? ['--user=root'] : [];

/** A MariaDB with an empty database `wordpress`, at a socket in the folder. */
export const startDatabase = async (folder: string): Promise<{daemon: Daemon; socket: string}> => {
  const data = join(folder, 'database');
  const socket = join(folder, 'mariadb.sock');
  const first = join(folder, 'first.sql');
  await writeFile(first, 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4;\n');
  const common = ['--no-defaults', `--datadir=${data}`, ...asWhom];
  await run(
    'mariadb-install-db',
    [...common, '--skip-test-db', '--skip-name-resolve', '--auth-root-authentication-method=normal'],
    {env: {...process.env, PATH: SEARCH_PATH}},
  );
  const daemon = await Daemon.start({
    name: 'mariadb',
    command: 'mariadbd',
    args: [
      ...common,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'mariadb.pid')}`,
      `--init-file=${first}`,
      '--skip-networking',
      // Nothing of it outlives the test.
      '--innodb-flush-log-at-trx-commit=0',
      '--skip-innodb-doublewrite',
    ],
    logs: LOGS,
    ready: /ready for connections/,
  });
  return {daemon, socket};
};
