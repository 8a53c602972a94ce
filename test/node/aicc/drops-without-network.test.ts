import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {credentialsFrom} from '../../../src/aicc/token-url.js';
import {startCentre} from '../contact-centre/start-centre.js';
import {beOffline, clientOf, heldTimeouts} from './aicc-bench.js';
import {Relay} from './relay.js';
import {ScriptedServer} from './scripted-server.js';
import {Traffic} from './traffic.js';
import {accountOf, assertNothingRefused, reserve} from './visitor-at-centre.js';
import {reservationPort} from '../../../src/aicc/reservation-port.js';

const DROP = 'v1/dropClickToCall';

/** A visitor behind a network that can be taken away, with an agent. */
const answered = async (t: TestContext, tokenUrlOf: (centre: string, relay: string) => string) => {
  const centre = await startCentre(t, {openProxy: false});
  const relay = await Relay.to(t, centre.port);
  const traffic = new Traffic(t);
  const getCredentials = credentialsFrom(tokenUrlOf(centre.url, relay.url));
  const client = clientOf(relay.url, {getCredentials});
  const {held, facts, until} = await reserve(t, client);
  await until('agent.answered');
  return {centre, relay, traffic, held, facts};
};

test('with the network gone the drop waits, and goes out once when it is back', async (t) => {
  const {centre, relay, traffic, held} = await answered(t, (url) => `${url}/demo/token`);
  t.mock.timers.enable({apis: ['setTimeout']});
  t.mock.method(Math, 'random', () => 0);
  await relay.cut();
  held.close();
  for (const [index, ms] of [1_000, 2_000, 4_000].entries()) {
    await traffic.until(DROP, index + 1);
    await centre.admin('GET', '/census');
    t.mock.timers.tick(ms - 1);
    await centre.admin('GET', '/census');
    assert.equal(traffic.count(DROP), index + 1);
    t.mock.timers.tick(1);
  }
  await traffic.until(DROP, 4);
  assert.deepEqual((await accountOf(centre)).drops, 0);
  await relay.restore();
  await centre.admin('GET', '/census');
  t.mock.timers.tick(8_000);
  await traffic.until(DROP, 5);
  assert.deepEqual(await accountOf(centre), {drops: 1, state: 'ended'});
  t.mock.timers.tick(40_000);
  await centre.admin('GET', '/census');
  assert.equal(traffic.count(DROP), 5);
  assert.deepEqual(await accountOf(centre), {drops: 1, state: 'ended'});
  assertNothingRefused(centre);
});

test('where the browser knows that the network is gone, the drop waits likewise', async (t) => {
  const {centre, relay, traffic, held} = await answered(t, (url) => `${url}/demo/token`);
  t.mock.timers.enable({apis: ['setTimeout']});
  t.mock.method(Math, 'random', () => 0);
  const network = beOffline(t);
  await relay.cut();
  held.close();
  await traffic.until(DROP);
  await centre.admin('GET', '/census');
  network.end();
  await relay.restore();
  t.mock.timers.tick(1_000);
  await traffic.until(DROP, 2);
  assert.deepEqual(await accountOf(centre), {drops: 1, state: 'ended'});
});

test('without network for credentials neither: the drop waits all the same', async (t) => {
  const {centre, relay, traffic, held} = await answered(t, (_, url) => `${url}/demo/token`);
  t.mock.timers.enable({apis: ['setTimeout', 'Date'], now: Date.now()});
  t.mock.method(Math, 'random', () => 0);
  await relay.cut();
  // The Bearer token lapses: the drop needs a new one first.
  t.mock.timers.setTime(Date.now() + 596_000);
  held.close();
  for (let round = 0; round < 5; round += 1) await centre.admin('GET', '/census');
  await relay.restore();
  t.mock.timers.tick(1_000);
  await traffic.until(DROP);
  assert.equal((await accountOf(centre)).drops, 1);
});

test('a server that has answered, whatever it said, is not told again', async (t) => {
  for (const answer of [{body: {resultCode: '13'}}, {status: 500}, {status: 401}, {body: '<html>'}] as const) {
    const server = await ScriptedServer.started(t);
    const client = clientOf(server.url);
    server.on(DROP, answer).on('v1/getClickToCallEvents', 'hang');
    const held = reservationPort(client)({kind: 'audio'}, () => {});
    await server.nth('v1/getClickToCallEvents', 1);
    t.mock.timers.enable({apis: ['setTimeout']});
    held.close();
    await server.nth(DROP, 1);
    await server.settled();
    t.mock.timers.tick(60_000);
    await server.settled();
    // A refused token is renewed once, and the same request made again.
    assert.equal(server.of(DROP).length, 'status' in answer && answer.status === 401 ? 2 : 1);
    t.mock.timers.reset();
  }
});

test('a drop without an answer in time may have arrived: it is not sent again', async (t) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  server.on(DROP, 'hang').on('v1/getClickToCallEvents', 'hang');
  const held = reservationPort(client)({kind: 'audio'}, () => {});
  await server.nth('v1/getClickToCallEvents', 1);
  const timeouts = heldTimeouts(t);
  t.mock.timers.enable({apis: ['setTimeout']});
  held.close();
  const {gone} = await server.nth(DROP, 1);
  timeouts.at(-1)?.pass();
  await gone;
  t.mock.timers.tick(60_000);
  await server.settled();
  assert.equal(server.of(DROP).length, 1);
});

test('a call that was being asked for when the network went is dropped: an agent may have been reserved', async (t) => {
  const server = await ScriptedServer.started(t);
  let network = {end: () => {}};
  server.on('v1/createClickToCall', () => {
    network = beOffline(t);
    return 'reset';
  });
  const refused = new Promise<string>((resolve) => {
    const held = reservationPort(clientOf(server.url))({kind: 'audio'}, ({type}) => {
      network.end();
      held.close();
      resolve(type);
    });
  });
  assert.equal(await refused, 'agent.refused');
  await server.nth(DROP, 1);
});

test('a call that nobody has answered in time is dropped: an agent may have been reserved', async (t) => {
  const server = await ScriptedServer.started(t);
  const timeouts = heldTimeouts(t);
  server.on('v1/createClickToCall', 'hang');
  const refused = new Promise<string>((resolve) => {
    const held = reservationPort(clientOf(server.url))({kind: 'audio'}, ({type}) => {
      held.close();
      resolve(type);
    });
  });
  await server.nth('v1/createClickToCall', 1);
  timeouts.at(-1)?.pass();
  assert.equal(await refused, 'agent.refused');
  await server.nth(DROP, 1);
});
