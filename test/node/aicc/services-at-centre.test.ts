import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {SettingsPatch} from '../../../server/contact-centre/core/settings.js';
import {Files} from '../../../server/contact-centre/core/files.js';
import {chatPort} from '../../../src/aicc/chat-port.js';
import {servicePorts} from '../../../src/aicc/service-port.js';
import type {FileKind, FileMessage, TextMessage} from '../../../src/domain/thread.js';
import {noSignal, rejectsWith} from './aicc-bench.js';
import {likeABrowser} from './browser-stand-ins.js';
import {assertNothingRefused, visitorAtCentre} from './visitor-at-centre.js';

const chatting = async (t: TestContext, settings: SettingsPatch = {}) => {
  const {centre, client} = await visitorAtCentre(t, settings);
  const chat = chatPort(client);
  await chat.connect({resume: false}, noSignal);
  return {centre, client, chat, ports: servicePorts(client)};
};

const ignore = () => undefined;

const ready = (blob: Blob, extension: string, kind: FileKind) => ({blob, name: `a.${extension}`, extension, kind});

const words = (id: string, text: string): TextMessage => ({
  ...{kind: 'text', id, author: 'visitor', name: null, text, at: Date.now(), delivery: 'sending'},
});

test('files go up, are sent, and come down again as they were', async (t) => {
  likeABrowser(t);
  const {centre, chat, ports} = await chatting(t);
  const bytes = Uint8Array.from({length: 5_000}, (_, index) => index);
  for (const [extension, kind] of [
    ['png', 'image'],
    ['mp3', 'audio'],
    ['mp4', 'video'],
    ['csv', 'document'],
  ] as const) {
    const key = await ports.upload(ready(new Blob([bytes]), extension, kind), ignore, noSignal);
    const file = {key, shelf: 'local', extension, name: `a.${extension}`, bytes: bytes.length} as const;
    const message: FileMessage = {...words(`m-${extension}`, ''), kind, file};
    await chat.send(message, noSignal);
    const back = await ports.download(file, ignore, noSignal);
    assert.deepEqual(new Uint8Array(await back.arrayBuffer()), bytes);
  }
  const sample = {key: Files.SAMPLE, shelf: 'library', extension: 'png', name: null, bytes: null} as const;
  assert.equal((await ports.download(sample, ignore, noSignal)).type, 'image/png');
  assertNothingRefused(centre);
});

test('2 MB go up, one byte more does not', async (t) => {
  likeABrowser(t);
  const {ports} = await chatting(t);
  const upload = (size: number) =>
    ports.upload(ready(new Blob([new Uint8Array(size)]), 'mp4', 'video'), ignore, noSignal);
  assert.ok(await upload(2 * 1_024 * 1_024));
  await rejectsWith(upload(2 * 1_024 * 1_024 + 1), 'platform/refused');
});

test('what was said is in the history, with the visitor’s ids, and is found there', async (t) => {
  for (const historyOrder of ['newest-first', 'oldest-first'] as const) {
    const {centre, chat, ports} = await chatting(t, {historyOrder});
    for (const id of ['m1', 'm2', 'm3']) await chat.send(words(id, `number ${id}`), noSignal);
    const {messages, more} = await ports.history(Date.now(), 0, noSignal);
    assert.equal(more, false);
    const own = messages.filter(({author}) => author === 'visitor');
    assert.deepEqual(
      own.map(({id}) => id),
      ['m1', 'm2', 'm3'],
    );
    assert.ok(messages.some(({author}) => author === 'agent'));
    const rest = await ports.history(Date.now(), messages.length - 1, noSignal);
    assert.deepEqual(rest.messages, messages.slice(0, 1));
    assert.deepEqual((await ports.history(messages[0]!.at - 1, 0, noSignal)).messages, []);
    assert.equal(await chat.trace(words('m2', ''), noSignal), true);
    assert.equal(await chat.trace(words('m9', ''), noSignal), false);
    assertNothingRefused(centre);
  }
});

test('a bot suggests, is rated, and hands over', async (t) => {
  const {centre, chat, ports} = await chatting(t, {bot: {enabled: true}});
  assert.deepEqual(await ports.suggest('my order', noSignal), ['Where is my order?', 'Can I change my order?']);
  await chat.send(words('m1', 'Where is my order?'), noSignal);
  await ports.rate({index: '1', helpful: true, reason: ''}, noSignal);
  await ports.rate({index: '2', helpful: false, reason: 'wrong'}, noSignal);
  await ports.askForAgent(noSignal);
  const {messages} = await ports.history(Date.now(), 0, noSignal);
  assert.ok(messages.some(({author}) => author === 'agent'));
  assertNothingRefused(centre);
});

test('the survey is fetched and saved', async (t) => {
  const {centre, ports} = await chatting(t, {survey: {surveyType: 'WEB'}});
  const survey = await ports.fetchSurvey(noSignal);
  assert.deepEqual(survey?.questions, ['CSAT', 'NPS', 'FCR']);
  assert.deepEqual(
    survey?.levels.map(({key}) => key),
    ['1', '2', '3', '4', '5'],
  );
  await ports.saveSurvey({evaluation: '5', comment: 'x'.repeat(600), score: 0, solved: false}, noSignal);
  centre.settings.patch({survey: {surveyType: 'NO'}});
  assert.equal(await ports.fetchSurvey(noSignal), null);
  assertNothingRefused(centre);
});

test('a message is left without a conversation', async (t) => {
  const {centre, client} = await visitorAtCentre(t, {officeHours: 'closed'});
  await servicePorts(client).leaveMessage({contact: 'vera@example.com', text: 'Please call back'}, noSignal);
  assertNothingRefused(centre);
});
