/** The widget's own client, through the broker, at the contact centre: what it does without a broker it does with one. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {SettingsPatch} from '../../../server/contact-centre/core/settings.js';
import {chatPort} from '../../../src/aicc/chat-port.js';
import {servicePorts} from '../../../src/aicc/service-port.js';
import type {TextMessage} from '../../../src/domain/thread.js';
import {clientOf, noSignal} from '../aicc/aicc-bench.js';
import {likeABrowser} from '../aicc/browser-stand-ins.js';
import {conversing} from '../aicc/conversing.js';
import {assertNothingRefused, reserve} from '../aicc/visitor-at-centre.js';
import {startCentre} from '../contact-centre/start-centre.js';
import {ready, startBroker} from './start-broker.js';

const written = (id: string, text: string): TextMessage => ({
  ...{kind: 'text', id, author: 'visitor', name: null, text, at: Date.now(), delivery: 'sending'},
});

/** A contact centre that lets nobody in without credentials, the broker that has them, and a client that has none. */
const throughBroker = async (t: TestContext, settings: SettingsPatch = {}) => {
  const centre = await startCentre(t, {openProxy: false, settings});
  const broker = await startBroker(t, centre.url);
  return {centre, broker, client: clientOf(broker.url)};
};

const chatting = async (t: TestContext, settings: SettingsPatch = {}) => {
  const {centre, broker, client} = await throughBroker(t, settings);
  return {centre, broker, client, ...(await conversing(t, client))};
};

test('a chat from CONNECT to DISCONNECT, and what was said arrives as it was written', async (t) => {
  const {centre, chat, hears, hangUp} = await chatting(t);
  await hears(/./);
  const words = ['x'.repeat(1_024), '你好 👋🏽 "quotes" <b> \\ \u2028 \u0000'];
  for (const [index, each] of words.entries()) await chat.send(written(`m${index}`, each), noSignal);
  await centre.admin('POST', '/chats/u-1001/say', {text: 'Number {n}', times: 3});
  await hears(/Number 3/);
  hangUp();
  await chat.disconnect(noSignal);
  const [record] = await centre.admin<{entries: {author: string; content: string}[]}[]>('GET', '/chats');
  const contents = record?.entries.filter(({author}) => author === 'visitor').map(({content}) => content);
  assert.deepEqual(contents, words);
  assertNothingRefused(centre);
});

test('a call is reserved, answered and given back', async (t) => {
  const {centre, broker, client, hears} = await chatting(t);
  await hears(/./);
  const {held, until} = await reserve(t, client, 'audio');
  await until('agent.answered');
  held.close();
  await broker.ended('v1/dropClickToCall', 200);
  const calls = await centre.admin<{drops: number}[]>('GET', '/calls');
  assert.equal(calls.at(-1)?.drops, 1);
  assertNothingRefused(centre);
});

test('files, survey, history, phrases, ratings, left messages', async (t) => {
  likeABrowser(t);
  const {centre, client} = await chatting(t, {bot: {enabled: true}, survey: {surveyType: 'WEB'}});
  const ports = servicePorts(client);
  const bytes = Uint8Array.from({length: 300_000}, (_, index) => index);
  const ignore = () => undefined;
  const ready = {blob: new Blob([bytes]), name: 'a.mp4', extension: 'mp4', kind: 'video'} as const;
  const key = await ports.upload(ready, ignore, noSignal);
  const file = {key, shelf: 'local', extension: 'mp4', name: 'a.mp4', bytes: bytes.length} as const;
  const back = await ports.download(file, ignore, noSignal);
  assert.deepEqual(new Uint8Array(await back.arrayBuffer()), bytes);
  assert.ok((await ports.suggest('my order', noSignal)).length > 0);
  await chatPort(client).send(written('m1', 'Where is my order?'), noSignal);
  await ports.rate({index: '1', helpful: false, reason: 'wrong'}, noSignal);
  await ports.askForAgent(noSignal);
  assert.ok((await ports.history(Date.now(), 0, noSignal)).messages.length > 0);
  assert.equal((await ports.fetchSurvey(noSignal))?.levels.length, 5);
  await ports.saveSurvey({evaluation: '5', comment: 'fine', score: 9, solved: true}, noSignal);
  await ports.leaveMessage({contact: 'vera@example.com', text: 'Please call back'}, noSignal);
  assertNothingRefused(centre);
});

for (const [name, rule] of [
  ['AICC withdraws the Bearer token', {kind: 'expire-token', value: 'access'}],
  ['the session’s token expires', {kind: 'expire-token'}],
  ['AICC says 10010000001', {kind: 'auth-code'}],
  ['AICC’s line is cut', {kind: 'reset'}],
  ['AICC is down', {kind: 'status', value: 503}],
  ['half an answer comes', {kind: 'malformed'}],
] as const) {
  test(`while the visitor polls ${name}: the conversation goes on`, async (t) => {
    const {centre, hears} = await chatting(t);
    await hears(/./);
    await centre.admin('POST', '/faults', {rules: [{match: 'GET .*/poll', times: 1, ...rule}]});
    await centre.admin('POST', '/chats/u-1001/say', {text: 'Still there?'});
    await hears(/Still there/);
    assertNothingRefused(centre);
  });
}

test('a Bearer token that AICC withdraws is renewed without the widget noticing', async (t) => {
  const {centre, broker, client, chat} = await chatting(t);
  await ready(broker);
  await centre.admin('POST', '/faults', {
    rules: [{match: 'POST .*/send', times: 1, kind: 'expire-token', value: 'access'}],
  });
  await chat.send(written('m1', 'hello'), noSignal);
  assert.equal(broker.log.all.filter(({call, status}) => call === 'send' && status !== 200).length, 0);
  assert.equal(broker.log.all.filter(({msg}) => msg === 'Bearer token renewed').length, 2);
  await client.demand(
    {method: 'post', path: 'getsatisfactionsurveymode', timeoutMs: 5_000},
    {body: {language: 'en_US'}},
  );
});
