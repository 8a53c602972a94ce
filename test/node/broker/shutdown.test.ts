import assert from 'node:assert/strict';
import {Agent, request} from 'node:http';
import {text} from 'node:stream/consumers';
import {test, type TestContext} from 'node:test';
import {ask, MESSAGE, POLL} from './ask.js';
import {startProcess} from './broker-process.js';
import {PREFIX, say, ScriptedAicc} from './scripted-aicc.js';
import {ORIGIN, ready, startBroker} from './start-broker.js';

/** AICC that holds every poll until the test lets it go. */
const holding = async (t: TestContext) => {
  const aicc = await ScriptedAicc.started(t);
  const held: (() => void)[] = [];
  aicc.on('poll', (_asked, response) => held.push(() => say(response, {resultCode: '0', downlinkMessages: []})));
  return {aicc, letGo: () => held.splice(0).forEach((answer) => answer())};
};

test('held polls finish, nothing new is taken, and readiness says so at once', async (t) => {
  const {aicc, letGo} = await holding(t);
  const broker = await startBroker(t, aicc.url, {SHUTDOWN_MS: '30000'});
  await ready(broker);
  const polls = [ask(broker.url, POLL), ask(broker.url, POLL)];
  await aicc.nth('poll', 2);
  assert.equal((await fetch(`${broker.adminUrl}/readyz`)).status, 200);
  const closed = broker.close();
  assert.equal((await fetch(`${broker.adminUrl}/readyz`)).status, 503);
  assert.equal((await fetch(`${broker.adminUrl}/healthz`)).status, 200);
  await assert.rejects(ask(broker.url, 'send', {body: MESSAGE}), {code: 'ECONNREFUSED'});
  letGo();
  for (const {status, headers} of await Promise.all(polls)) {
    assert.equal(status, 200);
    assert.equal(headers.connection, 'close');
  }
  await closed;
  await assert.rejects(fetch(`${broker.adminUrl}/healthz`));
});

test('while it drains it still takes connections, and closes each after its answer', async (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const {aicc} = await holding(t);
  const broker = await startBroker(t, aicc.url, {DRAIN_MS: '20000', SHUTDOWN_MS: '30000'});
  const closed = broker.close();
  const said = await ask(broker.url, 'send', {body: MESSAGE});
  assert.deepEqual([said.status, said.headers.connection], [200, 'close']);
  t.mock.timers.tick(20_000);
  await closed;
  await assert.rejects(ask(broker.url, 'send', {body: MESSAGE}), {code: 'ECONNREFUSED'});
});

test('a kept connection’s next request finds an answer or a closed line, never silence', async (t) => {
  const {aicc, letGo} = await holding(t);
  const broker = await startBroker(t, aicc.url, {SHUTDOWN_MS: '30000'});
  const agent = new Agent({keepAlive: true, maxSockets: 1});
  t.after(() => agent.destroy());
  const {hostname, port} = new URL(broker.url);
  const poll = () =>
    new Promise<string>((resolve, reject) => {
      const asked = request({
        ...{hostname, port, path: PREFIX + POLL, agent},
        headers: {'content-type': 'application/json', origin: ORIGIN},
      });
      asked.on('error', reject);
      asked.on('response', (response) => resolve(text(response)));
      asked.end();
    });
  const first = poll();
  const second = poll();
  await aicc.nth('poll');
  const closed = broker.close();
  letGo();
  assert.match(await first, /"resultCode":"0"/);
  await assert.rejects(second, {code: 'ECONNREFUSED'});
  await closed;
});

test('hundreds of polls are held without a warning, and all of them finish', async (t) => {
  const {aicc, letGo} = await holding(t);
  const broker = await startProcess(t, aicc.url, {MAX_POLLS_PER_VISITOR: '200', SHUTDOWN_MS: '30000'});
  const polls = Array.from({length: 200}, () => ask(broker.url, POLL));
  await aicc.nth('poll', 200);
  broker.signal('SIGTERM');
  await broker.prints('"draining"');
  letGo();
  for (const {status} of await Promise.all(polls)) assert.equal(status, 200);
  assert.equal(await broker.exit, 0);
  for (const line of broker.printed.all) assert.ok(line.startsWith('{'), line);
});

test('what is still held when the time is up gets 503, AICC’s end is closed, and the broker ends', async (t) => {
  const {aicc} = await holding(t);
  const broker = await startBroker(t, aicc.url, {SHUTDOWN_MS: '100'});
  const polls = [ask(broker.url, POLL), ask(broker.url, POLL)];
  await aicc.nth('poll', 2);
  await broker.close();
  for (const {status, headers} of await Promise.all(polls)) {
    assert.deepEqual([status, headers['retry-after'], headers.connection], [503, '1', 'close']);
  }
  await aicc.gone.until((all) => all.filter((call) => call === 'poll').length === 2, 'both ends at AICC');
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal}: the process lets a held poll finish and leaves with 0`, async (t) => {
    const {aicc, letGo} = await holding(t);
    const broker = await startProcess(t, aicc.url, {SHUTDOWN_MS: '30000'});
    const poll = ask(broker.url, POLL);
    await aicc.nth('poll');
    broker.signal(signal);
    await broker.prints('"draining"');
    letGo();
    assert.equal((await poll).status, 200);
    assert.equal(await broker.exit, 0);
  });
}
