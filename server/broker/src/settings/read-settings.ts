import {readFileSync} from 'node:fs';
import {z} from 'zod';
import {IN_FILES, OWN_PREFIXES, SETTINGS} from './setting-table.js';
import type {IdentitySettings, Settings} from './settings.js';

type Environment = Readonly<Record<string, string | undefined>>;
type Values = z.output<z.ZodObject<typeof SETTINGS>>;

/** What keeps the broker from starting: every mistake there is, none with a value in it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

const KEYS = ['IDENTITY_SECRET', 'IDENTITY_PUBLIC_KEY', 'IDENTITY_JWKS_URL'] as const;
const BESIDE_KEYS = ['IDENTITY_ISSUER', 'IDENTITY_AUDIENCE', 'IDENTITY_COOKIE'] as const;

/** Compose files and charts hand over what nobody filled in as an empty text. */
const withoutEmpty = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );

/** Puts what stands in files where it would stand without them. */
const readFiles = (given: Record<string, string>, mistakes: string[]): Set<string> => {
  const unread = new Set<string>();
  for (const name of IN_FILES) {
    const path = given[`${name}_FILE`];
    if (path === undefined) continue;
    if (given[name] !== undefined) mistakes.push(`${name} and ${name}_FILE are both given`);
    try {
      given[name] = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      unread.add(name);
      mistakes.push(`${name}_FILE cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
  }
  return unread;
};

const wrongTogether = (given: Record<string, string>): string[] => {
  const keys = KEYS.filter((name) => given[name] !== undefined);
  const mistakes = keys.length > 1 ? [`${keys.join(', ')}: only one of them may be given`] : [];
  if (keys.length > 0) return mistakes;
  return BESIDE_KEYS.filter((name) => given[name] !== undefined).map(
    (name) => `${name} is given, but none of ${KEYS.join(', ')}`,
  );
};

const unknownAmong = (given: Record<string, string>): string[] => {
  const known = new Set<string>([...Object.keys(SETTINGS), ...IN_FILES.map((name) => `${name}_FILE`)]);
  return Object.keys(given)
    .filter((name) => OWN_PREFIXES.test(name) && !known.has(name))
    .map((name) => `${name} is no setting`);
};

const identityFrom = (values: Values): IdentitySettings | null => {
  const {IDENTITY_SECRET: secret, IDENTITY_PUBLIC_KEY: publicKey, IDENTITY_JWKS_URL: url} = values;
  const key = secret
    ? ({kind: 'secret', secret} as const)
    : publicKey
      ? ({kind: 'public-key', key: publicKey} as const)
      : url && ({kind: 'jwks', url} as const);
  if (!key) return null;
  const {IDENTITY_ISSUER: issuer, IDENTITY_AUDIENCE: audience, IDENTITY_COOKIE: cookie} = values;
  return {key, issuer: issuer ?? null, audience: audience ?? null, cookie: cookie ?? null};
};

const settingsFrom = (values: Values): Settings => ({
  aicc: {
    url: values.AICC_URL,
    tokenUrl:
      values.AICC_TOKEN_URL ??
      new URL(`${values.AICC_URL.href.replace(/\/+$/, '')}/apigovernance/api/oauth/tokenByAkSk`),
    appKey: values.AICC_APP_KEY,
    appSecret: values.AICC_APP_SECRET,
    tokenSeconds: values.AICC_TOKEN_SECONDS,
  },
  origins: values.ALLOWED_ORIGINS,
  channels: values.CHANNEL_IDS ?? null,
  host: values.HOST,
  port: values.PORT,
  adminHost: values.ADMIN_HOST,
  adminPort: values.ADMIN_PORT,
  trustProxy: values.TRUST_PROXY ?? false,
  identity: identityFrom(values),
  limits: {
    calls: values.LIMIT_CALLS,
    polls: values.LIMIT_POLLS,
    callsPerAddress: values.LIMIT_CALLS_PER_ADDRESS,
    pollsPerAddress: values.LIMIT_POLLS_PER_ADDRESS,
    redisUrl: values.REDIS_URL ?? null,
  },
  pollsPerVisitor: values.MAX_POLLS_PER_VISITOR,
  maxPolls: values.MAX_POLLS,
  uploadBytes: values.UPLOAD_BYTES,
  callTimeoutMs: values.CALL_TIMEOUT_MS,
  pollTimeoutMs: values.POLL_TIMEOUT_MS,
  maxLoopDelayMs: values.MAX_LOOP_DELAY_MS,
  drainMs: values.DRAIN_MS,
  shutdownMs: values.SHUTDOWN_MS,
  logLevel: values.LOG_LEVEL,
});

/** Reads the environment. @throws {SettingsError} that names every mistake */
export const readSettings = (environment: Environment): Settings => {
  const given = withoutEmpty(environment);
  const mistakes: string[] = [];
  const unread = readFiles(given, mistakes);
  const {success, data, error} = z.object(SETTINGS).safeParse(given);
  for (const {path, code, message} of error?.issues ?? []) {
    const name = String(path[0]);
    if (unread.has(name)) continue;
    mistakes.push(code === 'invalid_type' && given[name] === undefined ? `${name} is missing` : `${name} ${message}`);
  }
  mistakes.push(...wrongTogether(given), ...unknownAmong(given));
  if (!success || mistakes.length > 0) throw new SettingsError(mistakes);
  return settingsFrom(data);
};
