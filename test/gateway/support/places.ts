import {fileURLToPath} from 'node:url';

const root = new URL('../../../', import.meta.url);

/** Where the configuration of the programs lies. */
export const CONFIG = fileURLToPath(new URL('test/gateway/config/', root));

/** What the programs print, one file each. */
export const LOGS = fileURLToPath(new URL('test-results/gateway-logs/', root));

/** SIP domain of the lab. */
export const DOMAIN = 'gateway.test';

/** Ports on 127.0.0.1. A run has a network namespace to itself where the system allows one, so they can be fixed. */
export const PORTS = {
  rtpengine: 2223,
  firstNode: {sip: 5061, ws: 8061},
  secondNode: {sip: 5062, ws: 8062},
  // A baresip takes the port after its own as well.
  firstPhone: {sip: 5080, control: 4444, rtp: '20000-20199'},
  secondPhone: {sip: 5084, control: 4445, rtp: '20200-20399'},
  decliningPhone: 5090,
  turn: 3478,
  /** In front of `turn`, with loss and delay. */
  badLine: 3479,
  /** Nobody listens there. */
  nobody: 9,
} as const;

/** Access codes: what to dial for whom. */
export const CODES = {
  firstPhone: '179081',
  secondPhone: '179082',
  decliningPhone: '179083',
  /** The first phone, behind a gateway that does not tell of its ringing: 100 is all until it answers. */
  quietPhone: '179087',
  /** Answered with 480. */
  unavailable: '179084',
  /** A browser that registers itself. */
  browser: '179085',
  /** Answered with 404. */
  unknown: '179086',
} as const;
