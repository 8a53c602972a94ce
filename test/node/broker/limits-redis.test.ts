import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {closedUrl} from '../aicc/aicc-bench.js';
import {ask, MESSAGE} from './ask.js';
import {startRedis, withoutRedis} from './redis-server.js';
import {ScriptedAicc} from './scripted-aicc.js';
import {startBroker, type StartedBroker} from './start-broker.js';

const skip = withoutRedis;
const titled = (title: string) => (skip ? `${title} (skipped: ${skip})` : title);

const said = ({log}: StartedBroker, message: RegExp, n = 1) =>
  log.until((lines) => lines.filter(({msg}) => message.test(msg)).length >= n, String(message));

const send = async ({url}: StartedBroker, token = 'a') =>
  (await ask(url, 'send', {body: MESSAGE, headers: {'ccmessaging-token': token}})).status;

const withRedis = async (t: TestContext) => {
  const aicc = await ScriptedAicc.started(t);
  const redis = await startRedis(t);
  const brokers = await Promise.all(
    [1, 2].map(() => startBroker(t, aicc.url, {REDIS_URL: redis.url, LIMIT_CALLS: '4'})),
  );
  const [one, two] = brokers as [StartedBroker, StartedBroker];
  await Promise.all(brokers.map((broker) => said(broker, /^Redis found$/)));
  return {redis, one, two};
};

test(titled('two brokers count together in Redis'), {skip}, async (t) => {
  const {one, two} = await withRedis(t);
  assert.deepEqual(
    [await send(one), await send(two), await send(one), await send(two), await send(one), await send(two)],
    [200, 200, 200, 200, 429, 429],
  );
  assert.equal(await send(one, 'b'), 200);
});

test(
  titled('without Redis requests go through uncounted, and are counted again when it is back'),
  {skip},
  async (t) => {
    const {redis, one} = await withRedis(t);
    await redis.kill();
    await said(one, /^Redis lost/);
    for (let round = 0; round < 8; round += 1) assert.equal(await send(one), 200);
    await redis.restart();
    await said(one, /^Redis found$/, 2);
    const statuses: number[] = [];
    for (let round = 0; round < 5; round += 1) statuses.push(await send(one));
    assert.deepEqual(statuses, [200, 200, 200, 200, 429]);
  },
);

test('a Redis that was never there keeps nobody waiting', async (t) => {
  const aicc = await ScriptedAicc.started(t);
  const url = (await closedUrl()).replace('http', 'redis');
  const broker = await startBroker(t, aicc.url, {REDIS_URL: url, LIMIT_CALLS: '1'});
  await said(broker, /^Redis lost/);
  assert.deepEqual([await send(broker), await send(broker)], [200, 200]);
});
