import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startCentre} from './start-centre.js';
import {CHANNEL, TestVisitor} from './test-visitor.js';

test('createcall needs no ccmessaging-token, and tells where to dial', async (t) => {
  const {url} = await startCentre(t);
  const {status, body} = await new TestVisitor(url).request('POST', 'v1/mobileagent/createcall', {
    called: '13800000000',
    callData: 'x'.repeat(1024),
    callerPresent: '4000',
  });
  assert.deepEqual([status, body.resultCode], [200, '0']);
  const {callSerialNo, sipServiceAddress, accesscode} = body.resultData as Record<string, string>;
  assert.ok(callSerialNo && callSerialNo.length <= 50);
  assert.match(sipServiceAddress ?? '', /^[\d.]+:\d+$/);
  assert.match(accesscode ?? '', /^\d{15}$/);
});

test('createcall with bad parameters is 30010000003', async (t) => {
  const {url} = await startCentre(t);
  const good = {called: '13800000000', callerPresent: '4000'};
  for (const [what, fields] of [
    ['nobody to call', {called: undefined}],
    ['an empty number', {called: ''}],
    ['a long number', {called: '1'.repeat(33)}],
    ['a number that is one', {called: 13800000000}],
    ['no number to show', {callerPresent: undefined}],
    ['a long number to show', {callerPresent: '1'.repeat(33)}],
    ['long data', {callData: 'x'.repeat(1025)}],
  ] as const) {
    const call = {...good, ...fields};
    const {status, body} = await new TestVisitor(url).request('POST', 'v1/mobileagent/createcall', call);
    assert.deepEqual([status, body.resultCode, body.resultData], [200, '30010000003', undefined], what);
  }
});

test('both need the API Fabric’s headers', async (t) => {
  const {url} = await startCentre(t, {openProxy: false});
  for (const path of ['ccmessaging/v1/mobileagent/createcall', 'rest/workbench/v1/getUserInfoBycallId']) {
    const reply = await fetch(`${url}/apiaccess/${path}`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: '{}',
    });
    assert.equal(reply.status, 403, path);
    assert.equal(((await reply.json()) as {errorCode: string}).errorCode, '0');
  }
});

test('an agent’s workbench is told who the visitor is', async (t) => {
  const {url} = await startCentre(t);
  const ask = async (fields: object = {}) => {
    const reply = await fetch(`${url}/apiaccess/rest/workbench/v1/getUserInfoBycallId`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({callId: '1', userId: 'u-1001', tenantId: 'demo', ...fields}),
    });
    return {status: reply.status, body: (await reply.json()) as Record<string, unknown>};
  };
  assert.equal((await ask()).body['resultCode'], '1');
  const visitor = new TestVisitor(url);
  visitor.headers['user-agent'] = 'Mozilla/5.0 (Linux; Android 14)';
  await visitor.applyToken();
  await visitor.send('CONNECT');
  const {body} = await ask();
  const {createTime, clientIp, ...rest} = body;
  assert.deepEqual(rest, {
    resultCode: '0',
    resultDesc: 'success',
    userNickname: 'Vera',
    userId: 'u-1001',
    userAvatar: '',
    channel: 'WEB',
    channelConfigId: CHANNEL,
    userAgent: 'Mozilla/5.0 (Linux; Android 14)',
    osName: 'Android',
    borderType: '',
  });
  assert.match(String(createTime), /^\d{13}$/);
  assert.match(String(clientIp), /127\.0\.0\.1$/);
  for (const name of ['callId', 'userId', 'tenantId']) {
    assert.equal((await ask({[name]: undefined})).status, 400, name);
    assert.equal((await ask({[name]: ''})).status, 400, name);
  }
  assert.equal((await ask({userId: 'x'.repeat(25)})).status, 400);
});
