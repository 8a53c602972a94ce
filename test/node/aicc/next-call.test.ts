import assert from 'node:assert/strict';
import {test} from 'node:test';
import {AiccClient} from '../../../src/aicc/client.js';
import {reservationPort} from '../../../src/aicc/reservation-port.js';
import {clientOf} from './aicc-bench.js';
import {ScriptedServer} from './scripted-server.js';
import {Traffic} from './traffic.js';
import {assertNothingRefused, reserve, visitorAtCentre} from './visitor-at-centre.js';

const CREATE = 'v1/createClickToCall';
const DROP = 'v1/dropClickToCall';

test('a call right after a BYE does not overtake the drop of the one before', async (t) => {
  const {centre, client} = await visitorAtCentre(t);
  const traffic = new Traffic(t);
  const first = await reserve(t, client);
  await first.until('agent.answered');
  // The far end's BYE: AICC would have two seconds to confirm it.
  first.held.command({type: 'reservation.expectRelease'});
  first.held.close();
  const second = await reserve(t, client);
  await second.until('agent.answered');
  assert.equal(traffic.count(DROP), 1);
  assert.equal(traffic.count(CREATE), 2);
  assertNothingRefused(centre);
});

test('a call that is given up while it waits for the release of the one before asks for no agent', async (t) => {
  const {centre, client} = await visitorAtCentre(t);
  const traffic = new Traffic(t);
  const first = await reserve(t, client);
  await first.until('agent.answered');
  const answer = traffic.hold(DROP);
  first.held.close();
  const second = await reserve(t, client);
  second.held.close();
  answer();
  await traffic.until(DROP);
  const third = await reserve(t, client);
  await third.until('agent.answered');
  assert.equal(traffic.count(CREATE), 2);
  assertNothingRefused(centre);
});

test('a call of the next element waits for the drop of the former one’s: AICC knows one call per visitor', async (t) => {
  const {centre, client} = await visitorAtCentre(t);
  const traffic = new Traffic(t);
  const first = await reserve(t, client);
  await first.until('agent.answered');
  const answer = traffic.hold(DROP);
  first.held.close();
  const second = await reserve(t, new AiccClient(client.options));
  await centre.admin('GET', '/census');
  assert.equal(traffic.count(CREATE), 1);
  answer();
  await second.until('agent.answered');
  assert.equal(traffic.count(DROP), 1);
  assertNothingRefused(centre);
});

test('what could not be dropped before the next call is dropped after that one', async (t) => {
  const server = await ScriptedServer.started(t);
  const client = clientOf(server.url);
  server.on('v1/getClickToCallEvents', 'hang').on(DROP, (_, nth) => (nth <= 2 ? 'reset' : {body: {resultCode: '0'}}));
  const first = reservationPort(client)({kind: 'audio'}, () => {});
  await server.nth('v1/getClickToCallEvents', 1);
  first.close();
  await server.nth(DROP, 1);
  server.on(CREATE, {body: {resultCode: '13'}});
  // The first call's drop is tried once more, and then it may wait no longer.
  const facts = new Promise<string>((resolve) => {
    const second = reservationPort(client)({kind: 'audio'}, (fact) => {
      second.close();
      resolve(fact.type);
    });
  });
  assert.equal(await facts, 'agent.refused');
  await server.nth(DROP, 3);
});
