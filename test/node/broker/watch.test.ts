import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ask, MESSAGE, POLL} from './ask.js';
import {PREFIX, say, ScriptedAicc} from './scripted-aicc.js';
import {ready, startBroker} from './start-broker.js';

test('metrics count what was asked, answered and refused, and not by words of a visitor’s', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  await ready(broker);
  aicc.on('queryQueueInfo', (_asked, response) => say(response, {}, 500));
  await ask(broker.url, 'send', {body: MESSAGE});
  await ask(broker.url, 'send', {body: MESSAGE});
  await ask(broker.url, 'queryQueueInfo', {body: {}});
  await ask(broker.url, POLL);
  await ask(broker.url, 'send', {body: MESSAGE, headers: {origin: 'https://other.example'}});
  await ask(broker.url, '', {body: MESSAGE, path: `${PREFIX}made-up`});
  await broker.ended('other', 404);
  const response = await fetch(`${broker.adminUrl}/metrics`);
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
  const lines = (await response.text()).split('\n');
  for (const line of [
    'cc_broker_requests_total{call="send",status="200"} 2',
    'cc_broker_requests_total{call="queryQueueInfo",status="500"} 1',
    'cc_broker_requests_total{call="poll",status="200"} 1',
    'cc_broker_requests_total{call="send",status="403"} 1',
    'cc_broker_requests_total{call="other",status="404"} 1',
    'cc_broker_refusals_total{reason="origin"} 1',
    'cc_broker_refusals_total{reason="path"} 1',
    'cc_broker_token_renewals_total{outcome="renewed"} 1',
    'cc_broker_request_seconds_count{kind="poll"} 1',
    'cc_broker_held_polls 0',
  ]) {
    assert.ok(
      lines.includes(line),
      `${line} is not among\n${lines.filter((each) => each.startsWith('cc_')).join('\n')}`,
    );
  }
  const left = Number(lines.find((line) => line.startsWith('cc_broker_token_remaining_seconds '))?.split(' ')[1]);
  assert.ok(left > 590 && left <= 600, String(left));
  assert.ok(lines.some((line) => line.startsWith('process_resident_memory_bytes ')));
});

test('visitors reach neither health nor metrics', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  for (const path of ['/metrics', '/healthz', '/readyz']) {
    assert.equal((await ask(broker.url, '', {path})).status, 404, path);
    assert.notEqual((await fetch(`${broker.adminUrl}${path}`)).status, 404, path);
  }
});

test('each request has one line with its id, call, status and reason', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const broker = await startBroker(t, aicc.url);
  await ready(broker);
  const {headers} = await ask(broker.url, 'send', {body: MESSAGE});
  await ask(broker.url, 'send', {body: '{', headers: {'x-request-id': 'mine'}});
  await broker.ended('send', 400);
  const lines = broker.log.all.filter(({msg}) => msg === 'answered');
  assert.deepEqual(
    lines.map(({reqId, call, status, reason}) => ({reqId, call, status, reason})),
    [
      {reqId: headers['x-request-id'], call: 'send', status: 200, reason: undefined},
      {reqId: 'mine', call: 'send', status: 400, reason: 'request'},
    ],
  );
});
