import {randomUUID} from 'node:crypto';
import {createSocket} from 'node:dgram';
import {Daemon} from './daemon.js';
import {PORTS} from './places.js';

const ANSWER_MS = 2_000;

/** Starts rtpengine without its kernel module. */
export const startRtpengine = (): Promise<Daemon> =>
  Daemon.start({
    name: 'rtpengine',
    command: 'rtpengine',
    args: [
      ...['--foreground', '--log-stderr', '--log-level=6', '--config-file=none', '--table=-1'],
      ...['--interface=127.0.0.1', `--listen-ng=127.0.0.1:${PORTS.rtpengine}`],
      ...['--port-min=30000', '--port-max=30999', '--num-threads=2', '--delete-delay=0'],
    ],
    ready: /Startup complete/,
  });

/** Asks rtpengine by its control protocol, in its JSON form. */
const ask = <T>(command: object): Promise<T> =>
  new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    const late = setTimeout(() => {
      socket.close();
      reject(new Error('rtpengine does not answer'));
    }, ANSWER_MS);
    socket.once('message', (reply) => {
      clearTimeout(late);
      socket.close();
      const text = reply.toString();
      resolve(JSON.parse(text.slice(text.indexOf(' ') + 1)) as T);
    });
    // The first word tells requests from repetitions, which get the old answer once more.
    socket.send(`${randomUUID()} ${JSON.stringify(command)}`, PORTS.rtpengine, '127.0.0.1');
  });

/** The Call-IDs of which rtpengine relays media. */
export const relayedCalls = async (): Promise<string[]> =>
  (await ask<{calls: string[]}>({command: 'list', limit: '100'})).calls;
