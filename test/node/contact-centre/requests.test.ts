import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startCentre} from './start-centre.js';
import {CHANNEL, TestVisitor, type Answer} from './test-visitor.js';

const isBadRequest = ({status, body}: Answer, what: string) => {
  assert.equal(status, 400, what);
  assert.equal(body.errorCode, '400', what);
  assert.equal(typeof body.exceptionInfo, 'string', what);
};

test('applyToken holds its fields to their limits', async (t) => {
  const {url} = await startCentre(t);
  const visitor = new TestVisitor(url);
  const {status, body} = await visitor.applyToken({userId: 'x'.repeat(32), locale: 'pt_BR'});
  assert.equal(status, 200);
  assert.equal(body.resultCode, '0');
  const claims = Buffer.from(decodeURIComponent(String(body.token)), 'base64').toString();
  assert.equal((JSON.parse(claims) as {channelId: string}).channelId, CHANNEL);
  const wrong = {
    'a long userId': {userId: 'x'.repeat(33)},
    'an empty userId': {userId: ''},
    'no userName': {userName: undefined},
    'no channelId': {channelId: undefined},
    'a number for a userId': {userId: 7},
    'a browser’s locale': {locale: 'pt-BR'},
  };
  for (const [what, fields] of Object.entries(wrong)) isBadRequest(await visitor.applyToken(fields), what);
});

test('send holds its fields to their limits', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  const {body: uploaded} = await visitor.request('POST', 'uploadFileStream', {
    fileType: 'txt',
    fileStream: 'aGVsbG8=',
    channel: 'WEB',
  });
  const key = String(uploaded['objectKey']);
  const good = {
    'a text of 1 KB': {content: 'x'.repeat(1024)},
    'every optional field': {
      content: 'hello',
      senderNickname: 'Ada',
      timestamp: '1619573123199',
      userAgent: 'Mozilla',
      senderAvatar: 'https://site.example/a.png',
      messageId: 'm'.repeat(32),
      transData: '{}',
    },
    'a file': {mediaType: 'FILE', content: `test.txt,6,${key},txt`},
    'a picture': {mediaType: 'IMAGE', content: key},
    'a picture as older pages want it': {mediaType: 'IMAGE', content: `${key},jpg`},
    'a web card': {
      mediaType: 'WEBCARD',
      content: JSON.stringify({title: 'Shop', description: '', redirectUrl: 'https://shop.example/'}),
    },
  };
  for (const [what, fields] of Object.entries(good)) {
    const {status, body} = await visitor.send('CHAT', fields);
    assert.deepEqual([status, body.resultCode], [200, '0'], what);
  }
  const wrong = {
    'another channel': {channel: 'PHONE'},
    'an unknown media type': {mediaType: 'LOCATE'},
    'another source type': {sourceType: 'AGENT'},
    'no source type': {sourceType: undefined},
    'a text above 1 KB': {content: 'x'.repeat(1025)},
    'a text above 1 KB in bytes only': {content: '语'.repeat(342)},
    'no content': {content: undefined},
    'a long messageId': {messageId: 'm'.repeat(33)},
    'a messageId with a comma': {messageId: 'a,b'},
    'a numeric timestamp': {timestamp: 1619573123199},
    'a long avatar': {senderAvatar: 'x'.repeat(1025)},
    'a long from': {from: 'x'.repeat(25)},
    'somebody else’s from': {from: 'u-2002'},
    'another channel’s to': {to: '1'},
    'a file without its size': {mediaType: 'FILE', content: 'test.txt,7d9fbcdd,txt'},
  };
  for (const [what, fields] of Object.entries(wrong)) isBadRequest(await visitor.send('CHAT', fields), what);
  isBadRequest(await visitor.send('SHOUT'), 'an unknown control type');
});

test('a body that is not JSON, and a path that does not exist', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  const reply = await fetch(`${url}/apiaccess/ccmessaging/send`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'ccmessaging-token': visitor.token},
    body: '{channel:"WEB"}',
  });
  assert.equal(reply.status, 400);
  const missing = await visitor.request('POST', 'sendPigeon', {});
  assert.equal(missing.status, 404);
  assert.equal(missing.body.errorCode, '404');
});

test('poll wants its receiver and channel', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  const {body} = await visitor.poll();
  assert.deepEqual(body, {resultCode: '0', resultDesc: 'query user messages success.', downlinkMessages: []});
  for (const query of [
    '',
    'receiverId=u-1001',
    'channel=WEB',
    'receiverId=u-1001&channel=web',
    'receiverId=u-2&channel=WEB',
  ]) {
    isBadRequest(await visitor.poll(query), query);
  }
});

