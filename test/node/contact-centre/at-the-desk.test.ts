import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {ContactCentreOptions} from '../../../server/contact-centre/contact-centre.js';
import {startCentre} from './start-centre.js';
import {TestDesk} from './test-desk.js';
import {TestVisitor} from './test-visitor.js';

const says = (text: string) => (message: {content: string | null}) => message.content === text;

const HELD = 'The agent is looking into it. Please stay.';
const BACK = 'The agent is back.';

const withAda = async (t: TestContext, options: ContactCentreOptions = {}) => {
  const centre = await startCentre(t, options);
  const ada = await TestDesk.joined(t, centre.url, 'Ada');
  const visitor = await TestVisitor.connected(centre.url);
  await ada.until(() => ada.view.chats.length === 1);
  return {...centre, ada, visitor, chat: ada.view.chats[0]!.id};
};

test('a chat on hold frees its place, and the visitor is told', async (t) => {
  const {url, ada, visitor, chat} = await withAda(t, {settings: {chatsPerAgent: 1}});
  const second = await TestVisitor.connected(url, 'second');
  assert.equal((await second.queueInfo()).body.resultCode, '0');
  ada.tell({type: 'chat.hold', chat, held: true});
  await visitor.pollUntil(says(HELD));
  await ada.until(() => ada.view.chats.length === 2);
  assert.deepEqual(
    ada.view.chats.map(({held}) => held),
    [true, false],
  );
  assert.equal((await second.queueInfo()).body.resultCode, '160021');
  assert.equal((await visitor.queueInfo()).body.resultCode, '160021', 'the first is still with the agent');
  const third = await TestVisitor.connected(url, 'third');
  ada.tell({type: 'chat.hold', chat, held: false});
  const told = await visitor.pollUntil(says(BACK));
  assert.equal(told.filter(says(BACK)).length, 1);
  assert.equal((await third.queueInfo()).body.resultCode, '0', 'nobody more comes');
});

test('a chat that is on hold already is not put there again', async (t) => {
  const {ada, visitor, chat} = await withAda(t);
  for (const held of [true, true, false, false]) ada.tell({type: 'chat.hold', chat, held});
  const told = await visitor.pollUntil(says(BACK));
  assert.deepEqual([told.filter(says(HELD)).length, told.filter(says(BACK)).length], [1, 1]);
  ada.tell({type: 'chat.hold', chat: 'no such chat', held: true});
  ada.tell({type: 'chat.hold', chat, held: true});
  await ada.until(() => ada.view.chats[0]?.held === true);
});

test('a chat is handed on to whoever has the skill', async (t) => {
  const {url, ada, visitor, chat} = await withAda(t);
  const bob = await TestDesk.joined(t, url, 'Bob');
  const cyd = await TestDesk.joined(t, url, 'Cyd');
  cyd.tell({type: 'skills', skills: ['billing']});
  await ada.until(() => ada.view.agents.some(({skills}) => skills.includes('billing')));
  ada.tell({type: 'chat.hand-on', chat, skill: 'billing'});
  await cyd.until(() => cyd.view.chats[0]?.visitor.userId === 'u-1001');
  await ada.until(() => ada.view.chats.length === 0);
  assert.equal(bob.view.chats.length, 0);
  assert.equal(cyd.view.chats[0]?.skill, 'billing');
  assert.equal((await visitor.queueInfo()).body.resultCode, '160021');
});

test('where nobody has the skill the visitor waits until somebody does', async (t) => {
  const {url, ada, visitor, chat} = await withAda(t);
  const bob = await TestDesk.joined(t, url, 'Bob');
  ada.tell({type: 'chat.hand-on', chat, skill: 'sales'});
  assert.ok((await visitor.pollUntil(({queueFlag}) => queueFlag === 'Y')).length > 0);
  assert.equal((await visitor.queueInfo()).body.resultCode, '0');
  bob.tell({type: 'skills', skills: ['support', 'sales']});
  await bob.until(() => bob.view.chats.length === 1);
  assert.equal((await visitor.queueInfo()).body.resultCode, '160021');
});

test('a chat is handed on to an agent who is there and ready', async (t) => {
  const {url, ada, chat} = await withAda(t);
  const bob = await TestDesk.joined(t, url, 'Bob');
  const to = bob.view.you.id;
  bob.tell({type: 'ready', ready: false});
  await ada.until(() => ada.view.agents.some(({id, ready}) => id === to && !ready));
  for (const wrong of [to, ada.view.you.id, 'nobody']) {
    const before = ada.notices.length;
    ada.tell({type: 'chat.hand-on', chat, to: wrong});
    await ada.until(() => ada.notices.length > before);
  }
  bob.tell({type: 'ready', ready: true});
  await ada.until(() => ada.view.agents.every(({ready}) => ready));
  ada.tell({type: 'chat.hand-on', chat, to});
  await bob.until(() => bob.view.chats.length === 1);
  await ada.until(() => ada.view.chats.length === 0);
});

test('INPUT shows what is being written until it is sent', async (t) => {
  const {ada, visitor} = await withAda(t);
  assert.equal((await visitor.send('INPUT', {content: 'hel'})).body.resultCode, '0');
  await ada.until(() => ada.view.chats[0]?.draft === 'hel');
  await visitor.send('INPUT', {content: undefined});
  await ada.until(() => ada.view.chats[0]?.draft === '' && ada.view.chats[0].typing);
  await visitor.send('CHAT', {content: 'hello'});
  await ada.until(() => ada.view.chats[0]?.typing === false);
});

test('READ names messages, or means all', async (t) => {
  const {ada, visitor, chat} = await withAda(t);
  for (const text of ['one', 'two', 'three']) ada.tell({type: 'chat.say', chat, text});
  const said = (await visitor.pollUntil(says('three'))).filter(({sourceType}) => sourceType === 'AGENT');
  const codes = said.map(({messageCode}) => messageCode);
  await visitor.send('READ', {content: `${codes[0]},${codes[1]}`});
  await ada.until(() => ada.view.chats[0]?.seenByVisitor === codes[1]);
  assert.equal((await visitor.send('READ', {content: 'unknown'})).body.resultCode, '0');
  await visitor.send('READ', {content: ''});
  await ada.until(() => ada.view.chats[0]?.seenByVisitor === codes[2]);
});
