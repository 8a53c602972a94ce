import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {HistoryItem} from '../../../server/contact-centre/core/history.js';
import type {SettingsPatch} from '../../../server/contact-centre/core/settings.js';
import {startCentre} from './start-centre.js';
import {CHANNEL, TestVisitor} from './test-visitor.js';

const ask = (visitor: TestVisitor, fields: object = {}) =>
  visitor.request('POST', 'queryHistoryChatMessage', {
    channelId: CHANNEL,
    userId: visitor.userId,
    limit: '10',
    offset: '0',
    channel: 'WEB',
    ...fields,
  });

const pageOf = async (visitor: TestVisitor, fields: object = {}) => {
  const {body} = await ask(visitor, fields);
  assert.deepEqual([body.resultCode, body.resultDesc], ['0', 'success']);
  return body.messageList as HistoryItem[];
};

const idsOf = (page: HistoryItem[]) => page.flatMap((item) => ('messageId' in item ? [item.messageId] : []));

/** A visitor who has said m1 to m6, at one second's distance, to nobody. */
const talkative = async (t: TestContext, settings: SettingsPatch = {}) => {
  t.mock.timers.enable({apis: ['Date'], now: 1_600_000_000_000});
  const {url, admin} = await startCentre(t, {settings: {automaticAgent: false, ...settings}});
  const visitor = await TestVisitor.connected(url);
  for (let index = 1; index <= 6; index += 1) {
    t.mock.timers.tick(1_000);
    await visitor.send('CHAT', {content: `number ${index}`, messageId: `m${index}`});
  }
  return {visitor, url, admin};
};

test('a page is counted from the newest, by limit and offset', async (t) => {
  const {visitor} = await talkative(t);
  for (const [limit, offset, ids] of [
    ['2', '0', ['m6', 'm5']],
    ['2', '2', ['m4', 'm3']],
    ['100', '5', ['m1']],
    ['10', '7', []],
  ] as const) {
    assert.deepEqual(idsOf(await pageOf(visitor, {limit, offset})), ids);
  }
});

test('the same pages the other way round', async (t) => {
  const {visitor} = await talkative(t, {historyOrder: 'oldest-first'});
  assert.deepEqual(idsOf(await pageOf(visitor, {limit: '2'})), ['m5', 'm6']);
  assert.deepEqual(idsOf(await pageOf(visitor, {limit: '2', offset: '2'})), ['m3', 'm4']);
});

test('times bound a page, both included', async (t) => {
  const {visitor} = await talkative(t);
  const [startTime, endTime] = ['1600000002000', '1600000004000'];
  assert.deepEqual(idsOf(await pageOf(visitor, {startTime, endTime})), ['m4', 'm3', 'm2']);
  assert.deepEqual(idsOf(await pageOf(visitor, {endTime})), ['m4', 'm3', 'm2', 'm1']);
  assert.deepEqual(idsOf(await pageOf(visitor, {startTime})), ['m6', 'm5', 'm4', 'm3', 'm2']);
  assert.deepEqual(idsOf(await pageOf(visitor, {endTime, limit: '1', offset: '1'})), ['m3']);
  assert.deepEqual(await pageOf(visitor, {startTime: endTime, endTime: startTime}), []);
});

test('both sides’ messages have ids and authors, over all sessions, and nobody else’s are told', async (t) => {
  const {visitor, url, admin} = await talkative(t);
  await visitor.send('DISCONNECT');
  await visitor.send('CONNECT');
  await admin('PATCH', '/settings', {automaticAgent: true});
  await visitor.send('CHAT', {content: 'again', messageId: 'm7'});
  const all = await pageOf(visitor, {limit: '100'});
  assert.deepEqual(idsOf(all), ['m7', 'm6', 'm5', 'm4', 'm3', 'm2', 'm1']);
  assert.equal(new Set(all.map(({messageCode}) => messageCode)).size, all.length);
  assert.deepEqual(new Set(all.map(({sourceType}) => sourceType)), new Set(['CUSTOMER', 'AGENT', 'SYSTEM']));
  assert.ok(all.every(({controlType}) => controlType === 'CHAT'));
  const [own] = all.filter(({sourceType}) => sourceType === 'CUSTOMER');
  assert.deepEqual([own?.from, own?.to, own?.content], ['u-1001', CHANNEL, 'again']);
  assert.deepEqual(await pageOf(await TestVisitor.admitted(url, 'other')), []);
});

test('fields are held to their limits', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.admitted(url);
  for (const [what, fields] of [
    ['no channelId', {channelId: undefined}],
    ['another channel', {channel: 'PHONE'}],
    ['no channel', {channel: undefined}],
    ['no limit', {limit: undefined}],
    ['no offset', {offset: undefined}],
    ['a number for a limit', {limit: 10}],
    ['no messages at all', {limit: '0'}],
    ['more than a page', {limit: '101'}],
    ['a date for a time', {startTime: '2020-09-13'}],
    ['a number for a time', {endTime: 1_600_000_000_000}],
    ['a long userId', {userId: 'x'.repeat(25)}],
    ['somebody else’s userId', {userId: 'u-2002'}],
    ['another channelId', {channelId: '1'}],
  ] as const) {
    const {status, body} = await ask(visitor, fields);
    assert.deepEqual([status, body.errorCode], [400, '400'], what);
  }
});
