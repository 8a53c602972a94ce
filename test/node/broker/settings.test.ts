import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test, type TestContext} from 'node:test';
import {fileURLToPath} from 'node:url';
import {readSettings, SettingsError} from '../../../server/broker/src/settings/read-settings.js';
import {IN_FILES, SETTINGS} from '../../../server/broker/src/settings/setting-table.js';
import {runProcess} from './broker-process.js';

const GOOD = {
  AICC_URL: 'https://aicc.example',
  AICC_APP_KEY: 'key',
  AICC_APP_SECRET: 'secret',
  ALLOWED_ORIGINS: 'https://www.example.com',
};

const mistakesOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error.mistakes;
  }
};

/** Names of the settings that mistakes are about. */
const namesIn = (mistakes: readonly string[]) => mistakes.map((mistake) => /^[A-Z_]+/.exec(mistake)?.[0]).sort();

const fileWith = (t: TestContext, content: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cc-settings-'));
  t.after(() => rmSync(folder, {recursive: true}));
  writeFileSync(join(folder, 'file'), content);
  return join(folder, 'file');
};

test('four settings are enough; the rest has the defaults that the page tells', () => {
  const settings = readSettings(GOOD);
  assert.equal(settings.aicc.tokenUrl.href, 'https://aicc.example/apigovernance/api/oauth/tokenByAkSk');
  assert.deepEqual(
    [settings.host, settings.port, settings.adminHost, settings.adminPort],
    ['127.0.0.1', 8090, '127.0.0.1', 9090],
  );
  assert.equal(settings.identity, null);
  assert.equal(settings.trustProxy, false);
  assert.equal(settings.limits.redisUrl, null);
  assert.equal(settings.channels, null);
  assert.equal(settings.uploadBytes, 2 * 1_024 * 1_024);
});

const BAD: Readonly<Record<string, readonly string[]>> = {
  AICC_URL: [
    'http://aicc.example',
    'aicc.example',
    'ftp://aicc.example',
    'https://u:p@aicc.example',
    'https://a.example/?q=1',
  ],
  AICC_TOKEN_URL: ['http://aicc.example/token', '/token'],
  AICC_APP_KEY: ['two words', 'é', 'a\nb'],
  AICC_APP_SECRET: ['two words', 'x'.repeat(1_025)],
  AICC_TOKEN_SECONDS: ['59', '3601', '600s', '-600', '6e2', '0x258', ' 600'],
  ALLOWED_ORIGINS: ['*', 'www.example.com', 'https://www.example.com/', 'https://www.example.com/shop', 'null', ','],
  PORT: ['65536', '-1', 'http'],
  ADMIN_PORT: ['9090 '],
  TRUST_PROXY: ['true', '0', '10.0.0.0/33', '10.0.0', 'proxy.example', '10.0.0.0/8/8', '::1/129'],
  IDENTITY_SECRET: ['x'.repeat(31)],
  IDENTITY_PUBLIC_KEY: ['key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'],
  IDENTITY_JWKS_URL: ['http://www.example.com/jwks.json'],
  REDIS_URL: ['http://127.0.0.1:6379', '127.0.0.1:6379'],
  LIMIT_CALLS: ['-1', 'many'],
  LIMIT_POLLS: ['1.5'],
  LIMIT_CALLS_PER_ADDRESS: ['1000001'],
  LIMIT_POLLS_PER_ADDRESS: ['x'],
  MAX_POLLS_PER_VISITOR: ['0'],
  MAX_POLLS: ['0'],
  UPLOAD_BYTES: ['0', '2MB'],
  CALL_TIMEOUT_MS: ['99'],
  POLL_TIMEOUT_MS: ['600001'],
  MAX_LOOP_DELAY_MS: ['60001'],
  DRAIN_MS: ['120001'],
  SHUTDOWN_MS: ['x'],
  LOG_LEVEL: ['trace', 'INFO'],
};

for (const [name, values] of Object.entries(BAD)) {
  test(`${name}: what it cannot be is named, without the value`, () => {
    for (const value of values) {
      const mistakes = mistakesOf({...GOOD, [name]: value});
      assert.equal(mistakes.length, 1, `${value}: ${mistakes.join()}`);
      assert.match(mistakes[0] ?? '', new RegExp(`^${name} is `));
      if (value.length > 3) assert.ok(!mistakes[0]?.includes(value), mistakes[0]);
    }
  });
}

test('all mistakes are named at once', () => {
  const all = Object.fromEntries(Object.entries(BAD).map(([name, [value = '']]) => [name, value]));
  const keys = 'IDENTITY_SECRET';
  assert.deepEqual(namesIn(mistakesOf(all)), [...Object.keys(BAD), keys].sort());
  assert.deepEqual(namesIn(mistakesOf({})), Object.keys(GOOD).sort());
  assert.deepEqual(namesIn(mistakesOf({...GOOD, AICC_URL: ''})), ['AICC_URL']);
});

