import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {servicePorts} from '../../../src/aicc/service-port.js';
import type {ServicePorts} from '../../../src/domain/service-ports.js';
import {CHANNEL, clientOf, noSignal, rejectsWith} from './aicc-bench.js';
import {ScriptedServer} from './scripted-server.js';

const LEAVE = 'doLeaveMessage';
const SUGGEST = 'queryPhraseByKeyword';
const RATE = 'v1/robot/feedbacksatisfaction';

const opened = async (t: TestContext) => {
  const server = await ScriptedServer.started(t);
  return {server, ports: servicePorts(clientOf(server.url, {locale: 'en_US'}))};
};

/** Each of the calls that this file knows, by its path. */
const acts: Record<string, (ports: ServicePorts, signal: AbortSignal) => Promise<unknown>> = {
  [LEAVE]: (ports, signal) => ports.leaveMessage({contact: '13800000000', text: 'Please call back'}, signal),
  [SUGGEST]: (ports, signal) => ports.suggest('login', signal),
  [RATE]: (ports, signal) => ports.rate({index: '2', helpful: false, reason: 'wrong'}, signal),
  send: (ports, signal) => ports.askForAgent(signal),
};

test('a message is left under the visitor’s id', async (t) => {
  const {server, ports} = await opened(t);
  await acts[LEAVE]!(ports, noSignal);
  assert.deepEqual((await server.nth(LEAVE, 1)).body, {
    callId: 'u-1001',
    caller: '13800000000',
    leaveMessage: 'Please call back',
    channel: 'WEB',
  });
  assert.equal(server.of('applyToken').length, 1);
});

test('questions are asked for by what was typed, five at most', async (t) => {
  const {server, ports} = await opened(t);
  for (const [question, told] of [
    [
      ['How do I log in?', 'Login fails'],
      ['How do I log in?', 'Login fails'],
    ],
    [Array.from('abcdefg'), Array.from('abcde')],
    [
      [1, null, {}, 'a'],
      ['1', 'a'],
    ],
    ['How do I log in?', []],
    [null, []],
    [undefined, []],
  ] as const) {
    server.on(SUGGEST, {body: {resultCode: '0', question}});
    assert.deepEqual(await ports.suggest('login', noSignal), told);
  }
  assert.deepEqual(server.of(SUGGEST)[0]?.body, {strContent: 'login', locale: 'en_US', channel: 'WEB'});
});

test('the bot is told by an integer, with at most 64 characters of reason', async (t) => {
  const {server, ports} = await opened(t);
  await ports.rate({index: '2', helpful: true, reason: ''}, noSignal);
  await ports.rate({index: '3', helpful: false, reason: 'x'.repeat(70)}, noSignal);
  assert.deepEqual(
    server.of(RATE).map(({body}) => body),
    [
      {feedback: 1, feedbackContent: '', from: 'u-1001', interIdx: '2'},
      {feedback: 0, feedbackContent: 'x'.repeat(64), from: 'u-1001', interIdx: '3'},
    ],
  );
});

test('a person is asked for by TRANS2AGENT', async (t) => {
  const {server, ports} = await opened(t);
  t.mock.timers.enable({apis: ['Date'], now: 1_600_000_000_000});
  await ports.askForAgent(noSignal);
  assert.deepEqual(server.of('send')[0]?.body, {
    channel: 'WEB',
    content: '',
    controlType: 'TRANS2AGENT',
    from: 'u-1001',
    mediaType: 'TEXT',
    sourceType: 'CUSTOMER',
    to: CHANNEL,
    senderNickname: 'Vera',
    timestamp: '1600000000000',
  });
});

for (const [path, code, fault] of [
  [LEAVE, '2', 'platform/refused'],
  [LEAVE, '3', 'platform/refused'],
  [LEAVE, '13', 'platform/refused'],
  [SUGGEST, '1', 'platform/refused'],
  [RATE, '30000000008', 'platform/refused'],
  [RATE, '30000000019', 'platform/refused'],
  [RATE, '30010009999', 'platform/refused'],
  [RATE, '10010000001', 'auth/token-rejected'],
  [RATE, '10010000002', 'platform/flow-controlled'],
  ['send', '12', 'platform/outside-hours'],
  ['send', '13', 'platform/refused'],
] as const) {
  test(`${path} ${code}: ${fault}`, async (t) => {
    const {server, ports} = await opened(t);
    server.on(path, {body: {resultCode: code}});
    await rejectsWith(acts[path]!(ports, noSignal), fault);
    server.on(path, {body: {resultCode: Number(code)}});
    await rejectsWith(acts[path]!(ports, noSignal), fault);
  });
}

for (const [path, act] of Object.entries(acts)) {
  test(`${path}: whoever gives up is not waited for, and the server sees it`, async (t) => {
    const {server, ports} = await opened(t);
    server.on(path, 'hang');
    const life = new AbortController();
    const acting = act(ports, life.signal);
    const {gone} = await server.nth(path, 1);
    life.abort();
    await assert.rejects(acting, {name: 'AbortError'});
    await gone;
  });
}
