import assert from 'node:assert/strict';
import {it} from 'node:test';
import {Echo} from '../../../server/contact-centre/gateway/echo.js';
import type {MediaPacket} from '../../../server/contact-centre/gateway/media-packet.js';
import {waitFor} from './wait-for.js';

const packet = (sequenceNumber: number): MediaPacket => ({
  sequenceNumber,
  timestamp: 0,
  marker: false,
  payload: Buffer.alloc(0),
  isTone: false,
});

it('gives packets back in their order, no sooner than after its delay', async () => {
  const given: number[] = [];
  const echo = new Echo({delayMs: 50, tell: ({sequenceNumber}) => given.push(sequenceNumber)});
  const startedMs = performance.now();
  for (const number of [1, 2, 3]) echo.take(packet(number));
  await waitFor(() => given.length === 3, 'three packets');
  assert.ok(performance.now() - startedMs >= 49);
  assert.deepEqual(given, [1, 2, 3]);
  echo.stop();
});
