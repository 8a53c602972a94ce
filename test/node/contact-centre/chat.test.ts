import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Downlink} from '../../../server/contact-centre/core/downlink.js';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';
import {CHANNEL, TestVisitor} from './test-visitor.js';

const FIELDS = [
  'from to channel controlType mediaType content sourceType senderNickname senderAvatar timestamp receiveTime callId',
  'messageCode simQuestions interIdx robotGender queueFlag isOfflineStatus contentType mediaFileType',
  'associationContentId handlerType',
]
  .join(' ')
  .split(' ');

const isText = (text: string) => (message: Downlink) => message.content === text;
const isEnd = ({controlType}: Downlink) => controlType === 'DISCONNECT';

test('while nobody sits at a desk the automatic agent greets and answers', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  assert.equal((await visitor.queueInfo()).body.resultCode, '160021');
  const [system, greeting] = await visitor.pollUntil(({sourceType}) => sourceType === 'AGENT');
  assert.deepEqual(Object.keys(greeting ?? {}).sort(), FIELDS.sort());
  assert.equal(system?.sourceType, 'SYSTEM');
  assert.match(greeting?.content ?? '', /automatic/);
  assert.deepEqual([greeting?.from, greeting?.to, greeting?.channel], [CHANNEL, 'u-1001', 'WEB']);
  assert.equal(typeof greeting?.timestamp, 'number');
  assert.notEqual(greeting?.messageCode, system?.messageCode);
  await visitor.send('CHAT', {content: 'Where is my parcel?'});
  const [answer] = await visitor.pollUntil(() => true);
  assert.match(answer?.content ?? '', /“Where is my parcel\?”/);
});

test('a person at a desk and a visitor talk', async (t) => {
  const {url} = await startCentre(t, {settings: {welcome: 'This is {agent}.'}});
  const ada = await TestDesk.joined(t, url, 'Ada');
  const visitor = await TestVisitor.connected(url);
  await visitor.pollUntil(isText('This is Ada.'));
  await visitor.send('CHAT', {content: 'hello', messageId: 'm1'});
  await ada.until(() => Boolean(ada.view.chats[0]));
  const id = ada.view.chats[0]?.id as string;
  await ada.until(() => ada.texts(id).includes('hello'));
  ada.tell({type: 'chat.say', chat: id, text: 'Good morning'});
  const messages = await visitor.pollUntil(isText('Good morning'));
  const said = messages.at(-1);
  assert.deepEqual([said?.sourceType, said?.senderNickname], ['AGENT', 'Ada']);

  await visitor.send('INPUT', {content: 'dra'});
  await ada.until(() => ada.view.chats[0]?.typing === true);
  await visitor.send('READ', {content: said?.messageCode});
  await ada.until(() => ada.view.chats[0]?.seenByVisitor === said?.messageCode);
  ada.tell({type: 'chat.seen', chat: id});
  const [read] = await visitor.pollUntil(() => true, 'receiverId=u-1001&channel=WEB&isNeedRead=true');
  assert.deepEqual([read?.controlType, read?.content, read?.mediaType], ['READ', 'm1', null]);

  ada.tell({type: 'chat.end', chat: id});
  const ended = (await visitor.pollUntil(isEnd)).at(-1);
  assert.deepEqual([ended?.sourceType, ended?.mediaType, ended?.content], ['AGENT', null, null]);
  assert.equal((await visitor.queueInfo()).body.resultCode, '5');
});

test('read receipts are for those who ask for them', async (t) => {
  const {url} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  await visitor.poll();
  await visitor.send('CHAT', {content: 'hello', messageId: 'm1'});
  const messages = await visitor.pollUntil(({sourceType}) => sourceType === 'AGENT');
  assert.deepEqual(
    messages.map(({controlType}) => controlType),
    ['CHAT'],
  );
});

test('chats go to the least busy ready agent, else to the queue', async (t) => {
  const {url} = await startCentre(t, {settings: {chatsPerAgent: 1}});
  const ada = await TestDesk.joined(t, url, 'Ada');
  const bob = await TestDesk.joined(t, url, 'Bob');
  await TestVisitor.connected(url, 'one');
  await ada.until(() => ada.view.chats.length === 1);
  await TestVisitor.connected(url, 'two');
  await bob.until(() => bob.view.chats.length === 1);
  const third = await TestVisitor.connected(url, 'three');
  const [queueing] = await third.pollUntil(({queueFlag}) => queueFlag === 'Y');
  assert.equal(queueing?.sourceType, 'SYSTEM');
  const {body} = await third.queueInfo();
  assert.deepEqual([body.resultCode, body.position], ['0', 1]);
  await bob.until(() => bob.view.queue.length === 1);
  bob.tell({type: 'chat.end', chat: bob.view.chats[0]?.id as string});
  await bob.until(() => bob.view.chats[0]?.visitor.userId === 'three');
  assert.equal((await third.queueInfo()).body.resultCode, '160021');
});

