/** What is told of a call's sound, and when: in standing time, two seconds a sample. */
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {CallMeter} from '../../../src/sip/call-meter.js';
import {heard} from './sip-bench.js';

/** Loss of each kind of sample, of a hundred packets. */
const LOST = {good: 0, weak: 10, poor: 40} as const;

const benched = (t: TestContext) => {
  t.mock.timers.enable({apis: ['setInterval']});
  const counted = {packetsReceived: 0, packetsLost: 0};
  const told: string[] = [];
  let isListening = true;
  let reads = 0;
  const peer = {
    getStats: () => {
      reads += 1;
      return Promise.resolve(new Map([['in', {type: 'inbound-rtp', kind: 'audio', ...counted}]]));
    },
  } as unknown as RTCPeerConnection;
  const meter = new CallMeter(peer, () => isListening, {
    quality: (quality) => void told.push(quality),
    silent: () => void told.push('silent'),
    heard: () => void told.push('heard'),
  });
  const sample = async (received: number, lost = 0) => {
    counted.packetsReceived += received;
    counted.packetsLost += lost;
    t.mock.timers.tick(2_000);
    await heard();
  };
  const samples = async (...kinds: (keyof typeof LOST)[]) => {
    for (const kind of kinds) await sample(100 - LOST[kind], LOST[kind]);
  };
  return {
    peer,
    meter,
    told,
    sample,
    samples,
    reads: () => reads,
    listen: (on: boolean) => (isListening = on),
  };
};

test('a good call has nothing to tell', async (t) => {
  const {told, samples, reads} = benched(t);
  await samples(...Array.from({length: 20}, () => 'good' as const));
  assert.deepEqual([told, reads()], [[], 20]);
});

test('worse is believed after two samples, better after three', async (t) => {
  const {told, samples} = benched(t);
  await samples('good', 'weak');
  assert.deepEqual(told, []);
  await samples('weak');
  assert.deepEqual(told, ['weak']);
  await samples('poor');
  assert.deepEqual(told, ['weak']);
  await samples('poor', 'good', 'good');
  assert.deepEqual(told, ['weak', 'poor']);
  await samples('good');
  assert.deepEqual(told, ['weak', 'poor', 'good']);
});

test('one sample that is otherwise begins the count anew', async (t) => {
  const {told, samples} = benched(t);
  await samples('good', 'weak', 'good', 'weak', 'good', 'poor', 'good');
  assert.deepEqual(told, []);
  await samples('poor', 'poor', 'good', 'good', 'poor', 'good', 'good');
  assert.deepEqual(told, ['poor']);
  await samples('good');
  assert.deepEqual(told, ['poor', 'good']);
});

test('poor gets weak before it gets good, where that is what it is', async (t) => {
  const {told, samples} = benched(t);
  await samples('good', 'poor', 'poor', 'weak', 'weak', 'weak', 'weak');
  assert.deepEqual(told, ['poor', 'weak']);
});

test('nothing is judged by what was before the first sample', async (t) => {
  const {told, sample} = benched(t);
  await sample(100, 900);
  await sample(100);
  await sample(100);
  assert.deepEqual(told, []);
});

test('without one packet it is silent at the fourth sample, told once, and heard with the next packet', async (t) => {
  const {told, sample} = benched(t);
  for (let index = 0; index < 3; index += 1) await sample(0);
  assert.deepEqual(told, []);
  await sample(0);
  assert.deepEqual(told, ['silent']);
  for (let index = 0; index < 10; index += 1) await sample(0);
  assert.deepEqual(told, ['silent']);
  await sample(1);
  assert.deepEqual(told, ['silent', 'heard']);
});

test('it gets silent in the middle of a call too, and more than once', async (t) => {
  const {told, sample} = benched(t);
  for (const received of [100, 100, 0, 0, 0, 0, 100, 0, 0, 0, 100, 0, 0, 0, 0]) await sample(received);
  assert.deepEqual(told, ['silent', 'heard', 'silent']);
});

test('where nobody is to be heard, as on hold, it is not silent', async (t) => {
  const {told, sample, listen} = benched(t);
  listen(false);
  for (let index = 0; index < 10; index += 1) await sample(0);
  assert.deepEqual(told, []);
  // Only samples of listening count.
  listen(true);
  for (let index = 0; index < 3; index += 1) await sample(0);
  assert.deepEqual(told, []);
  await sample(0);
  assert.deepEqual(told, ['silent']);
});

test('closed, it reads nothing any more, and what is being read is not told', async (t) => {
  const {meter, told, sample, reads} = benched(t);
  for (let index = 0; index < 3; index += 1) await sample(0);
  t.mock.timers.tick(2_000);
  meter.close();
  await heard();
  await sample(0);
  await sample(0);
  assert.deepEqual([reads(), told], [4, []]);
});

test('packets of sound so far', async (t) => {
  const {peer, sample} = benched(t);
  await sample(123, 5);
  assert.equal(await CallMeter.packets(peer), 123);
});
