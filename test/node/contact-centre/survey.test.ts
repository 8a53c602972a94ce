import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startCentre} from './start-centre.js';
import {CHANNEL, TestVisitor} from './test-visitor.js';

const mode = async (visitor: TestVisitor, body?: object) =>
  (await visitor.request('POST', 'getsatisfactionsurveymode', body)).body;

const save = (visitor: TestVisitor, fields: object = {}) =>
  visitor.request('POST', 'saveSatisfaction', {
    channel: 'WEB',
    userId: visitor.userId,
    evaluation: '5',
    comment: '',
    channelConfigId: CHANNEL,
    ...fields,
  });

test('the survey is told in each supported language, else in the tenant’s own', async (t) => {
  const {url} = await startCentre(t, {settings: {survey: {surveyType: 'WEB', questions: ['NPS', 'CSAT']}}});
  const visitor = await TestVisitor.admitted(url);
  const best = async (body?: object) => {
    const {satisfactionLevel} = (await mode(visitor, body)).satisfactionSurvey as {
      satisfactionLevel: Record<string, string>[];
    };
    assert.deepEqual(
      satisfactionLevel.map(({satisfactionLevelKey}) => satisfactionLevelKey),
      ['1', '2', '3', '4', '5'],
    );
    return satisfactionLevel[4]?.['satisfactionLevelDesc'];
  };
  const told = new Set<unknown>();
  for (const language of ['en_US', 'zh_CN', 'es_ES', 'fr_FR', 'pt_BR', 'ar_SA']) told.add(await best({language}));
  assert.equal(told.size, 6);
  for (const body of [undefined, {}, {language: ''}, {language: 'de_DE'}])
    assert.equal(await best(body), 'Very satisfied');
  const {resultCode, satisfactionSurvey} = await mode(visitor);
  const {surveyType, satisfactionQuestion} = satisfactionSurvey as Record<string, unknown>;
  assert.deepEqual([resultCode, surveyType, satisfactionQuestion], ['0', 'WEB', ['NPS', 'CSAT']]);
});

test('where none is wanted it says so', async (t) => {
  const {url} = await startCentre(t);
  assert.deepEqual(await mode(await TestVisitor.admitted(url)), {
    resultCode: '0',
    resultDesc: 'success',
    satisfactionSurvey: {surveyType: 'NO', satisfactionLevel: [], satisfactionQuestion: []},
  });
});

test('the path is in lower case only', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  assert.equal((await visitor.request('POST', 'getSatisfactionSurveyMode', {})).status, 404);
});

test('answers are saved during a session and after it', async (t) => {
  const {url, admin} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  const saved = {resultCode: '0', resultDesc: 'Save satisfaction success'};
  const all = {comment: 'x'.repeat(511), npsScore: '0', fcrValue: '2'};
  assert.deepEqual((await save(visitor, all)).body, saved);
  await visitor.send('DISCONNECT');
  assert.deepEqual((await save(visitor, {comment: 'Thanks', evaluation: '1'})).body, saved);
  assert.match(JSON.stringify(await admin('GET', '/chats')), /Thanks/);
});

test('answers are held to their limits', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  for (const [what, fields] of [
    ['no level', {evaluation: undefined}],
    ['a number for a level', {evaluation: 5}],
    ['no comment', {comment: undefined}],
    ['a long comment', {comment: 'x'.repeat(512)}],
    ['a number for a score', {npsScore: 9}],
    ['a score below 0', {npsScore: '-1'}],
    ['neither solved nor not', {fcrValue: '0'}],
    ['another channel', {channel: 'PHONE'}],
    ['a long userId', {userId: 'x'.repeat(25)}],
    ['somebody else’s userId', {userId: 'u-2002'}],
    ['another channelConfigId', {channelConfigId: '1'}],
  ] as const) {
    const {status, body} = await save(visitor, fields);
    assert.deepEqual([status, body.errorCode], [400, '400'], what);
  }
});
