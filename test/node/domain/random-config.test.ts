import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readConfig, type RawConfig} from '../../../src/domain/config.js';
import {Fault} from '../../../src/domain/faults.js';
import {seeded, type Random} from '../aicc/seeded.js';
import {PAGE} from './raw-config.js';

const RUNS = Number(process.env['RUNS'] ?? 5_000);

const PIECES = [
  ...['', ' ', 'a', 'audio', 'none', 'https://', '//', '/', ':', '[', ']', '{', '"urls"', 'null', 'relay', '%', '\\'],
  ...['\u0000', '\ud800', '你', ',', '1', 'javascript:', '@', '?', '#', 'x'.repeat(30)],
] as const;

const textOf = (random: Random): string | null =>
  random.below(5) === 0 ? null : Array.from({length: random.below(6)}, () => random.of(PIECES)).join('');

const SERVERS: readonly unknown[] = [null, undefined, 5, '', 'stun:x', {}, {urls: 'stun:x'}, {urls: []}, []];

const rawOf = (random: Random): RawConfig => ({
  baseUrl: textOf(random),
  channelId: random.below(3) > 0 ? '2021' : textOf(random),
  tokenUrl: textOf(random),
  userId: textOf(random),
  userName: textOf(random),
  calls: textOf(random),
  iceServers:
    random.below(2) > 0
      ? textOf(random)
      : (Array.from({length: random.below(3)}, () => random.of(SERVERS)) as RTCIceServer[]),
  iceTransportPolicy: textOf(random),
  gatewayPath: textOf(random),
  consent: textOf(random),
  recordingNotice: textOf(random),
  noPersist: random.below(2) > 0,
  getCredentials: null,
});

test('attributes are read, or refused by a fault that names one: nothing else', (t) => {
  const random = seeded(t);
  for (let round = 0; round < RUNS; round += 1) {
    const raw = rawOf(random);
    try {
      const {baseUrl, tokenUrl, userId, calls} = readConfig(raw, PAGE);
      for (const url of [baseUrl, ...(tokenUrl ? [tokenUrl] : [])]) assert.match(new URL(url).protocol, /^https?:$/);
      assert.ok(userId === null || (userId.length > 0 && userId.length <= 24));
      assert.ok(calls.every((kind) => kind === 'audio' || kind === 'video'));
    } catch (thrown) {
      assert.ok(thrown instanceof Fault, `${String(thrown)} for ${JSON.stringify(raw)}`);
      assert.match((thrown.cause as Error).message, /^[a-z]+(-[a-z]+)*: /);
    }
  }
});
