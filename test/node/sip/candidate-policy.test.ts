import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {CandidatePolicy} from '../../../src/sip/candidate-policy.js';

const benched = (t: TestContext, iceTransportPolicy: RTCIceTransportPolicy) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  const policy = new CandidatePolicy(iceTransportPolicy);
  const went: string[] = [];
  const found = (type: RTCIceCandidateType) =>
    policy.consider({candidate: {type} as RTCIceCandidate, ready: () => went.push(type)});
  return {policy, went, found};
};

test('the first candidate of any kind is enough', (t) => {
  for (const type of ['host', 'srflx', 'relay'] as const) {
    const {went, found} = benched(t, 'all');
    found(type);
    assert.deepEqual(went, [type]);
    t.mock.timers.reset();
  }
});

test('with relay only, it is the first relayed one', (t) => {
  const {went, found} = benched(t, 'relay');
  found('host');
  found('srflx');
  assert.deepEqual(went, []);
  found('relay');
  assert.deepEqual(went, ['relay']);
  t.mock.timers.tick(10_000);
  assert.deepEqual(went, ['relay']);
});

test('a relay that does not answer is waited for three seconds from the first candidate', (t) => {
  const {went, found} = benched(t, 'relay');
  found('host');
  t.mock.timers.tick(2_000);
  found('srflx');
  t.mock.timers.tick(999);
  assert.deepEqual(went, []);
  t.mock.timers.tick(1);
  assert.deepEqual(went, ['host']);
  t.mock.timers.tick(10_000);
  assert.equal(went.length, 1);
});

test('closed, it lets nothing go', (t) => {
  const {policy, went, found} = benched(t, 'relay');
  found('host');
  policy.close();
  t.mock.timers.tick(10_000);
  assert.deepEqual(went, []);
});
