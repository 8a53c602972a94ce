import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isTabMessage, type TabMessage} from '../../../../src/app/tabs/tab-messages.js';
import {packCall, packChat} from '../../../../src/app/tabs/wire.js';
import {callViewOf} from '../../../support/call-views.js';
import {chatViewOf} from '../../../support/chat-views.js';
import {seeded} from '../../aicc/seeded.js';
import {dialog, route} from '../../machines/call-paths.js';

const chat = packChat(chatViewOf(), []);
const call = packCall(callViewOf());
const lent = {
  kind: 'audio',
  route: route('1'),
  dialog,
  connectedAt: 0,
  muted: false,
  camera: false,
  volume: 1,
} as const;

const messages: {readonly [T in TabMessage['type']]: Extract<TabMessage, {type: T}>} = {
  asked: {type: 'asked'},
  chat: {type: 'chat', chat},
  call: {type: 'call', call},
  'call-ended': {type: 'call-ended', kind: 'audio', outcome: 'busy', fault: null, durationMs: 0},
  'tell-chat': {type: 'tell-chat', command: {type: 'chat.end'}},
  'tell-call': {type: 'tell-call', command: {type: 'mic.toggle'}},
  seen: {type: 'seen', seen: false},
  gone: {type: 'gone'},
  wanted: {type: 'wanted'},
  lent: {type: 'lent', to: 'x', call: lent},
  taken: {type: 'taken'},
  kept: {type: 'kept'},
  forgotten: {type: 'forgotten'},
};

/** Parts that may be left out, or be null. */
const FREE = ['fault'];

for (const message of Object.values(messages)) {
  test(`${message.type} is a message, and none without any of its parts`, () => {
    const sent = {...message, from: 'tab'};
    assert.ok(isTabMessage(structuredClone(sent)));
    for (const part of Object.keys(sent).filter((name) => !FREE.includes(name))) {
      for (const other of [undefined, null, Symbol.iterator, () => {}]) {
        assert.equal(isTabMessage({...sent, [part]: other}), false, part);
      }
    }
  });
}

const item = {id: 'a', kind: 'text', author: 'agent', name: null, at: 0, text: 'Hello'};

const nearly: Readonly<Record<string, unknown>> = {
  'a chat whose thread is none': {...messages.chat, chat: {...chat, items: 'Hello'}},
  'a chat with an item that is none': {...messages.chat, chat: {...chat, items: [item, null]}},
  'a chat with a text that is none': {...messages.chat, chat: {...chat, items: [{...item, text: 5}]}},
  'a chat with a name that is none': {...messages.chat, chat: {...chat, items: [{...item, name: {}}]}},
  'a chat with an item of no kind': {...messages.chat, chat: {...chat, items: [{...item, kind: 'toString'}]}},
  'a chat without a place': {...messages.chat, chat: {...chat, at: undefined}},
  'a chat without a phase': {...messages.chat, chat: {...chat, phase: null}},
  'a call without a kind': {...messages.call, call: {...call, kind: undefined}},
  'a wish without a type': {type: 'tell-chat', command: {}},
  'a wish to write nothing': {type: 'tell-chat', command: {type: 'message.write'}},
  'a wish to keep what is no history': {type: 'tell-chat', command: {type: 'history.received', messages: [{}]}},
  'a call without gateways': {...messages.lent, call: {...lent, route: {...lent.route, gateways: [null]}}},
  'a call without a dialog': {...messages.lent, call: {...lent, dialog: 'c3'}},
};

for (const [name, message] of Object.entries(nearly)) {
  test(`${name} is no message`, () => {
    assert.equal(isTabMessage({...(message as object), from: 'tab'}), false);
  });
}

test('a chat with items, and one that cannot show what came, are messages', () => {
  const items = [item, {...item, text: null}, {id: 'b', kind: 'notice', notice: 'reconnected', name: null, at: 1}];
  assert.ok(isTabMessage({type: 'chat', chat: {...chat, items}, from: 'tab'}));
});

test('what any script may post is no message, and does no harm', (t) => {
  const random = seeded(t);
  const values: readonly unknown[] = [
    ...[undefined, null, true, 0, NaN, -1, 2 ** 53, 1n, '', 'tab', 'asked', '__proto__', 'toString', [], {}, new Map()],
    ...Object.keys(messages),
  ];
  const names = ['type', 'from', 'to', 'chat', 'call', 'command', 'seen', 'kind', 'outcome', 'durationMs'];
  let taken = 0;
  for (let round = 0; round < 20_000; round += 1) {
    const value: unknown = random.below(10)
      ? Object.fromEntries(names.filter(() => random.below(2)).map((name) => [name, random.of(values)]))
      : random.of(values);
    if (!isTabMessage(value)) continue;
    taken += 1;
    assert.ok(Object.hasOwn(messages, value.type) && typeof value.from === 'string');
    for (const [name, part] of Object.entries(messages[value.type])) {
      if (FREE.includes(name)) continue;
      assert.equal(typeof value[name as keyof typeof value], typeof part, `${value.type}: ${name}`);
    }
  }
  assert.ok(taken > 0);
});
