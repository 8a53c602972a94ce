import assert from 'node:assert/strict';
import {before, describe, it, test, type TestContext} from 'node:test';
import {BODY_BYTES, CALLS, uploadBodyBytes} from '../../../server/broker/src/calls.js';
import {ENDPOINTS} from '../../../src/aicc/endpoints.js';
import {SERVICE_ENDPOINTS} from '../../../src/aicc/service-endpoints.js';
import {ask, MESSAGE, POLL} from './ask.js';
import {PREFIX, say, ScriptedAicc} from './scripted-aicc.js';
import {startBroker} from './start-broker.js';

const started = async (t: TestContext, more: Record<string, string> = {}) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url, more);
  return {aicc, broker};
};

test('the table has the widget’s calls, and no others', () => {
  const widgets = Object.values({...ENDPOINTS, ...SERVICE_ENDPOINTS}).map(
    ({method, path}) => `${method.toUpperCase()} ${path}`,
  );
  assert.deepEqual(CALLS.map(({method, path}) => `${method} ${path}`).sort(), widgets.sort());
});

test('each call of the table comes to AICC at its own path', async (t) => {
  const {aicc, broker} = await started(t);
  for (const {method, path, query} of CALLS) {
    const asked = query ? `${path}?${query.map((name) => `${name}=true`).join('&')}` : path;
    const {status, body} = await ask(broker.url, asked, method === 'POST' ? {body: {a: 'b'}} : {});
    assert.deepEqual([status, body], [200, '{"resultCode":"0"}'], path);
    const arrived = await aicc.nth(path);
    assert.deepEqual([arrived.method, arrived.url], [method, PREFIX + asked]);
    assert.equal(arrived.body, method === 'POST' ? '{"a":"b"}' : '');
  }
});

describe('what is not in the table', () => {
  const forbidden: readonly (readonly [status: number, method: string, path: string])[] = [
    [404, 'GET', '/'],
    [404, 'GET', PREFIX],
    [404, 'POST', '/apigovernance/api/oauth/tokenByAkSk'],
    [404, 'POST', '/apiaccess/rest/workbench/v1/getUserInfoBycallId'],
    [404, 'POST', '/apiaccess/rest/ccmessaging/v1/emailchannel/dropMail'],
    [404, 'POST', '/apiaccess/rest/ccmessaging/omni/1/advanced'],
    [404, 'POST', `${PREFIX}v1/mobileagent/createcall`],
    [404, 'POST', `${PREFIX}sendAsync`],
    [404, 'POST', `${PREFIX}Send`],
    [404, 'POST', `${PREFIX}send/`],
    [404, 'POST', `${PREFIX}send%2f`],
    [404, 'POST', `${PREFIX}send;a=b`],
    [404, 'POST', `${PREFIX}/send`],
    [404, 'POST', `/${PREFIX}send`],
    [404, 'POST', `${PREFIX}v1/../send`],
    [404, 'POST', `${PREFIX}v1/%2e%2e/send`],
    [404, 'POST', `${PREFIX}../../apigovernance/api/oauth/tokenByAkSk`],
    [404, 'POST', `${PREFIX}..%2f..%2fapigovernance%2fapi%2foauth%2ftokenByAkSk`],
    [404, 'POST', `${PREFIX}%2e%2e/%2e%2e/apigovernance/api/oauth/tokenByAkSk`],
    [404, 'POST', '/apiaccess%2fccmessaging%2fsend'],
    [404, 'POST', '/apiaccess/ccmessaging%00/send'],
    [404, 'GET', `${PREFIX}v1%2fcheckClickToCallSupport?channel=WEB`],
    [400, 'POST', `${PREFIX}%zz`],
    [405, 'GET', `${PREFIX}send`],
    [405, 'PUT', `${PREFIX}send`],
    [405, 'DELETE', `${PREFIX}v1/dropClickToCall`],
    [405, 'POST', `${PREFIX}poll`],
    [405, 'HEAD', `${PREFIX}poll?receiverId=u&channel=WEB`],
    [400, 'GET', `${PREFIX}poll?receiverId=u&receiverId=v&channel=WEB`],
    [400, 'GET', `${PREFIX}poll?receiverId=u&channel=WEB&more=1`],
    [400, 'GET', `${PREFIX}poll?receiverId=u&channel=WEB&__proto__=1`],
    [400, 'GET', `${PREFIX}v1/getClickToCallEvents?channel=WEB&receiverId=u`],
  ];
  for (const [status, method, path] of forbidden) {
    it(`${method} ${path} gets ${status}`, async (t) => {
      const {aicc, broker} = await started(t);
      const said = await ask(broker.url, '', {method, path, ...(method === 'POST' && {body: MESSAGE})});
      assert.equal(said.status, status);
      if (method !== 'HEAD') assert.ok('exceptionInfo' in (JSON.parse(said.body) as object), said.body);
      assert.deepEqual(aicc.asked.all, []);
      assert.equal(aicc.tokensAsked.all.length <= 1, true);
    });
  }
});