test('a session is needed for all but CONNECT', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  for (const controlType of ['CHAT', 'INPUT', 'READ', 'TRANS2AGENT', 'DISCONNECT']) {
    const {status, body} = await visitor.send(controlType, {content: 'hello'});
    assert.deepEqual([status, body.resultCode], [200, '13'], controlType);
  }
  await visitor.send('CONNECT');
  const {body} = await visitor.send('TRANS2AGENT');
  assert.deepEqual(body, {resultCode: '13', resultDesc: 'already human service'});
  assert.equal((await visitor.send('DISCONNECT')).body.resultCode, '0');
  assert.equal((await visitor.send('DISCONNECT')).body.resultCode, '13');
});

test('queryQueueInfo tells bad parameters and foreign tokens by code', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  const code = async (fields = {}) => (await visitor.queueInfo(fields)).body.resultCode;
  assert.equal(await code(), '160004');
  assert.equal(await code({channel: 'PHONE'}), '1');
  assert.equal(await code({channelConfigId: undefined}), '1');
  assert.equal(await code({userId: 'u-2002'}), '3');
  await visitor.send('CONNECT');
  assert.equal(await code(), '160021');
  await visitor.send('DISCONNECT');
  assert.equal(await code(), '5');
});

test('mediaAbility is a string, and creating has its order', async (t) => {
  const {url, settings} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  assert.equal((await visitor.create()).body.resultCode, '13', 'support was not asked for');
  settings.patch({clickToCallSupported: false});
  assert.deepEqual((await visitor.checkSupport()).body, {
    resultCode: '0',
    resultDesc: '',
    webRTCSupported: true,
    clickToCallSupported: false,
  });
  assert.equal((await visitor.create()).body.resultCode, '7', 'support was denied');
  settings.patch({clickToCallSupported: true});
  await visitor.checkSupport();
  for (const mediaAbility of [0, 1, true, '2', null])
    isBadRequest(await visitor.create(mediaAbility), String(mediaAbility));
  assert.equal((await visitor.create('1')).body.resultCode, '0');
  assert.equal((await visitor.create('1')).body.resultCode, '13', 'a call is running');
});

test('events and drop need a call', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  assert.equal((await visitor.event()).resultCode, '13');
  assert.deepEqual((await visitor.drop()).body, {resultCode: '13', resultDesc: 'disconnect failed'});
  isBadRequest(await visitor.request('GET', 'v1/getClickToCallEvents'), 'no channel');
  isBadRequest(await visitor.request('GET', 'v1/checkClickToCallSupport?channel=web'), 'another channel');
  isBadRequest(await visitor.request('POST', 'v1/dropClickToCall', {}), 'no channel');
});

test('outside office hours chats and calls are told 12', async (t) => {
  const {url, settings} = await startCentre(t, {settings: {officeHours: 'closed'}});
  const visitor = await TestVisitor.admitted(url);
  assert.equal((await visitor.send('CONNECT')).body.resultCode, '12');
  settings.patch({officeHours: 'open'});
  await visitor.send('CONNECT');
  settings.patch({officeHours: 'closed'});
  assert.equal((await visitor.call()).body.resultCode, '12');
  assert.equal((await visitor.send('TRANS2AGENT')).body.resultCode, '12');
  assert.equal((await visitor.send('CHAT', {content: 'still there?'})).body.resultCode, '0');
});

test('the survey’s calls answer as documented', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  const save = (fields = {}) =>
    visitor.request('POST', 'saveSatisfaction', {
      channel: 'WEB',
      userId: visitor.userId,
      evaluation: '5',
      comment: '',
      channelConfigId: CHANNEL,
      ...fields,
    });
  assert.equal((await save()).body.resultCode, '13');
  await visitor.send('CONNECT');
  assert.equal((await save({npsScore: '9', fcrValue: '1'})).body.resultCode, '0');
  isBadRequest(await save({evaluation: '6'}), 'an unknown level');
  isBadRequest(await save({comment: 'x'.repeat(512)}), 'a long comment');
  isBadRequest(await save({npsScore: '10'}), 'a score above 9');
  for (const body of [undefined, {}, {language: 'pt_BR'}]) {
    const mode = (await visitor.request('POST', 'getsatisfactionsurveymode', body)).body;
    assert.equal((mode.satisfactionSurvey as {surveyType: string}).surveyType, 'NO');
  }
});
