import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOfRefusal, isGatewayTrouble} from '../../../src/sip/sip-faults.js';

const TABLE = [
  [408, 'Request Timeout', 'no-answer', false],
  [480, 'Unavailable', 'no-answer', false],
  [486, 'Busy', 'busy', false],
  [600, 'Busy', 'busy', false],
  [603, 'Rejected', 'declined', false],
  [403, 'Rejected', 'signaling/rejected', false],
  [404, 'Not Found', 'signaling/rejected', false],
  [488, 'Incompatible SDP', 'signaling/rejected', false],
  [500, 'SIP Failure Code', 'signaling/rejected', false],
  [503, 'SIP Failure Code', 'signaling/gateway-unreachable', true],
  [null, 'Connection Error', 'signaling/gateway-unreachable', true],
  [null, 'Request Timeout', 'signaling/gateway-unreachable', true],
  [null, 'RTP Timeout', 'media/ice-failed', false],
  [null, 'WebRTC Error', 'signaling/rejected', false],
  [null, 'Bad Media Description', 'signaling/rejected', false],
  [null, 'Internal Error', 'signaling/rejected', false],
] as const;

for (const [status, cause, expected, trouble] of TABLE) {
  test(`${status ?? 'no status'}, ${cause}: ${expected}${trouble ? ', another gateway may do better' : ''}`, () => {
    const end = endOfRefusal({status, cause});
    assert.equal(end.outcome === 'failed' ? end.fault.code : end.outcome, expected);
    assert.equal(isGatewayTrouble({status, cause}), trouble);
  });
}
