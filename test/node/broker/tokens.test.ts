/** How the broker gets its Bearer token, and what it does when AICC no longer takes it. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {ask, MESSAGE} from './ask.js';
import {say, ScriptedAicc, type Handler} from './scripted-aicc.js';
import {APP_SECRET, ready, startBroker} from './start-broker.js';

const started = async (t: TestContext, more: Record<string, string> = {}) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url, more);
  await ready(broker);
  return {aicc, broker};
};

/** Takes nothing but the newest token. */
const demandNewest =
  (aicc: ScriptedAicc, newest: string, refuse: Handler): Handler =>
  (asked, response, request) => {
    if (asked.headers.authorization === `Bearer ${newest}`) say(response, {resultCode: '0'});
    else refuse(asked, response, request);
    assert.ok(aicc.asked.all.length < 10);
  };

const REFUSALS: Readonly<Record<string, Handler>> = {
  401: (_asked, response) => say(response, {errorCode: '401', exceptionInfo: 'no'}, 401),
  403: (_asked, response) => say(response, {errorCode: '0', exceptionInfo: 'auth fail!'}, 403),
  'a long 403': (_asked, response) => say(response, {exceptionInfo: 'x'.repeat(50_000)}, 403),
  'code 10010000001': (_asked, response) => say(response, '{"resultDesc": null, "resultCode" : "10010000001"}'),
  'code 10010000001 as a number': (_asked, response) => say(response, {resultCode: 10010000001, resultDesc: ''}),
  'returnCode 10010000001': (_asked, response) => say(response, {returnCode: '10010000001'}),
};

test('asks as AICC’s page has it', async (t) => {
  const {aicc} = await started(t, {AICC_TOKEN_SECONDS: '900'});
  const {method, headers, body} = await aicc.tokensAsked.nth(1);
  assert.equal(method, 'POST');
  assert.equal(headers['content-type'], 'application/json');
  assert.equal(headers['x-token-expire'], '900');
  assert.deepEqual(JSON.parse(body ?? ''), {app_key: 'demo-key', app_secret: APP_SECRET});
});

test('asks where the settings say, also below a path', async (t) => {
  const [aicc, issuer] = [await ScriptedAicc.started(t), await ScriptedAicc.started(t)];
  const broker = await startBroker(t, `${aicc.url}/prefix/`, {
    AICC_TOKEN_URL: `${issuer.url}/apigovernance/api/oauth/tokenByAkSk`,
  });
  await ready(broker);
  await ask(broker.url, 'send', {body: MESSAGE});
  assert.equal(issuer.tokensAsked.all.length, 1);
  assert.equal(aicc.asked.all[0]?.url, '/prefix/apiaccess/ccmessaging/send');
});

for (const [name, refuse] of Object.entries(REFUSALS)) {
  test(`${name}: renewed once, and the call made again with its body`, async (t) => {
    const {aicc, broker} = await started(t);
    aicc.on('send', demandNewest(aicc, 'bearer-2', refuse));
    const said = await ask(broker.url, 'send', {body: MESSAGE});
    assert.deepEqual([said.status, said.body], [200, '{"resultCode":"0"}']);
    assert.deepEqual(
      aicc.asked.all.map(({headers, body}) => [headers.authorization, body]),
      [
        ['Bearer bearer-1', JSON.stringify(MESSAGE)],
        ['Bearer bearer-2', JSON.stringify(MESSAGE)],
      ],
    );
  });

  test(`${name} again: the visitor gets AICC’s answer`, async (t) => {
    const {aicc, broker} = await started(t);
    aicc.on('send', refuse);
    for (const asked of [2, 3]) {
      const said = await ask(broker.url, 'send', {body: MESSAGE});
      assert.match(said.body, /no|auth fail|xxx|10010000001/);
      assert.equal(aicc.asked.all.length, asked);
    }
    assert.equal(aicc.tokensAsked.all.length, 2);
  });
}

test('a hundred calls that are refused at once bring one renewal', async (t) => {
  const {aicc, broker} = await started(t);
  aicc.on('send', (asked, response, request) => {
    const {authorization} = asked.headers;
    if (authorization === 'Bearer bearer-2') say(response, {resultCode: '0'});
    else REFUSALS['403']?.(asked, response, request);
  });
  const all = await Promise.all(Array.from({length: 100}, () => ask(broker.url, 'send', {body: MESSAGE})));
  assert.deepEqual([...new Set(all.map(({status}) => status))], [200]);
  assert.equal(aicc.tokensAsked.all.length, 2);
});

test('a file cannot be sent again by the broker: the visitor is told, and the next try goes well', async (t) => {
  const {aicc, broker} = await started(t);
  aicc.on('uploadFileStream', demandNewest(aicc, 'bearer-2', REFUSALS['403'] as Handler));
  const body = {fileType: 'jpg', fileStream: 'AAAA', channel: 'WEB'};
  assert.equal((await ask(broker.url, 'uploadFileStream', {body})).status, 403);
  await broker.log.until(
    (lines) => lines.filter(({msg}) => msg === 'Bearer token renewed').length === 2,
    'the renewal',
  );
  assert.equal((await ask(broker.url, 'uploadFileStream', {body})).status, 200);
});

test('words of a visitor that look like a refusal are none', async (t) => {
  const {aicc, broker} = await started(t);
  const long = {resultCode: '0', downlinkMessages: [{content: `${'x'.repeat(2_000)}"resultCode":"10010000001"}`}]};
  const short = {resultCode: '0', question: ['"resultCode":"10010000001"', {resultCode: '10010000001'}]};
  for (const told of [long, short]) {
    aicc.on('queryPhraseByKeyword', (_asked, response) => say(response, told));
    const {body} = await ask(broker.url, 'queryPhraseByKeyword', {body: {strContent: 'x'}});
    assert.deepEqual(JSON.parse(body), told);
  }
  assert.equal(aicc.tokensAsked.all.length, 1);
});

for (const [name, issues] of Object.entries<Handler>({
  'a wrong secret': (_asked, response) => say(response, {errorCode: '0', exceptionInfo: APP_SECRET}, 403),
  'no JSON': (_asked, response) => say(response, '<html>'),
  'no token': (_asked, response) => say(response, {Expires: '600'}),
  'a token that is no header': (_asked, response) => say(response, {AccessToken: 'a\r\nb: c'}),
  'a cut line': (_asked, response) => response.destroy(),
})) {
  test(`${name}: 503 with the time to wait, and ready as soon as there is one`, async (t) => {
    const aicc = await ScriptedAicc.started(t);
    const usual = aicc.issues;
    aicc.issues = issues;
    const broker = await startBroker(t, aicc.url);
    await broker.log.until((lines) => lines.some(({msg}) => msg === 'no Bearer token'), 'the failure');
    const {status, headers, body} = await ask(broker.url, 'send', {body: MESSAGE});
    assert.deepEqual([status, headers['retry-after']], [503, '1']);
    assert.deepEqual(JSON.parse(body), {errorCode: '503', exceptionInfo: 'AICC gives no token'});
    assert.equal((await fetch(`${broker.adminUrl}/readyz`)).status, 503);
    aicc.issues = usual;
    await ready(broker);
    assert.equal((await fetch(`${broker.adminUrl}/readyz`)).status, 200);
    assert.equal((await ask(broker.url, 'send', {body: MESSAGE})).status, 200);
  });
}
