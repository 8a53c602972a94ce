import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {chatPort} from '../../../src/aicc/chat-port.js';
import type {TextMessage} from '../../../src/domain/thread.js';
import {beOffline, CHANNEL, clientOf, noSignal, rejectsWith} from './aicc-bench.js';
import {ScriptedServer} from './scripted-server.js';

const TEXT: TextMessage = {
  kind: 'text',
  id: 'm1',
  author: 'visitor',
  name: null,
  text: 'hello',
  at: 1619573123199,
  delivery: 'sending',
};

const opened = async (t: TestContext) => {
  const server = await ScriptedServer.started(t);
  return {server, chat: chatPort(clientOf(server.url))};
};

test('CONNECT, CHAT and DISCONNECT as AICC wants them', async (t) => {
  const {server, chat} = await opened(t);
  t.mock.timers.enable({apis: ['Date'], now: 1_600_000_000_000});
  await chat.connect({resume: false}, noSignal);
  await chat.send(TEXT, noSignal);
  await chat.send({...TEXT, id: 'm2', text: null}, noSignal);
  await chat.disconnect(noSignal);
  const common = {
    channel: 'WEB',
    from: 'u-1001',
    to: CHANNEL,
    mediaType: 'TEXT',
    sourceType: 'CUSTOMER',
    senderNickname: 'Vera',
  };
  assert.deepEqual(
    server.of('send').map(({body}) => body),
    [
      {...common, controlType: 'CONNECT', content: 'start', timestamp: '1600000000000'},
      {...common, controlType: 'CHAT', content: 'hello', messageId: 'm1', timestamp: '1619573123199'},
      {...common, controlType: 'CHAT', content: '', messageId: 'm2', timestamp: '1619573123199'},
      {...common, controlType: 'DISCONNECT', content: '', timestamp: '1600000000000'},
    ],
  );
});

test('DISCONNECT outlives the page', async (t) => {
  const {server, chat} = await opened(t);
  const fetched: Request[] = [];
  const {fetch} = globalThis;
  t.mock.method(globalThis, 'fetch', (request: Request, more: RequestInit) => {
    fetched.push(request);
    return fetch(request, more);
  });
  await chat.connect({resume: false}, noSignal);
  await chat.disconnect(noSignal);
  assert.deepEqual(
    fetched.map(({keepalive}) => keepalive),
    [false, false, true],
  );
  assert.equal(server.of('send').length, 2);
});

test('what AICC refuses is a fault', async (t) => {
  const {server, chat} = await opened(t);
  for (const [resultCode, code] of [
    ['12', 'platform/outside-hours'],
    ['13', 'platform/refused'],
    ['6', 'platform/session-lost'],
    ['10010000002', 'platform/flow-controlled'],
  ] as const) {
    server.on('send', {body: {resultCode}});
    await rejectsWith(chat.connect({resume: false}, noSignal), code);
    await rejectsWith(chat.send(TEXT, noSignal), code);
    await rejectsWith(chat.disconnect(noSignal), code);
  }
});

test('whoever gives up is not waited for, and the server sees it', async (t) => {
  const {server, chat} = await opened(t);
  server.on('send', 'hang');
  for (const [index, act] of [
    (signal: AbortSignal) => chat.connect({resume: false}, signal),
    (signal: AbortSignal) => chat.send(TEXT, signal),
    (signal: AbortSignal) => chat.disconnect(signal),
  ].entries()) {
    const life = new AbortController();
    const acting = act(life.signal);
    const {gone} = await server.nth('send', index + 1);
    life.abort();
    await assert.rejects(acting, {name: 'AbortError'});
    await gone;
  }
});

test('a session lost soon after CONNECT is not asked for again at once, and ever later', async (t) => {
  const {server, chat} = await opened(t);
  t.mock.timers.enable({apis: ['setTimeout', 'Date']});
  t.mock.method(Math, 'random', () => 0);
  await chat.connect({resume: false}, noSignal);
  for (const [index, ms] of [2_000, 4_000, 8_000].entries()) {
    const again = chat.connect({resume: false}, noSignal);
    t.mock.timers.tick(ms - 1);
    await server.settled();
    assert.equal(server.of('send').length, index + 1);
    t.mock.timers.tick(1);
    await again;
    assert.equal(server.of('send').length, index + 2);
  }
  t.mock.timers.tick(60_000);
  await chat.connect({resume: false}, noSignal);
  assert.equal(server.of('send').length, 5);
});

