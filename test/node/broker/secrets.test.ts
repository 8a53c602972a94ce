/** Credentials, tokens and what visitors say and are called appear in no log, metric or error, whatever happens. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {SignJWT} from 'jose';
import {ask, POLL, type Said} from './ask.js';
import {startProcess} from './broker-process.js';
import {PREFIX, say, ScriptedAicc} from './scripted-aicc.js';

const SITE_SECRET = 'site-secret-that-nobody-may-see-0123';
const SECRETS = {
  appKey: 'app-key-9f31',
  appSecret: 'app-secret-7c52',
  redisPassword: 'redis-password-11d0',
  siteSecret: SITE_SECRET,
  bearer: 'bearer-',
  messageToken: 'message-token-a771',
  nextToken: 'message-token-b882',
  text: 'my-private-words',
  userId: 'vera-4711',
  userName: 'Vera-Veritas',
  phone: '13800001111',
  file: 'ZmlsZS1jb250ZW50',
  address: '203.0.113.77',
  aiccSays: 'aicc-internal-detail',
};

const assertNone = (text: string, what: string): void => {
  for (const [name, secret] of Object.entries(SECRETS))
    assert.ok(!text.includes(secret), `${name} in ${what}: ${text}`);
};

const started = async (t: TestContext) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startProcess(t, aicc.url, {
    AICC_APP_KEY: SECRETS.appKey,
    AICC_APP_SECRET: SECRETS.appSecret,
    IDENTITY_SECRET: SITE_SECRET,
    REDIS_URL: `redis://:${SECRETS.redisPassword}@127.0.0.1:1`,
    TRUST_PROXY: 'loopback',
    CALL_TIMEOUT_MS: '200',
    LIMIT_POLLS: '4',
  });
  return {aicc, broker};
};

test('nothing is told by the log at its most talkative, the metrics, or refusals', async (t) => {
  const {aicc, broker} = await started(t);
  const jwt = await new SignJWT({sub: SECRETS.userId})
    .setExpirationTime('1m')
    .setProtectedHeader({alg: 'HS256'})
    .sign(new TextEncoder().encode(SITE_SECRET));
  const headers = {
    authorization: `Bearer ${jwt}`,
    'ccmessaging-token': SECRETS.messageToken,
    'x-forwarded-for': SECRETS.address,
    'user-agent': SECRETS.text,
  };
  const refusals: Said[] = [];
  const tell = async (call: string, body?: unknown, more: Record<string, string> = {}, path?: string) => {
    const said = await ask(broker.url, call, {body, headers: {...headers, ...more}, ...(path !== undefined && {path})});
    if (said.status !== 200) refusals.push(said);
    return said.status;
  };
  const message = {from: SECRETS.userId, content: SECRETS.text, senderNickname: SECRETS.userName};

  aicc.on('send', (_asked, response) =>
    say(response, {resultCode: '0'}, 200, {'ccmessaging-token': SECRETS.nextToken}),
  );
  assert.equal(await tell('send', message), 200);
  assert.equal(
    await tell('doLeaveMessage', {callId: SECRETS.userId, caller: SECRETS.phone, leaveMessage: SECRETS.text}),
    200,
  );
  assert.equal(await tell('uploadFileStream', {fileStream: SECRETS.file}), 200);
  for (let round = 0; round < 2; round += 1) assert.equal(await tell(POLL.replace('u-1001', SECRETS.userId)), 200);
  // What the visitor gets wrong.
  assert.equal(await tell('send', `{"content":"${SECRETS.text}"`), 400);
  assert.equal(await tell('send', SECRETS.text), 400);
  assert.equal(await tell('send', {...message, from: SECRETS.phone}), 403);
  assert.equal(await tell('send', message, {authorization: `Bearer ${jwt}x`}), 401);
  assert.equal(await tell('send', message, {origin: `https://${SECRETS.userId}.example`}), 403);
  assert.equal(await tell('send', message, {'content-type': SECRETS.text}), 415);
  assert.equal(await tell(`poll?${SECRETS.text}=1`), 400);
  assert.equal(await tell('', message, {}, `${PREFIX}${SECRETS.text}`), 404);
  assert.equal(await tell('', message, {}, `${PREFIX}%zz${SECRETS.text}`), 400);
  // What AICC gets wrong.
  aicc.on('send', (_asked, response) => response.destroy());
  assert.equal(await tell('send', message), 502);
  aicc.on('send', (_asked, response) => response.socket?.end(`${SECRETS.aiccSays}\r\n\r\n`));
  assert.equal(await tell('send', message), 502);
  aicc.on('send', () => undefined);
  assert.equal(await tell('send', message), 504);
  aicc.issues = (asked, response) => say(response, `${SECRETS.aiccSays} ${asked.body}`, 403);
  aicc.on('send', (_asked, response) => say(response, {errorCode: '0', exceptionInfo: 'no'}, 403));
  assert.equal(await tell('send', message), 403);
  await broker.printed.until((lines) => lines.some((line) => line.includes('no Bearer token')), 'the failed renewal');

  for (const {body, headers: shown} of refusals) assertNone(body + JSON.stringify(shown), 'a refusal');
  assertNone(await (await fetch(`${broker.adminUrl}/metrics`)).text(), 'the metrics');
  broker.signal('SIGTERM');
  assert.equal(await broker.exit, 0);
  const log = broker.printed.all;
  assert.ok(log.length > 20, log.join('\n'));
  assert.ok(
    log.some((line) => line.includes('"call":"poll"')),
    'the log is not at its most talkative',
  );
  for (const line of log) assertNone(line, 'the log');
});