test('a paused agent gets nothing until ready again', async (t) => {
  const {url} = await startCentre(t);
  const ada = await TestDesk.joined(t, url, 'Ada');
  ada.tell({type: 'ready', ready: false});
  await ada.until(() => !ada.view.you.ready);
  const visitor = await TestVisitor.connected(url);
  assert.equal((await visitor.queueInfo()).body.resultCode, '0');
  ada.tell({type: 'ready', ready: true});
  await ada.until(() => ada.view.chats.length === 1);
});

test('without the automatic agent visitors wait for the first person', async (t) => {
  const {url} = await startCentre(t, {settings: {automaticAgent: false}});
  const visitor = await TestVisitor.connected(url);
  assert.equal((await visitor.queueInfo()).body.resultCode, '0');
  const ada = await TestDesk.joined(t, url, 'Ada');
  await ada.until(() => ada.view.chats.length === 1);
});

test('an artificial queue counts down and then connects', async (t) => {
  const {url} = await startCentre(t, {settings: {queue: {ahead: 3, seconds: 0.05}}});
  const visitor = await TestVisitor.connected(url);
  const positions: unknown[] = [];
  for (;;) {
    const {body} = await visitor.queueInfo();
    if (body.resultCode === '160021') break;
    for (const name of [
      'totalWaitTime',
      'currentDeviceWaitTime',
      'configMaxcWaitTime',
      'longestWaitTime',
      'estimateWaitTime',
    ]) {
      assert.ok(Number.isInteger(body[name]), name);
    }
    if (positions.at(-1) !== body.position) positions.push(body.position);
  }
  assert.equal(positions[0], 4);
  assert.deepEqual(positions, [...positions].sort().reverse());
});

test('shortening the artificial queue lets those who wait in', async (t) => {
  const {url, settings} = await startCentre(t, {settings: {queue: {ahead: 2, seconds: 1000}}});
  const visitor = await TestVisitor.connected(url);
  assert.equal((await visitor.queueInfo()).body.position, 3);
  settings.patch({queue: {ahead: 0}});
  assert.equal((await visitor.queueInfo()).body.resultCode, '160021');
});

test('the chats of an agent who leaves go to others', async (t) => {
  const {url} = await startCentre(t);
  const ada = await TestDesk.joined(t, url, 'Ada');
  const visitor = await TestVisitor.connected(url);
  await ada.until(() => ada.view.chats.length === 1);
  const bob = await TestDesk.joined(t, url, 'Bob');
  ada.leave();
  await bob.until(() => bob.view.chats.length === 1);
  bob.leave();
  await visitor.pollUntil(({senderNickname}) => senderNickname === 'Automatic agent');
});

test('a visitor who stops polling is released', async (t) => {
  const {url} = await startCentre(t, {settings: {sessionTimeoutMs: 30, pollHoldMs: 100}});
  const visitor = await TestVisitor.connected(url);
  await visitor.poll();
  await visitor.poll();
  assert.equal((await visitor.queueInfo()).body.resultCode, '160021', 'a held poll is a sign of life');
  while ((await visitor.queueInfo()).body.resultCode !== '6');
  const [end] = await visitor.pollUntil(isEnd);
  assert.deepEqual([end?.sourceType, end?.isOfflineStatus], ['SYSTEM', false]);
});

test('CONNECT during a session changes nothing, after it begins another', async (t) => {
  const {url, admin} = await startCentre(t);
  const visitor = await TestVisitor.connected(url);
  const [first] = await visitor.pollUntil(() => true);
  await visitor.send('CONNECT');
  assert.deepEqual((await visitor.poll()).body.downlinkMessages, []);
  await admin('POST', '/chats/u-1001/end');
  await visitor.send('CONNECT');
  const messages = await visitor.pollUntil(() => true);
  assert.ok(messages.every(({controlType}) => controlType === 'CHAT'));
  assert.notEqual(messages[0]?.callId, first?.callId);
});