test('the wait before CONNECT can be given up', async (t) => {
  const {server, chat} = await opened(t);
  t.mock.timers.enable({apis: ['setTimeout', 'Date']});
  await chat.connect({resume: false}, noSignal);
  const life = new AbortController();
  const again = chat.connect({resume: false}, life.signal);
  life.abort();
  await assert.rejects(again, {name: 'AbortError'});
  assert.equal(server.of('send').length, 1);
});

test('after DISCONNECT a new conversation begins at once', async (t) => {
  const {server, chat} = await opened(t);
  t.mock.timers.enable({apis: ['setTimeout', 'Date']});
  await chat.connect({resume: false}, noSignal);
  await chat.disconnect(noSignal);
  await chat.connect({resume: false}, noSignal);
  assert.equal(server.of('send').length, 3);
});

/** A server whose history holds the ids that the test puts into the list. */
const withHistory = async (t: TestContext) => {
  const {server, chat} = await opened(t);
  const kept: string[] = [];
  server.on('queryHistoryChatMessage', () => ({
    body: {resultCode: '0', messageList: kept.map((messageId) => ({messageId, content: 'hello'}))},
  }));
  return {server, chat, kept};
};

test('a message that was in doubt once is looked for before it goes out again', async (t) => {
  const {server, chat, kept} = await withHistory(t);
  server.on('send', {status: 500});
  await rejectsWith(chat.send(TEXT, noSignal), 'platform/refused');
  assert.equal(await chat.trace(TEXT, noSignal), false);
  server.on('send', {body: {resultCode: '0'}});
  kept.push('m1');
  await chat.send(TEXT, noSignal);
  assert.equal(server.of('send').length, 1);
  kept.pop();
  await chat.send(TEXT, noSignal);
  assert.equal(server.of('send').length, 2);
  server.on('queryHistoryChatMessage', {status: 503});
  await chat.send(TEXT, noSignal);
  assert.equal(server.of('send').length, 3);
});

test('so is one that was given up on its way', async (t) => {
  const {server, chat, kept} = await withHistory(t);
  server.on('send', 'hang');
  const life = new AbortController();
  const sending = chat.send(TEXT, life.signal);
  await server.nth('send', 1);
  life.abort();
  await assert.rejects(sending, {name: 'AbortError'});
  kept.push('m1');
  await chat.send(TEXT, noSignal);
  assert.equal(server.of('send').length, 1);
});

test('what surely did not arrive goes out again without a look', async (t) => {
  const {server, chat} = await withHistory(t);
  server.on('send', {status: 429});
  await rejectsWith(chat.send(TEXT, noSignal), 'platform/flow-controlled');
  server.on('send', {body: {resultCode: '0'}});
  await chat.send(TEXT, noSignal);
  assert.deepEqual([server.of('send').length, server.of('queryHistoryChatMessage').length], [2, 0]);
});

test('a session is resumed where AICC tells of it, and not where it tells nothing', async (t) => {
  const {server, chat} = await opened(t);
  for (const [resultCode, code] of [
    ['5', 'platform/session-lost'],
    ['160004', 'platform/session-lost'],
    ['10010000002', 'platform/flow-controlled'],
    ['13', 'platform/refused'],
  ] as const) {
    server.on('queryQueueInfo', {body: {resultCode}});
    await rejectsWith(chat.connect({resume: true}, noSignal), code);
  }
  server.on('queryQueueInfo', {body: {resultCode: '160021'}});
  await chat.connect({resume: true}, noSignal);
  assert.equal(server.of('send').length, 0);
});

test('what was under way when the network went may have arrived; what set out without one did not', async (t) => {
  const {server, chat} = await opened(t);
  await chat.connect({resume: false}, noSignal);
  server.on('send', () => {
    beOffline(t);
    return 'reset';
  });
  await rejectsWith(chat.send(TEXT, noSignal), 'network/unreachable');
  server.on('send', 'reset');
  await rejectsWith(chat.send(TEXT, noSignal), 'network/offline');
});
