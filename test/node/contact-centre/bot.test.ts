import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {Downlink} from '../../../server/contact-centre/core/downlink.js';
import type {BotSettings} from '../../../server/contact-centre/core/bot.js';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';
import {TestVisitor} from './test-visitor.js';

const withBot = async (t: TestContext, bot: Partial<BotSettings> = {}) => {
  const centre = await startCentre(t, {settings: {bot: {enabled: true, ...bot}}});
  return {...centre, visitor: await TestVisitor.connected(centre.url)};
};

const rate = (visitor: TestVisitor, fields: object = {}) =>
  visitor.request('POST', 'v1/robot/feedbacksatisfaction', {
    feedback: 1,
    feedbackContent: '',
    from: visitor.userId,
    interIdx: '1',
    ...fields,
  });

const phrases = (visitor: TestVisitor, fields: object = {}) =>
  visitor.request('POST', 'queryPhraseByKeyword', {strContent: 'order', locale: 'en', channel: 'WEB', ...fields});

const isBots = ({sourceType}: Downlink) => sourceType === 'ROBOT';

test('the bot greets and answers, with an index and similar questions, in both forms', async (t) => {
  for (const simQuestionsForm of ['json', 'array'] as const) {
    const {visitor} = await withBot(t, {simQuestionsForm});
    assert.equal((await visitor.queueInfo()).body.resultCode, '160022');
    const greeting = (await visitor.pollUntil(isBots)).at(-1)!;
    assert.deepEqual([greeting.interIdx, greeting.simQuestions, greeting.senderNickname], ['1', null, 'Fern']);
    await visitor.send('CHAT', {content: 'Where is my order?'});
    const answer = (await visitor.pollUntil(isBots)).at(-1)!;
    assert.equal(answer.interIdx, '2');
    const list: unknown = simQuestionsForm === 'json' ? JSON.parse(String(answer.simQuestions)) : answer.simQuestions;
    assert.ok(Array.isArray(list) && list.length > 0);
  }
});

test('phrases hold what was typed, five at most', async (t) => {
  const {visitor, settings} = await withBot(t);
  const {body} = await phrases(visitor);
  assert.deepEqual([body.resultCode, body.question], ['0', ['Where is my order?', 'Can I change my order?']]);
  assert.equal(((await phrases(visitor, {strContent: 'E'})).body.question as string[]).length, 5);
  assert.deepEqual((await phrases(visitor, {strContent: 'zebra'})).body.question, []);
  for (const fields of [
    {strContent: undefined},
    {strContent: ''},
    {locale: undefined},
    {channel: 'PHONE'},
    {strContent: 5},
  ]) {
    const {status, body: refused} = await phrases(visitor, fields);
    assert.deepEqual([status, refused.resultCode, refused.question], [200, '1', undefined], JSON.stringify(fields));
  }
  settings.patch({bot: {enabled: false}});
  assert.equal((await phrases(visitor)).body.resultCode, '1');
});

test('an answer is rated, well or, with a reason, badly', async (t) => {
  const {visitor, admin} = await withBot(t);
  assert.deepEqual((await rate(visitor)).body, {resultCode: '0', resultDesc: ''});
  const bad = {feedback: 0, feedbackContent: 'x'.repeat(64)};
  assert.equal((await rate(visitor, bad)).body.resultCode, '0');
  for (const feedbackContent of ['', '  ', undefined]) {
    assert.equal((await rate(visitor, {feedback: 0, feedbackContent})).body.resultCode, '30000000008');
  }
  for (const interIdx of ['2', '0', '-1', 'one']) {
    assert.equal((await rate(visitor, {interIdx})).body.resultCode, '30000000019', interIdx);
  }
  assert.match(JSON.stringify(await admin('GET', '/chats')), /not helpful: x{64}/);
});

test('only a bot is rated', async (t) => {
  const {visitor, settings, url} = await withBot(t);
  assert.equal((await rate(await TestVisitor.admitted(url, 'new'))).body.resultCode, '30000000019');
  await visitor.send('TRANS2AGENT');
  assert.equal((await rate(visitor)).body.resultCode, '30000000019');
  await visitor.send('DISCONNECT');
  assert.equal((await rate(visitor)).body.resultCode, '30000000019');
  settings.patch({bot: {enabled: false}});
  assert.equal((await rate(await TestVisitor.connected(url, 'other'))).body.resultCode, '30000000019');
});

test('a rating’s fields are held to their limits', async (t) => {
  const {visitor} = await withBot(t);
  for (const [what, fields] of [
    ['a text for feedback', {feedback: '1'}],
    ['a truth for feedback', {feedback: true}],
    ['no feedback', {feedback: undefined}],
    ['another number', {feedback: 2}],
    ['a long reason', {feedback: 0, feedbackContent: 'x'.repeat(65)}],
    ['no index', {interIdx: undefined}],
    ['a number for an index', {interIdx: 1}],
    ['somebody else', {from: 'u-2002'}],
  ] as const) {
    const {status, body} = await rate(visitor, fields);
    assert.deepEqual([status, body.errorCode], [400, '400'], what);
  }
});

test('TRANS2AGENT brings a person, once, within office hours', async (t) => {
  const {visitor, settings, url, journal} = await withBot(t);
  settings.patch({officeHours: 'closed'});
  assert.equal((await visitor.send('TRANS2AGENT')).body.resultCode, '12');
  settings.patch({officeHours: 'open'});
  const ada = await TestDesk.joined(t, url, 'Ada');
  assert.equal((await visitor.send('TRANS2AGENT', {content: undefined})).body.resultCode, '0');
  await ada.until(() => ada.view.chats.length === 1);
  assert.equal((await visitor.queueInfo()).body.resultCode, '160021');
  assert.equal((await visitor.send('TRANS2AGENT')).body.resultCode, '13');
  assert.ok(journal.entries.every(({verdict}) => verdict === 'accepted'));
});

test('while nobody is free a visitor who asked for a person waits', async (t) => {
  const {visitor, settings} = await withBot(t);
  settings.patch({automaticAgent: false});
  await visitor.send('CHAT', {content: 'I want a person'});
  const {body} = await visitor.queueInfo();
  assert.deepEqual([body.resultCode, body.position], ['0', 1]);
  assert.ok((await visitor.pollUntil(({queueFlag}) => queueFlag === 'Y')).length > 0);
  assert.equal((await visitor.send('TRANS2AGENT')).body.resultCode, '13');
});