test('what does not go together', () => {
  assert.deepEqual(namesIn(mistakesOf({...GOOD, IDENTITY_ISSUER: 'site', IDENTITY_COOKIE: 'a'})), [
    'IDENTITY_COOKIE',
    'IDENTITY_ISSUER',
  ]);
  const two = {IDENTITY_SECRET: 'x'.repeat(40), IDENTITY_JWKS_URL: 'https://www.example.com/jwks.json'};
  assert.deepEqual(mistakesOf({...GOOD, ...two}), [
    'IDENTITY_SECRET, IDENTITY_JWKS_URL: only one of them may be given',
  ]);
});

test('slips in names that are the broker’s alone', () => {
  assert.deepEqual(
    namesIn(mistakesOf({...GOOD, AICC_APPKEY: 'a', LIMIT_CALL: '1', IDENTITY_KEY: 'x', ALLOWED_ORIGIN: 'y'})),
    ['AICC_APPKEY', 'ALLOWED_ORIGIN', 'IDENTITY_KEY', 'LIMIT_CALL'],
  );
  assert.deepEqual(mistakesOf({...GOOD, HOSTNAME: 'a', PATH: '/', PORTS: '1', npm_config_x: 'y'}), []);
});

test('secrets from files, with one line end taken off', (t) => {
  const pem = generateKeyPairSync('ec', {namedCurve: 'P-256'})
    .publicKey.export({type: 'spki', format: 'pem'})
    .toString();
  const settings = readSettings({
    AICC_URL: GOOD.AICC_URL,
    ALLOWED_ORIGINS: GOOD.ALLOWED_ORIGINS,
    AICC_APP_KEY_FILE: fileWith(t, 'from-file'),
    AICC_APP_SECRET_FILE: fileWith(t, 'secret-from-file\n'),
    IDENTITY_PUBLIC_KEY_FILE: fileWith(t, pem),
    REDIS_URL_FILE: fileWith(t, 'rediss://:password@redis.example:6379\r\n'),
  });
  assert.deepEqual([settings.aicc.appKey, settings.aicc.appSecret], ['from-file', 'secret-from-file']);
  assert.equal(settings.identity?.key.kind, 'public-key');
  assert.equal(settings.limits.redisUrl, 'rediss://:password@redis.example:6379');
});

test('files that are not there, or stand beside the setting itself', (t) => {
  const {AICC_APP_SECRET: secret, ...rest} = GOOD;
  assert.deepEqual(mistakesOf({...rest, AICC_APP_SECRET_FILE: '/nowhere/file'}), [
    'AICC_APP_SECRET_FILE cannot be read (ENOENT)',
  ]);
  assert.deepEqual(mistakesOf({...GOOD, AICC_APP_SECRET_FILE: fileWith(t, secret)}), [
    'AICC_APP_SECRET and AICC_APP_SECRET_FILE are both given',
  ]);
  assert.deepEqual(mistakesOf({...rest, AICC_APP_SECRET_FILE: fileWith(t, 'two words\n')}).length, 1);
});

test('the page tells of every setting, its default, and which may be in files', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/broker.md', import.meta.url)), 'utf8');
  const rows = [...page.matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \| (.*?) \| (.*) \|$/gm)];
  const told = rows.flatMap(([, names = '', defaults = '', meaning = '']) =>
    [...names.matchAll(/[A-Z_]+/g)].map(([name], index) => ({
      name,
      value: [...defaults.matchAll(/`([^`]+)`/g)][index]?.[1],
      isInFile: meaning.includes('*file*'),
    })),
  );
  assert.deepEqual(told.map(({name}) => name).sort(), Object.keys(SETTINGS).sort());
  assert.deepEqual(
    told
      .filter(({isInFile}) => isInFile)
      .map(({name}) => name)
      .sort(),
    [...IN_FILES].sort(),
  );
  for (const {name, value} of told) {
    const {data} = SETTINGS[name as keyof typeof SETTINGS].safeParse(undefined);
    if (typeof data === 'string' || typeof data === 'number') assert.equal(value, String(data), name);
  }
});

test('the program names all mistakes, none of the values, and leaves with 1', async (t) => {
  const {printed, exit} = runProcess(t, {AICC_URL: 'http://hush.example', AICC_APP_SECRET: 'hush hush', PORT: 'hush'});
  assert.equal(await exit, 1);
  const text = printed.all.join('\n');
  for (const name of ['AICC_URL', 'AICC_APP_KEY', 'AICC_APP_SECRET', 'ALLOWED_ORIGINS', 'PORT'])
    assert.ok(text.includes(`  ${name} is`));
  assert.doesNotMatch(text, /hush/);
});

test('the program says what it is for', async (t) => {
  const {printed, exit} = runProcess(t, {}, ['--help']);
  assert.equal(await exit, 0);
  assert.match(printed.all.join('\n'), /AICC_APP_SECRET/);
});

test('a port that is taken is told, and the program leaves with 1', async (t) => {
  const {createServer} = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const {port} = server.address() as {port: number};
  const {printed, exit} = runProcess(t, {...GOOD, AICC_URL: 'http://127.0.0.1:9', PORT: String(port), ADMIN_PORT: '0'});
  assert.equal(await exit, 1);
  assert.match(printed.all.join('\n'), /cannot start: .*EADDRINUSE/);
});
