import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startCentre} from './start-centre.js';
import {CHANNEL, TestVisitor} from './test-visitor.js';

/** Each call of the chat's services as the visitor `vera` makes it. */
const calls: Record<string, object> = {
  send: {
    channel: 'WEB',
    controlType: 'TRANS2AGENT',
    from: 'vera',
    mediaType: 'TEXT',
    sourceType: 'CUSTOMER',
    to: CHANNEL,
  },
  uploadFileStream: {fileType: 'txt', fileStream: 'aGVsbG8=', channel: 'WEB'},
  downloadFileStream: {fileId: 'local/1', channel: 'WEB', fileType: 'txt'},
  queryHistoryChatMessage: {channelId: CHANNEL, userId: 'vera', limit: '1', offset: '0', channel: 'WEB'},
  queryPhraseByKeyword: {strContent: 'order', locale: 'en', channel: 'WEB'},
  getsatisfactionsurveymode: {},
  saveSatisfaction: {channel: 'WEB', userId: 'vera', evaluation: '5', comment: '', channelConfigId: CHANNEL},
  'v1/robot/feedbacksatisfaction': {feedback: 1, from: 'vera', interIdx: '1'},
  doLeaveMessage: {callId: 'vera', caller: '1', leaveMessage: 'a', channel: 'WEB'},
};

for (const [path, body] of Object.entries(calls)) {
  test(`${path} wants a token that is in force, and JSON`, async (t) => {
    const {url} = await startCentre(t);
    const visitor = new TestVisitor(url, 'vera');
    assert.equal((await visitor.request('POST', path, body)).status, 401, 'no token');
    visitor.token = 'made-up';
    const {status, body: refused} = await visitor.request('POST', path, body);
    assert.deepEqual([status, refused.errorCode], [401, '401'], 'an unknown token');
    await visitor.applyToken();
    assert.equal((await visitor.request('POST', path, body)).status, 200);
    visitor.headers['content-type'] = 'text/plain';
    assert.equal((await visitor.request('POST', path, body)).status, 400, 'another content type');
  });

  test(`${path} does not act for another visitor`, async (t) => {
    const {url} = await startCentre(t, {settings: {bot: {enabled: true}}});
    await TestVisitor.connected(url, 'vera');
    const other = await TestVisitor.connected(url, 'other');
    const {status, body: told} = await other.request('POST', path, body);
    const names = Object.values(body).includes('vera');
    const refused = status === 400 || (told.resultCode !== '0' && status === 200);
    if (names) assert.ok(refused, JSON.stringify(told));
    else assert.equal(status, 200);
  });
}
