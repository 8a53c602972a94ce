import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {surveyPort} from '../../../src/aicc/survey-port.js';
import type {SurveyAnswers} from '../../../src/domain/service-ports.js';
import {CHANNEL, clientOf, noSignal, rejectsWith} from './aicc-bench.js';
import {ScriptedServer} from './scripted-server.js';

const MODE = 'getsatisfactionsurveymode';
const SAVE = 'saveSatisfaction';

const LEVELS = [
  {satisfactionLevelKey: '5', satisfactionLevelDesc: 'Very satisfied'},
  {satisfactionLevelKey: '1', satisfactionLevelDesc: 'Very dissatisfied'},
];

const WHOLE = {surveyType: 'WEB', satisfactionLevel: LEVELS, satisfactionQuestion: ['FCR', 'CSAT', 'NPS']};

const ANSWERS: SurveyAnswers = {evaluation: '5', comment: 'great', score: 9, solved: true};

const opened = async (t: TestContext) => {
  const server = await ScriptedServer.started(t);
  return {server, port: surveyPort(clientOf(server.url, {locale: 'pt_BR'}))};
};

const surveyIn = async (t: TestContext, satisfactionSurvey: unknown) => {
  const {server, port} = await opened(t);
  server.on(MODE, {body: {resultCode: '0', resultDesc: 'success', satisfactionSurvey}});
  return port.fetchSurvey(noSignal);
};

test('the survey is asked for in the visitor’s language, and put in order', async (t) => {
  const {server, port} = await opened(t);
  server.on(MODE, {body: {returnCode: 0, satisfactionSurvey: WHOLE}});
  assert.deepEqual(await port.fetchSurvey(noSignal), {
    questions: ['CSAT', 'NPS', 'FCR'],
    levels: [
      {key: '1', text: 'Very dissatisfied'},
      {key: '5', text: 'Very satisfied'},
    ],
  });
  assert.deepEqual(server.of(MODE)[0]?.body, {language: 'pt_BR'});
});

test('keys of levels are texts or numbers, and what has none is no level', async (t) => {
  const satisfactionLevel = [{satisfactionLevelKey: 2}, {satisfactionLevelDesc: 'Fine'}, null, 'Good'];
  assert.deepEqual((await surveyIn(t, {...WHOLE, satisfactionLevel}))?.levels, [{key: '2', text: ''}]);
});

test('without questions it asks for the level, without levels not for one', async (t) => {
  for (const satisfactionQuestion of [undefined, null]) {
    assert.deepEqual((await surveyIn(t, {...WHOLE, satisfactionQuestion}))?.questions, ['CSAT']);
  }
  assert.deepEqual((await surveyIn(t, {...WHOLE, satisfactionLevel: []}))?.questions, ['NPS', 'FCR']);
  assert.deepEqual((await surveyIn(t, {...WHOLE, satisfactionQuestion: ['NPS', 'CES', 5]}))?.questions, ['NPS']);
});

test('none is wanted', async (t) => {
  for (const survey of [
    {...WHOLE, surveyType: 'NO'},
    {...WHOLE, surveyType: undefined},
    {surveyType: 'WEB'},
    {...WHOLE, satisfactionQuestion: 'CSAT'},
    {...WHOLE, satisfactionQuestion: ['CSAT'], satisfactionLevel: null},
    null,
    undefined,
    [],
    'WEB',
  ]) {
    assert.equal(await surveyIn(t, survey), null, JSON.stringify(survey));
  }
});

test('answers are saved flat, numbers as texts', async (t) => {
  const {server, port} = await opened(t);
  await port.saveSurvey(ANSWERS, noSignal);
  await port.saveSurvey({...ANSWERS, comment: '', score: 0, solved: false}, noSignal);
  await port.saveSurvey({...ANSWERS, comment: 'x'.repeat(600), score: null, solved: null}, noSignal);
  const common = {channel: 'WEB', userId: 'u-1001', evaluation: '5', channelConfigId: CHANNEL};
  assert.deepEqual(
    server.of(SAVE).map(({body}) => body),
    [
      {...common, comment: 'great', npsScore: '9', fcrValue: '1'},
      {...common, comment: '', npsScore: '0', fcrValue: '2'},
      {...common, comment: 'x'.repeat(511)},
    ],
  );
});

test('an old answer by returnCode is one too', async (t) => {
  const {server, port} = await opened(t);
  server.on(SAVE, {body: {returnCode: '0'}});
  await port.saveSurvey(ANSWERS, noSignal);
});

test('what AICC refuses is a fault', async (t) => {
  const {server, port} = await opened(t);
  for (const [answer, code] of [
    [{body: {resultCode: '13'}}, 'platform/refused'],
    [{body: {returnCode: '13'}}, 'platform/refused'],
    [{body: {resultCode: '10010000002'}}, 'platform/flow-controlled'],
    [{status: 500}, 'platform/refused'],
    ['reset', 'network/unreachable'],
  ] as const) {
    server.on(MODE, answer).on(SAVE, answer);
    await rejectsWith(port.fetchSurvey(noSignal), code);
    await rejectsWith(port.saveSurvey(ANSWERS, noSignal), code);
  }
});

test('whoever gives up is not waited for, and the server sees it', async (t) => {
  const {server, port} = await opened(t);
  server.on(MODE, 'hang').on(SAVE, 'hang');
  for (const [call, act] of [
    [MODE, (signal: AbortSignal) => port.fetchSurvey(signal)],
    [SAVE, (signal: AbortSignal) => port.saveSurvey(ANSWERS, signal)],
  ] as const) {
    const life = new AbortController();
    const acting = act(life.signal);
    const {gone} = await server.nth(call, 1);
    life.abort();
    await assert.rejects(acting, {name: 'AbortError'});
    await gone;
  }
});
