import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {Daemon} from './daemon.js';
import {fillIn, freshFolder} from './fill-in.js';
import {CODES, CONFIG, DOMAIN, PORTS} from './places.js';

const MODULES = ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', ''].map((each) => `/usr/lib/${each}kamailio/modules/`);

/** A phone that has rung for so long is given up with 408, ms. */
const RING_MS = 8_000;

export type Node = typeof PORTS.firstNode | typeof PORTS.secondNode;

const uriOf = (port: number): string => `sip:phone@127.0.0.1:${port}`;

const phoneCase = (code: string, port: number): string =>
  `    case "${code}":\n      $ru = "${uriOf(port)}";\n      break;`;

/** Where browsers reach a node. */
export const addressOf = ({ws}: Node): string => `ws://127.0.0.1:${ws}`;

/** Starts one Kamailio. Two of them share rtpengine, and nothing else. */
export const startKamailio = (node: Node): Promise<Daemon> => {
  const folder = freshFolder();
  const nodes = [PORTS.firstNode, PORTS.secondNode];
  const config = fillIn('kamailio.cfg', folder, {
    sipPort: node.sip,
    wsPort: node.ws,
    domain: DOMAIN,
    aliases: nodes.map(({sip, ws}) => `alias=udp:127.0.0.1:${sip}\nalias=tcp:127.0.0.1:${ws}`).join('\n'),
    modules: MODULES.find((folder) => existsSync(folder)) ?? '',
    ngPort: PORTS.rtpengine,
    ringMs: RING_MS,
    phones: [
      phoneCase(CODES.firstPhone, PORTS.firstPhone.sip),
      phoneCase(CODES.secondPhone, PORTS.secondPhone.sip),
      phoneCase(CODES.decliningPhone, PORTS.decliningPhone),
    ].join('\n'),
    quiet: CODES.quietPhone,
    quietUri: uriOf(PORTS.firstPhone.sip),
    unavailable: CODES.unavailable,
  });
  const args = ['-f', config, '-Y', folder, '-DD', '-E', '-m', '64', '-M', '8'];
  return Daemon.start({name: `kamailio-${node.ws}`, command: 'kamailio', args, ready: /<script>: ready/});
};

/** Starts a TURN server for the user `lab` with the password `lab`. */
export const startTurn = (): Promise<Daemon> => {
  const folder = freshFolder();
  const args = [
    ...['-n', '--no-cli', '--no-tls', '--no-dtls', '--log-file', 'stdout', '--realm', DOMAIN],
    ...['--listening-ip', '127.0.0.1', '--listening-port', String(PORTS.turn), '--relay-ip', '127.0.0.1'],
    ...['--lt-cred-mech', '--user', 'lab:lab', '--allow-loopback-peers'],
    ...['--userdb', join(folder, 'users'), '--pidfile', join(folder, 'pid')],
  ];
  return Daemon.start({name: 'turnserver', command: 'turnserver', args, ready: /SQLite DB connection success/});
};

/** Starts a phone whose user declines the one call that comes. */
export const startDecliningPhone = (): Promise<Daemon> =>
  Daemon.start({
    name: 'sipp',
    command: 'sipp',
    args: [
      '-sf',
      join(CONFIG, 'decline.xml'),
      '-i',
      '127.0.0.1',
      '-p',
      String(PORTS.decliningPhone),
      '-m',
      '1',
      '-nostdin',
    ],
    ready: /ready/,
  });
