import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readCallEvent} from '../../../src/aicc/call-events.js';
import {readMessage} from '../../../src/aicc/media-downlink.js';
import {readDownlink} from '../../../src/aicc/downlink.js';
import {isJson, readReply} from '../../../src/aicc/reply.js';
import {seeded, type Random} from './seeded.js';

const NAMES = [
  ...['resultCode', 'returnCode', 'eventId', 'content', 'domain', 'gwAddresses', 'accessCode', 'clickToCallCaller'],
  ...['causeId', 'controlType', 'mediaType', 'sourceType', 'timestamp', 'messageCode', 'queueFlag', 'senderNickname'],
] as const;

const RUNS = Number(process.env['RUNS'] ?? 3_000);

const LEAVES = [
  ...[null, undefined, true, false, 0, -1, NaN, Infinity, 168101, 168105, '', '0', '168101', 'AGENT', 'Y', 'TEXT'],
  ...['DISCONNECT', 'READ', 'gw.example:443', '__proto__', '\u0000', '\ud800', 1e21],
] as const;

/** A value as no server should send it, and some do. */
const anything = (random: Random, depth = 3): unknown => {
  const kind = random.below(depth > 0 ? 4 : 2);
  if (kind < 2) return random.of(LEAVES);
  const length = random.below(6);
  if (kind === 2) return Array.from({length}, () => anything(random, depth - 1));
  return Object.fromEntries(Array.from({length}, () => [random.of(NAMES), anything(random, depth - 1)]));
};

test('no reply, however odd, is more than the readers can take', (t) => {
  const random = seeded(t);
  for (let round = 0; round < RUNS; round += 1) {
    const value = anything(random);
    const reply = readReply(value);
    if (reply) assert.equal(typeof reply.code, 'string');
    const {messages, closedBy} = readDownlink(value, 5, round % 2 ? readMessage : undefined);
    for (const message of messages) {
      const {id, at, name} = message;
      assert.equal(typeof id, 'string');
      assert.ok(Number.isFinite(at));
      if (message.kind === 'text') assert.ok(message.text === null || typeof message.text === 'string');
      assert.ok(name === null || typeof name === 'string');
    }
    assert.ok([null, 'agent', 'timeout'].includes(closedBy));
    if (!isJson(value)) continue;
    const event = readCallEvent({eventId: random.of([168101, '168105', 168110, null]), ...value});
    if (event.type === 'answered') assert.ok(event.route.gateways.every((gateway) => typeof gateway === 'string'));
  }
});
