import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {rmSync} from 'node:fs';
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {WORDPRESS} from '../../../scripts/find-wordpress.mjs';
import {Daemon} from '../../gateway/support/daemon.js';
import {LOGS, startDatabase} from './database.js';

const run = promisify(execFile);

const folders = new Set<string>();

// Where a run ends without its fixtures: nothing of it may stay behind.
process.on('exit', () => folders.forEach((folder) => rmSync(folder, {recursive: true, force: true, maxRetries: 5})));

/** Nobody is written to, and no picture of anybody is asked for elsewhere. */
const PHP = ['-d', 'sendmail_path=/bin/true', '-d', 'variables_order=EGPCS', '-d', 'upload_max_filesize=16M'];

const config = (socket: string, folder: string): string => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
$table_prefix = 'wp_';
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'a key for a test: ' . $name );
	define( $name . '_SALT', 'a salt for a test: ' . $name );
}
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '${folder}/debug.log' );
if ( is_readable( '${folder}/network.php' ) ) {
	require '${folder}/network.php';
}
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require ABSPATH . 'wp-settings.php';
`;

const MUST_USE = `<?php
add_filter( 'pre_option_show_avatars', '__return_zero' );
add_filter( 'wp_is_application_passwords_available', '__return_false' );
`;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Debian's WordPress with a database of its own, in a folder that goes when it stops. */
export class WordPress {
  readonly url: string;
  readonly folder: string;
  readonly #daemons: Daemon[] = [];

  private constructor(folder: string, port: number) {
    this.folder = folder;
    folders.add(folder);
    this.url = `http://127.0.0.1:${port}`;
  }

  /** As it is before the famous five minutes: copied, and nothing installed. */
  static async start(): Promise<WordPress> {
    const wordpress = new WordPress(await mkdtemp(join(tmpdir(), 'cc-wordpress-')), await freePort());
    try {
      await wordpress.#start();
    } catch (error) {
      await wordpress.stop();
      throw error;
    }
    return wordpress;
  }

  /** Where the site's files lie. */
  get site(): string {
    return join(this.folder, 'site');
  }

  async stop(): Promise<void> {
    for (const daemon of this.#daemons.reverse()) await daemon.stop();
    await rm(this.folder, {recursive: true, force: true, maxRetries: 5});
    folders.delete(this.folder);
  }

  /** Runs PHP with WordPress loaded. @returns what it printed */
  async php(code: string): Promise<string> {
    const loaded = `$_SERVER['HTTP_HOST'] = '${new URL(this.url).host}'; require '${this.site}/wp-load.php'; ${code}`;
    const {stdout} = await run('php', [...PHP, '-r', loaded]);
    return stdout;
  }

  /** Whatever a program would: what must not run twice, or has no page. @returns what the expression is */
  async value<T>(expression: string): Promise<T> {
    return JSON.parse(await this.php(`echo wp_json_encode( ${expression} );`)) as T;
  }

  /** What PHP has complained of in this plugin's files. */
  async complaints(): Promise<string[]> {
    const log = await readFile(join(this.folder, 'debug.log'), 'utf8').catch(() => '');
    return log.split('\n').filter((line) => /cc-click-to-call|CcClickToCall|PHP Fatal/.test(line));
  }

  async #start(): Promise<void> {
    const copied = cp(WORDPRESS, this.site, {recursive: true, dereference: true});
    const {daemon, socket} = await startDatabase(this.folder);
    this.#daemons.push(daemon);
    await copied;
    await writeFile(join(this.site, 'wp-config.php'), config(socket, this.folder));
    // WordPress would be asked for it where its server rewrites addresses.
    await writeFile(join(this.site, 'favicon.ico'), '');
    const mustUse = join(this.site, 'wp-content/mu-plugins');
    await mkdir(mustUse, {recursive: true});
    await writeFile(join(mustUse, 'quiet.php'), MUST_USE);
    const {host} = new URL(this.url);
    this.#daemons.push(
      await Daemon.start({
        name: 'php',
        command: 'env',
        // A page asks for many files at once.
        args: ['PHP_CLI_SERVER_WORKERS=4', 'php', ...PHP, '-S', host, '-t', this.site],
        logs: LOGS,
        ready: /Development Server/,
      }),
    );
  }
}
