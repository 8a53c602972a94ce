import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Fault, FAULTS, type FaultCode} from '../../../src/domain/faults.js';
import {failed, OUTCOMES} from '../../../src/domain/outcomes.js';

const AREAS = ['config', 'support', 'auth', 'network', 'platform', 'device', 'signaling', 'media', 'internal'];

/** The codes by which other people's programs may know a fault: none may go or change its name. */
const PROMISED = [
  ...['config/missing-channel', 'config/bad-attribute', 'support/no-webrtc', 'support/insecure-context'],
  ...['support/policy-blocked', 'support/not-offered', 'auth/token-rejected', 'auth/credentials-failed'],
  ...['network/offline', 'network/unreachable', 'network/timeout', 'platform/refused', 'platform/outside-hours'],
  ...['platform/flow-controlled', 'platform/bad-reply', 'platform/session-lost', 'device/permission-denied'],
  ...['device/permission-dismissed', 'device/not-found', 'device/in-use', 'device/lost'],
  ...['signaling/gateway-unreachable', 'signaling/rejected', 'signaling/lost', 'media/ice-failed', 'media/no-audio'],
  'internal/bug',
];

test('each code is area and reason, and no promised one is missing', () => {
  const codes = Object.keys(FAULTS) as FaultCode[];
  assert.deepEqual(
    PROMISED.filter((code) => !(code in FAULTS)),
    [],
  );
  for (const code of codes) {
    const fault = new Fault(code);
    assert.match(code, /^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    assert.ok(AREAS.includes(fault.area));
    assert.ok(code.startsWith(`${fault.area}/`));
    assert.equal(fault.retryable, FAULTS[code].retryable);
    assert.deepEqual([fault.name, fault.message, fault instanceof Error], ['Fault', code, true]);
  }
});

test('what the page’s developer must change first is not tried again', () => {
  for (const [code, retryable] of [
    ['config/bad-attribute', false],
    ['support/no-webrtc', false],
    ['platform/outside-hours', false],
    ['network/offline', true],
    ['device/permission-denied', true],
    ['internal/bug', true],
  ] as const)
    assert.equal(new Fault(code).retryable, retryable, code);
});

test('a fault keeps its cause', () => {
  const cause = new Error('why');
  assert.equal(new Fault('network/timeout', {cause}).cause, cause);
  assert.equal(new Fault('network/timeout').cause, undefined);
});

test('whatever is thrown becomes a fault', () => {
  const fault = new Fault('network/offline');
  assert.equal(Fault.from(fault), fault);
  for (const thrown of [
    undefined,
    null,
    0,
    '',
    'text',
    Symbol('s'),
    10n,
    {},
    [],
    () => {},
    Object.create(null),
    new Error('bug'),
    new TypeError('bug'),
    new DOMException('gone', 'AbortError'),
    {code: 'network/offline', name: 'Fault'},
  ]) {
    const made = Fault.from(thrown);
    assert.ok(made instanceof Fault);
    assert.equal(made.code, 'internal/bug');
    assert.equal(made.cause, thrown);
  }
});

test('failed is the only outcome that comes with a fault', () => {
  const fault = new Fault('media/ice-failed');
  assert.deepEqual(failed(fault), {outcome: 'failed', fault});
  assert.deepEqual([...OUTCOMES].sort(), [
    ...['busy', 'cancelled', 'declined', 'failed', 'hung-up-by-agent', 'hung-up-by-visitor'],
    ...['no-answer', 'outside-hours', 'queue-timeout'],
  ]);
});
