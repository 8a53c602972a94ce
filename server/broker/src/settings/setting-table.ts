import {createPublicKey} from 'node:crypto';
import {isIP} from 'node:net';
import {z} from 'zod';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal'];

const parsed = <T>(parse: (text: string) => T, message: string) =>
  z.string().transform((text, context) => {
    try {
      return parse(text);
    } catch {
      // Never the text itself: it may be a secret that stands in the wrong place.
      context.issues.push({code: 'custom', message, input: ''});
      return z.NEVER;
    }
  });

const demand = (holds: boolean): void => {
  if (!holds) throw new RangeError();
};

const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const safeUrl = parsed((text) => {
  const url = new URL(text);
  demand(url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)));
  demand(!url.username && !url.password && !url.search && !url.hash);
  return url;
}, 'is no https address (http is for this machine only), or has a user, a query or a fragment in it');

const whole = (least: number, most: number) =>
  parsed((text) => {
    demand(/^\d{1,12}$/.test(text) && Number(text) >= least && Number(text) <= most);
    return Number(text);
  }, `is no whole number from ${least} to ${most}`);

const origins = parsed((text) => {
  const all = list(text);
  demand(all.length > 0 && all.every((origin) => new URL(origin).origin === origin));
  return new Set(all);
}, 'is no list of origins such as https://shop.example, without path or trailing slash');

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const most = {4: 32, 6: 128}[isIP(address)] ?? -1;
  return more.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
};

const trustProxy = parsed(
  (text) => {
    if (/^[1-9]\d?$/.test(text)) return Number(text);
    const all = list(text);
    demand(all.length > 0 && all.every((part) => PROXY_NAMES.includes(part) || isNetwork(part)));
    return all;
  },
  `is neither a number of proxies nor a list of addresses, networks and ${PROXY_NAMES.join(', ')}`,
);

const visible = (most: number) =>
  z.string().regex(new RegExp(`^[!-~]{1,${most}}$`), `is not 1 to ${most} visible ASCII characters without spaces`);

const minute = whole(0, 1_000_000);
const port = whole(0, 65_535);
const timeMs = whole(100, 600_000);

/** Every setting by its name in the environment: how it is read, and what it is where it is absent. */
export const SETTINGS = {
  AICC_URL: safeUrl,
  AICC_TOKEN_URL: safeUrl.optional(),
  AICC_APP_KEY: visible(256),
  AICC_APP_SECRET: visible(1_024),
  AICC_TOKEN_SECONDS: whole(60, 3_600).prefault('600'),
  ALLOWED_ORIGINS: origins,
  CHANNEL_IDS: parsed((text) => new Set(list(text)), 'is no list').optional(),
  HOST: z.string().prefault('127.0.0.1'),
  PORT: port.prefault('8090'),
  ADMIN_HOST: z.string().prefault('127.0.0.1'),
  ADMIN_PORT: port.prefault('9090'),
  TRUST_PROXY: trustProxy.optional(),
  IDENTITY_SECRET: parsed((text) => {
    const secret = new TextEncoder().encode(text);
    demand(secret.length >= 32);
    return secret;
  }, 'is shorter than the 32 bytes that HS256 asks for').optional(),
  IDENTITY_PUBLIC_KEY: parsed((text) => createPublicKey(text), 'is no public key in PEM').optional(),
  IDENTITY_JWKS_URL: safeUrl.optional(),
  IDENTITY_ISSUER: z.string().optional(),
  IDENTITY_AUDIENCE: z.string().optional(),
  IDENTITY_COOKIE: z
    .string()
    .regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is no name of a cookie')
    .optional(),
  REDIS_URL: parsed((text) => {
    demand(['redis:', 'rediss:'].includes(new URL(text).protocol));
    return text;
  }, 'is no address such as redis://host:6379 or rediss://…').optional(),
  LIMIT_CALLS: minute.prefault('120'),
  LIMIT_POLLS: minute.prefault('300'),
  LIMIT_CALLS_PER_ADDRESS: minute.prefault('1200'),
  LIMIT_POLLS_PER_ADDRESS: minute.prefault('6000'),
  MAX_POLLS_PER_VISITOR: whole(1, 1_000).prefault('8'),
  MAX_POLLS: whole(1, 1_000_000).prefault('10000'),
  UPLOAD_BYTES: whole(1, 64 * 1_024 * 1_024).prefault(String(2 * 1_024 * 1_024)),
  CALL_TIMEOUT_MS: timeMs.prefault('25000'),
  POLL_TIMEOUT_MS: timeMs.prefault('75000'),
  MAX_LOOP_DELAY_MS: whole(0, 60_000).prefault('1000'),
  DRAIN_MS: whole(0, 120_000).prefault('0'),
  SHUTDOWN_MS: whole(0, 600_000).prefault('30000'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {error: 'is none of debug, info, warn, error, silent'})
    .prefault('info'),
} as const;

/** Those that may stand in a file instead, whose path is in the setting of this name with `_FILE` behind it. */
export const IN_FILES = [
  'AICC_APP_KEY',
  'AICC_APP_SECRET',
  'IDENTITY_SECRET',
  'IDENTITY_PUBLIC_KEY',
  'REDIS_URL',
] as const satisfies readonly (keyof typeof SETTINGS)[];

/** Names that begin so are the broker's alone: one that is not in the table is a slip. */
export const OWN_PREFIXES = /^(AICC|IDENTITY|LIMIT|MAX_POLLS|ALLOWED|CHANNEL_ID)/;
