/**
 * Runs a command in a network namespace that has only `lo`, so that no packet of a call can leave the machine. Where
 * the system allows no namespace, it runs it as it is and says so.
 *
 * `--routed` before the command lets every address lead to `lo`: Firefox takes its own from the default route, and
 * finds none for a call without one.
 */
import {spawn, spawnSync} from 'node:child_process';
import {delimiter} from 'node:path';
import {fileURLToPath} from 'node:url';

const bin = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const env = {...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`};
const isRouted = process.argv[2] === '--routed';
const [command, ...args] = process.argv.slice(isRouted ? 3 : 2);

const route = isRouted ? ' && ip route add default dev lo src 127.0.0.1' : '';
const inside = ['--net', '--', 'sh', '-c', `ip link set lo up${route} && exec "$@"`, 'sh'];
const WAYS = [
  ['unshare', ...inside],
  ['unshare', '--user', '--map-root-user', ...inside],
];
const works = ([program, ...rest]) => spawnSync(program, [...rest, 'true'], {stdio: 'ignore'}).status === 0;

const way = process.platform === 'linux' ? WAYS.find(works) : undefined;
if (!way)
  console.warn('No network namespace can be made here: calls are kept on 127.0.0.1 by the browser’s flags alone.');

const whole = way ? [...way, command, ...args] : [command, ...args];
const child = spawn(whole[0], whole.slice(1), {stdio: 'inherit', env, shell: process.platform === 'win32'});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
