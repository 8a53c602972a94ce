import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Mirror} from '../../../../src/app/tabs/mirror.js';
import {packCall, packChat} from '../../../../src/app/tabs/wire.js';
import type {Message, ThreadItem} from '../../../../src/domain/thread.js';
import {callViewOf} from '../../../support/call-views.js';
import {chatViewOf} from '../../../support/chat-views.js';
import {heard, notice, written} from '../../../support/thread-items.js';

const wireOf = (thread: readonly ThreadItem[], before: readonly ThreadItem[] = []) =>
  structuredClone(packChat(chatViewOf({thread}), before));

const write = (mirror: Mirror, message: Message) => mirror.keepWish({type: 'message.write', message});
const idsOf = (items: readonly {readonly id: string}[] = []) => items.map(({id}) => id);

test('what was said before this tab knew of the conversation is no news', () => {
  const mirror = new Mirror(null);
  const thread = [heard('a', {id: 'a'}), written('b', {id: 'b'})];
  assert.deepEqual(mirror.keepChat('one', wireOf(thread)), {arrived: [], delivered: []});
  assert.deepEqual(idsOf(mirror.chat?.thread), ['a', 'b']);
});

test('what arrives or is delivered later is news, once', () => {
  const mirror = new Mirror(null);
  const sending = written('b', {id: 'b', delivery: 'sending'});
  const thread = [heard('a', {id: 'a'}), sending];
  mirror.keepChat('one', wireOf(thread));
  const next = [
    ...thread.slice(0, 1),
    {...sending, delivery: 'sent' as const},
    heard('c', {id: 'c'}),
    notice('agent-joined'),
  ];
  const news = mirror.keepChat('one', wireOf(next, thread));
  assert.deepEqual([idsOf(news?.arrived), idsOf(news?.delivered)], [['c'], ['b']]);
  const read = next.map((item) => (item.id === 'b' ? {...item, delivery: 'read' as const} : item));
  const again = mirror.keepChat('one', wireOf(read, next));
  assert.deepEqual(again, {arrived: [], delivered: []});
});

test('what this tab showed itself before is no news when another runs it', () => {
  const thread = [heard('a', {id: 'a'}), written('b', {id: 'b'})];
  const mirror = new Mirror(chatViewOf({thread}));
  assert.deepEqual(mirror.keepChat('one', wireOf(thread)), {arrived: [], delivered: []});
  const news = mirror.keepChat('two', wireOf([...thread, heard('c', {id: 'c'})]));
  assert.deepEqual(idsOf(news?.arrived), ['c']);
});

test('a patch by a leader whose thread is not known is asked for anew', () => {
  const mirror = new Mirror(null);
  const thread = [heard('a', {id: 'a'})];
  const more = [...thread, heard('b', {id: 'b'})];
  assert.equal(mirror.keepChat('one', wireOf(more, thread)), null);
  assert.equal(idsOf(mirror.chat?.thread).length, 0);
  mirror.keepChat('one', wireOf(thread));
  // Another leader's patch builds on that one's own thread.
  assert.equal(mirror.keepChat('two', wireOf(more, thread)), null);
  assert.deepEqual(idsOf(mirror.chat?.thread), ['a']);
  assert.deepEqual([mirror.chatFrom, idsOf(mirror.pending)], ['one', []]);
});

test('what is written here is shown at once, and is on its way until the leader shows it', () => {
  const mirror = new Mirror(null);
  mirror.keepChat('one', wireOf([]));
  const own = written('hi', {id: 'own', delivery: 'sending'});
  write(mirror, own);
  assert.deepEqual([idsOf(mirror.chat?.thread), idsOf(mirror.pending)], [['own'], ['own']]);
  const other = heard('x', {id: 'x'});
  mirror.keepChat('one', wireOf([other]));
  assert.deepEqual([idsOf(mirror.chat?.thread), idsOf(mirror.pending)], [['x', 'own'], ['own']]);
  mirror.keepChat('one', wireOf([other, own], [other]));
  assert.deepEqual([idsOf(mirror.chat?.thread), idsOf(mirror.pending)], [['x', 'own'], []]);
});

test('what was on its way when the leader went is on its way still, and never shown twice', () => {
  const mirror = new Mirror(null);
  mirror.keepChat('one', wireOf([]));
  write(mirror, written('hi', {id: 'own', delivery: 'sending'}));
  mirror.keepChat('two', wireOf([heard('y', {id: 'y'})]));
  assert.deepEqual([idsOf(mirror.pending), idsOf(mirror.chat?.thread)], [['own'], ['y', 'own']]);
  mirror.keepChat('two', wireOf([heard('y', {id: 'y'}), written('hi', {id: 'own', delivery: 'sent'})]));
  assert.deepEqual([idsOf(mirror.pending), idsOf(mirror.chat?.thread)], [[], ['y', 'own']]);
});

test('what was written before anything was heard of a conversation is on its way', () => {
  const mirror = new Mirror(null);
  write(mirror, written('hi', {id: 'own', delivery: 'sending'}));
  assert.deepEqual([mirror.chat, idsOf(mirror.pending)], [null, ['own']]);
  mirror.keepChat('one', wireOf([]));
  assert.deepEqual(idsOf(mirror.chat?.thread), ['own']);
});

test('other wishes are not kept', () => {
  const mirror = new Mirror(chatViewOf());
  mirror.keepWish({type: 'chat.end'});
  assert.deepEqual(mirror.pending, []);
});

test('a call elsewhere is shown until there is none', () => {
  const mirror = new Mirror(null);
  mirror.keepCall('one', packCall(callViewOf({phase: 'connected', canHangUp: true})));
  assert.deepEqual([mirror.call?.elsewhere, mirror.call?.phase, mirror.callFrom], [true, 'connected', 'one']);
  mirror.forgetCall();
  assert.deepEqual([mirror.call, mirror.callFrom], [null, null]);
});
