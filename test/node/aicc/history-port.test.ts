import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {historyPort, traceMessage} from '../../../src/aicc/history-port.js';
import type {TextMessage} from '../../../src/domain/thread.js';
import {CHANNEL, clientOf, noSignal, rejectsWith} from './aicc-bench.js';
import {ScriptedServer} from './scripted-server.js';

const CALL = 'queryHistoryChatMessage';

const UNTIL = 1_600_000_000_000;

const AGENTS = {
  controlType: 'CHAT',
  mediaType: 'TEXT',
  content: 'hello',
  sourceType: 'AGENT',
  senderNickname: 'Ada',
  timestamp: 5,
  messageCode: 'c1',
};

const VISITORS = {
  ...AGENTS,
  sourceType: 'CUSTOMER',
  from: 'u-1001',
  messageId: 'm1',
  messageCode: 'c2',
  timestamp: '4',
};

const opened = async (t: TestContext, messageList: unknown = []) => {
  const server = (await ScriptedServer.started(t)).on(CALL, {body: {resultCode: '0', messageList}});
  const client = clientOf(server.url);
  return {server, client, port: historyPort(client)};
};

const only = async (t: TestContext, item: object) => {
  const {messages} = await (await opened(t, [item])).port.history(UNTIL, 0, noSignal);
  assert.equal(messages.length, 1);
  return messages[0]!;
};

test('a page until a time, without those that were fetched before, all as texts', async (t) => {
  const {server, port} = await opened(t);
  await port.history(UNTIL, 0, noSignal);
  await port.history(UNTIL, 50, noSignal);
  const asked = {channelId: CHANNEL, userId: 'u-1001', endTime: '1600000000000', limit: '50', channel: 'WEB'};
  assert.deepEqual(
    server.of(CALL).map(({body}) => body),
    [
      {...asked, offset: '0'},
      {...asked, offset: '50'},
    ],
  );
});

test('what comes is put in order, whichever end comes first', async (t) => {
  const list = [3, 1, 2].map((timestamp) => ({...AGENTS, timestamp, messageCode: `c${timestamp}`}));
  const {messages} = await (await opened(t, list)).port.history(UNTIL, 0, noSignal);
  assert.deepEqual(
    messages.map(({id}) => id),
    ['c1', 'c2', 'c3'],
  );
});

test('what was said in one millisecond stays in its order, whichever end comes first', async (t) => {
  const inOrder = [1, 2, 2, 2, 3].map((timestamp, index) => ({...AGENTS, timestamp, messageCode: `c${index}`}));
  for (const list of [inOrder, [...inOrder].reverse()]) {
    const {messages} = await (await opened(t, list)).port.history(UNTIL, 0, noSignal);
    assert.deepEqual(
      messages.map(({id}) => id),
      ['c0', 'c1', 'c2', 'c3', 'c4'],
    );
  }
});

test('the visitor’s messages are the visitor’s, under the id that the visitor gave', async (t) => {
  const theirs = await only(t, VISITORS);
  assert.deepEqual([theirs.id, theirs.author, theirs.delivery, theirs.at], ['m1', 'visitor', 'sent', 4]);
  assert.equal((await only(t, {...VISITORS, messageId: null})).id, 'c2');
  assert.equal((await only(t, {...VISITORS, sourceType: undefined})).author, 'visitor');
  const agents = await only(t, AGENTS);
  assert.deepEqual([agents.id, agents.author, agents.delivery], ['c1', 'agent', null]);
});

test('the visitor’s files are not looked for in the library, whoever says that they are the visitor’s', async (t) => {
  for (const told of [{}, {sourceType: undefined}, {from: undefined}]) {
    const message = await only(t, {...VISITORS, mediaType: 'FILE', content: 'a.txt,5,k-1,txt', ...told});
    assert.ok(message.kind === 'document');
    assert.deepEqual(message.file, {key: 'k-1', shelf: 'local', extension: 'txt', name: 'a.txt', bytes: 5});
  }
});

test('only what was said is told, and all that came is counted', async (t) => {
  const {port} = await opened(t, [
    {...AGENTS, controlType: 'DISCONNECT'},
    {...AGENTS, controlType: 'READ'},
    {...AGENTS, content: null},
    {...AGENTS, controlType: undefined, messageCode: 'said'},
    null,
    'hello',
  ]);
  const {messages, count} = await port.history(UNTIL, 0, noSignal);
  assert.deepEqual(
    messages.map(({id}) => id),
    ['said'],
  );
  assert.equal(count, 4);
});

test('there may be more where a page is full', async (t) => {
  for (const [length, more] of [
    [0, false],
    [49, false],
    [50, true],
    [51, true],
  ] as const) {
    const list = Array.from({length}, (_, index) => ({...AGENTS, messageCode: String(index)}));
    const page = await (await opened(t, list)).port.history(UNTIL, 0, noSignal);
    assert.deepEqual([page.messages.length, page.more], [length, more]);
  }
});

test('an answer without a list has no messages', async (t) => {
  for (const list of [null, undefined, {}, 'list']) {
    assert.deepEqual(await (await opened(t, list)).port.history(UNTIL, 0, noSignal), {
      messages: [],
      count: 0,
      more: false,
    });
  }
});

test('what AICC refuses is a fault', async (t) => {
  const {server, port} = await opened(t);
  server.on(CALL, {body: {resultCode: '1'}});
  await rejectsWith(port.history(UNTIL, 0, noSignal), 'platform/refused');
  server.on(CALL, 'reset');
  await rejectsWith(port.history(UNTIL, 0, noSignal), 'network/unreachable');
});

test('whoever gives up is not waited for, and the server sees it', async (t) => {
  const {server, port} = await opened(t);
  server.on(CALL, 'hang');
  const life = new AbortController();
  const asking = port.history(UNTIL, 0, life.signal);
  const {gone} = await server.nth(CALL, 1);
  life.abort();
  await assert.rejects(asking, {name: 'AbortError'});
  await gone;
});

test('a message is looked for by its id, from ten minutes before it was written', async (t) => {
  const {server, client} = await opened(t, [AGENTS, {...AGENTS, messageId: 7}, VISITORS]);
  const message = {kind: 'text', id: 'm1', at: 1_600_000_600_000} as TextMessage;
  assert.equal(await traceMessage(client, message, noSignal), true);
  assert.equal(await traceMessage(client, {...message, id: '7'}, noSignal), true);
  assert.equal(await traceMessage(client, {...message, id: 'c1'}, noSignal), false);
  assert.equal((server.of(CALL)[0]?.body as {startTime: string}).startTime, '1600000000000');
});