test('a name in the query cannot bring more with it', async (t) => {
  const {aicc, broker} = await started(t);
  const path = `${PREFIX}poll?receiverId=${encodeURIComponent('u&channel=X#/../send\r\nx: y')}&channel=WEB`;
  assert.equal((await ask(broker.url, '', {path})).status, 200);
  const {url} = await aicc.nth('poll');
  assert.deepEqual(
    [...new URL(url, 'http://a').searchParams],
    [
      ['receiverId', 'u&channel=X#/../send\r\nx: y'],
      ['channel', 'WEB'],
    ],
  );
});

test('types other than JSON are refused, on GET too', async (t) => {
  const {aicc, broker} = await started(t);
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=a',
    '',
    'application/jsonx',
    'application/json, text/plain',
    'application/json; charset=utf-16',
  ]) {
    for (const [call, body] of [
      ['send', MESSAGE],
      ['uploadFileStream', MESSAGE],
      [POLL, undefined],
    ] as const) {
      const {status} = await ask(broker.url, call, {body, headers: {'content-type': type}});
      assert.equal(status, 415, `${call} ${type}`);
    }
  }
  for (const type of ['application/json', 'Application/JSON;charset=UTF-8', 'application/json; charset="utf-8"']) {
    assert.equal((await ask(broker.url, 'send', {body: MESSAGE, headers: {'content-type': type}})).status, 200, type);
  }
  assert.equal(aicc.asked.all.length, 3);
});

test('bodies that are no JSON object are refused, and nothing of them is repeated', async (t) => {
  const {aicc, broker} = await started(t);
  for (const body of [
    '',
    'whisper',
    '{"content":"whisper"',
    '[]',
    '"whisper"',
    'null',
    '7',
    '{"__proto__":{"a":1}}',
    '{"constructor":{"prototype":{"a":1}}}',
    '{"content":"whisper"}{}',
  ]) {
    const said = await ask(broker.url, 'send', {body});
    assert.equal(said.status, 400, body);
    assert.doesNotMatch(said.body + JSON.stringify(broker.log.all), /whisper/);
  }
  assert.deepEqual(aicc.asked.all, []);
});

test('of a doubled key AICC gets what the broker has read', async (t) => {
  const {aicc, broker} = await started(t);
  await ask(broker.url, 'send', {body: '{"from":"a", "from":"b"}'});
  assert.equal((await aicc.nth('send')).body, '{"from":"b"}');
});

describe('sizes', () => {
  const json = (bytes: number) => `{"content":"${'x'.repeat(bytes - 14)}"}`;
  let uploadBytes: number;
  before(() => (uploadBytes = uploadBodyBytes(3_000)));
  for (const chunked of [false, true]) {
    it(chunked ? 'are counted where no length is told' : 'are read from the length', async (t) => {
      const {aicc, broker} = await started(t, {UPLOAD_BYTES: '3000'});
      aicc.on(
        'uploadFileStream',
        (_asked, response, request) => {
          request.resume().on('end', () => say(response, {returnCode: '0'}));
        },
        true,
      );
      const headers: Record<string, string> = chunked ? {'transfer-encoding': 'chunked'} : {};
      for (const [call, bytes, status] of [
        ['send', BODY_BYTES, 200],
        ['send', BODY_BYTES + 1, 413],
        ['uploadFileStream', uploadBytes, 200],
        ['uploadFileStream', uploadBytes + 1, 413],
        ['uploadFileStream', 2_000_000, 413],
        ['downloadFileStream', BODY_BYTES + 1, 413],
      ] as const) {
        assert.equal((await ask(broker.url, call, {body: json(bytes), headers})).status, status, `${call} ${bytes}`);
      }
    });
  }
  it('of GET are 0', async (t) => {
    const {aicc, broker} = await started(t);
    assert.equal(
      (await ask(broker.url, POLL, {method: 'GET', body: '{}', headers: {'content-length': '2'}})).status,
      400,
    );
    assert.deepEqual(aicc.asked.all, []);
  });
});
