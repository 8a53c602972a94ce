import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readDownlink} from '../../../src/aicc/downlink.js';
import {textOf} from '../../support/text-of.js';

const NOW = 1_700_000_000_000;

const CHAT = {
  from: '202105284494222653',
  to: 'u-1001',
  channel: 'WEB',
  controlType: 'CHAT',
  mediaType: 'TEXT',
  content: 'Welcome',
  senderNickname: 'Ada',
  sourceType: 'AGENT',
  timestamp: 1648102235191,
  messageCode: '1e1f2bf7',
};

const only = (fields: object) => {
  const {messages} = readDownlink([{...CHAT, ...fields}], NOW);
  assert.equal(messages.length, 1);
  return messages[0]!;
};

const delivered = (...list: unknown[]) => readDownlink(list, NOW);

test('a text', () => {
  assert.deepEqual(only({}), {
    kind: 'text',
    id: '1e1f2bf7',
    author: 'agent',
    name: 'Ada',
    avatar: null,
    text: 'Welcome',
    at: 1648102235191,
    delivery: null,
  });
});

test('timestamps are numbers or texts; without a usable one it is now', () => {
  assert.equal(only({timestamp: '1648102235191'}).at, 1648102235191);
  for (const timestamp of [undefined, null, '', 'yesterday', {}]) assert.equal(only({timestamp}).at, NOW);
});

test('whoever is unknown speaks as the system', () => {
  const authorOf = (sourceType: unknown) => only({sourceType}).author;
  assert.deepEqual(['AGENT', 'ROBOT', 'SYSTEM', 'SUPERVISOR', null, undefined, 5].map(authorOf), [
    'agent',
    'bot',
    'system',
    'system',
    'system',
    'system',
    'system',
  ]);
});

test('messages without a code get ids of their own', () => {
  const {messages} = delivered({...CHAT, messageCode: null}, {...CHAT, messageCode: undefined});
  assert.equal(new Set(messages.map(({id}) => id)).size, 2);
  assert.equal(only({messageCode: 77}).id, '77');
});

test('a missing mediaType and controlType mean a text of the chat', () => {
  assert.equal(textOf(only({mediaType: null})), 'Welcome');
  assert.equal(textOf(only({mediaType: undefined, controlType: undefined})), 'Welcome');
  assert.equal(textOf(only({controlType: null, content: 5})), '5');
});

test('content that this version cannot show is an entry without text', () => {
  for (const mediaType of ['IMAGE', 'VIDEO', 'LOCATE', 'DOCUMENT', 'HOLOGRAM'])
    assert.equal(textOf(only({mediaType, content: '1179725658739559425'})), null);
});

test('what says nothing is passed over, and what is no message too', () => {
  const {messages} = delivered(
    {...CHAT, content: null},
    {...CHAT, content: undefined},
    {...CHAT, controlType: 'READ', content: 'm1,m2'},
    null,
    'Welcome',
    7,
    [CHAT],
    CHAT,
  );
  assert.deepEqual(
    messages.map(({id}) => id),
    ['1e1f2bf7'],
  );
  for (const list of [undefined, null, {}, 'list', 5, {0: CHAT}]) {
    assert.deepEqual(readDownlink(list, NOW), {messages: [], read: [], party: null, name: null, closedBy: null});
  }
});

test('the newest message tells who has the visitor', () => {
  const queued = {...CHAT, sourceType: 'SYSTEM', senderNickname: 'system', queueFlag: 'Y'};
  const bot = {...CHAT, sourceType: 'ROBOT', senderNickname: 'bot'};
  const system = {...CHAT, sourceType: 'SYSTEM', senderNickname: 'system', queueFlag: null};
  const partyOf = (...list: unknown[]) => {
    const {party, name} = delivered(...list);
    return [party, name];
  };
  assert.deepEqual(partyOf(queued), ['queued', null]);
  assert.deepEqual(partyOf({...queued, queueFlag: true}), ['queued', null]);
  assert.deepEqual(partyOf(bot, queued), ['queued', null]);
  assert.deepEqual(partyOf(queued, CHAT), ['agent', 'Ada']);
  assert.deepEqual(partyOf(CHAT, bot), ['bot', 'bot']);
  assert.deepEqual(partyOf(CHAT, system), ['agent', 'Ada']);
  assert.deepEqual(partyOf(system), [null, null]);
  for (const queueFlag of ['N', '', false, 0]) assert.deepEqual(partyOf({...system, queueFlag}), [null, null]);
});

test('who ended it: the agent, or time', () => {
  const bye = {...CHAT, controlType: 'DISCONNECT', mediaType: null, content: null, senderNickname: null};
  assert.equal(delivered(bye).closedBy, 'agent');
  assert.equal(delivered({...bye, sourceType: 'SYSTEM'}).closedBy, 'timeout');
  assert.equal(delivered(CHAT, bye).messages.length, 1);
  const tips = {...bye, sourceType: 'SYSTEM', mediaType: 'TEXT', content: 'Bye', isOfflineStatus: 'true'};
  const {closedBy, messages} = delivered(tips);
  assert.equal(closedBy, 'timeout');
  assert.deepEqual(messages.map(textOf), ['Bye']);
  assert.equal(delivered(CHAT).closedBy, null);
});
