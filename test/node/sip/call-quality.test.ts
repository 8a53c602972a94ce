/** What the counters of a connection (WebRTC Statistics) say about a voice. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compare, qualityOf, readSample, type Carriage, type Sample} from '../../../src/sip/call-quality.js';

const STILL: Sample = {received: 0, lost: 0, jitter: 0, roundTrip: 0, lostThere: 0};
const CLEAR: Carriage = {lossHere: 0, lossThere: 0, jitter: 0, roundTrip: 0};

const report = (...reports: object[]) => new Map(reports.map((each, index) => [String(index), each]));

test('only sound counts, in all of its streams', () => {
  const sample = readSample(
    report(
      {type: 'inbound-rtp', kind: 'audio', packetsReceived: 100, packetsLost: 3, jitter: 0.01},
      {type: 'inbound-rtp', kind: 'audio', packetsReceived: 50, packetsLost: 1, jitter: 0.03},
      {type: 'inbound-rtp', kind: 'video', packetsReceived: 9_000, packetsLost: 900, jitter: 9},
      {type: 'remote-inbound-rtp', kind: 'audio', fractionLost: 0.04, roundTripTime: 0.2},
      {type: 'remote-inbound-rtp', kind: 'video', fractionLost: 0.9},
      {type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.08},
      {type: 'candidate-pair', nominated: false, currentRoundTripTime: 8},
      {type: 'outbound-rtp', kind: 'audio', packetsSent: 77},
    ),
  );
  assert.deepEqual(sample, {received: 150, lost: 4, jitter: 0.03, roundTrip: 0.08, lostThere: 0.04});
});

test('where reports or their fields are missing, nothing is known to be wrong', () => {
  assert.deepEqual(readSample(report()), STILL);
  const bare = [
    {type: 'inbound-rtp', kind: 'audio'},
    {type: 'remote-inbound-rtp', kind: 'audio'},
    {type: 'candidate-pair', nominated: true},
  ];
  assert.deepEqual(readSample(report(...bare)), STILL);
  assert.equal(qualityOf(compare(STILL, STILL)), 'good');
});

test('losses are those between two samples, as a share of what was sent', () => {
  const before = {...STILL, received: 1_000, lost: 500};
  assert.equal(compare(before, {...STILL, received: 1_090, lost: 510}).lossHere, 0.1);
  assert.equal(compare(before, {...STILL, received: 1_000, lost: 520}).lossHere, 1);
  assert.equal(compare(before, before).lossHere, 0);
});

test('counters that jump backwards are no loss, and no share is outside 0 to 1', () => {
  // Packets that come twice are subtracted (RFC 3550 §6.4.1), and another source begins from zero.
  for (const [before, now] of [
    [
      {received: 100, lost: 10},
      {received: 200, lost: 7},
    ],
    [
      {received: 100, lost: 0},
      {received: 200, lost: -4},
    ],
    [
      {received: 1_000, lost: 40},
      {received: 3, lost: 0},
    ],
  ] as const) {
    assert.equal(compare({...STILL, ...before}, {...STILL, ...now}).lossHere, 0);
  }
  for (const received of [0, 5, 10, 995, 1_000]) {
    const {lossHere} = compare({...STILL, received: 1_000}, {...STILL, received, lost: 10});
    assert.ok(lossHere >= 0 && lossHere <= 1, `${received}: ${lossHere}`);
  }
});

for (const [key, weak, poor] of [
  ['lossHere', 0.05, 0.15],
  ['lossThere', 0.05, 0.15],
  ['jitter', 0.06, 0.2],
  ['roundTrip', 0.5, 1.2],
] as const) {
  test(`${key}: weak above ${weak}, poor above ${poor}, whatever the others are`, () => {
    const at = (value: number) => qualityOf({...CLEAR, [key]: value});
    assert.deepEqual(
      [at(0), at(weak), at(weak + 0.001), at(poor), at(poor + 0.001), at(Infinity)],
      ['good', 'good', 'weak', 'weak', 'poor', 'poor'],
    );
  });
}
