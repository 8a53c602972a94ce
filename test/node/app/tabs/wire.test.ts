import assert from 'node:assert/strict';
import {test} from 'node:test';
import {packCall, packChat, packEnd, unpackCall, unpackChat, unpackEnd} from '../../../../src/app/tabs/wire.js';
import {Fault, FAULTS, type FaultCode} from '../../../../src/domain/faults.js';
import {failed, OUTCOMES} from '../../../../src/domain/outcomes.js';
import type {ThreadItem} from '../../../../src/domain/thread.js';
import {callViewOf} from '../../../support/call-views.js';
import {chatViewOf} from '../../../support/chat-views.js';
import {fakeStream} from '../../../support/fake-call-ports.js';
import {callCard, heard, notice, written} from '../../../support/thread-items.js';
import {seeded, type Random} from '../../aicc/seeded.js';

const codes = Object.keys(FAULTS) as FaultCode[];

/** A thread as it might stand next: with more at its end or within, and items in the place of others. */
const nextThread = (random: Random, thread: readonly ThreadItem[]): readonly ThreadItem[] => {
  const at = random.below(thread.length + 1);
  const item = random.of([written('a'), heard('b'), notice('agent-joined'), callCard()]);
  switch (random.below(4)) {
    case 0:
      return [...thread, item];
    case 1:
      return [...thread.slice(0, at), item, ...thread.slice(at)];
    case 2:
      return thread.map((old, index) => (index === at ? {...old} : old));
    default:
      return thread;
  }
};

test('a chat is told in patches, and stands at the other end as here', (t) => {
  const random = seeded(t);
  let [before, mirrored]: [readonly ThreadItem[], readonly ThreadItem[]] = [[], []];
  for (let round = 0; round < 500; round += 1) {
    const thread = nextThread(random, before);
    const fault = random.below(2) ? new Fault(random.of(codes)) : null;
    const support = random.below(2) ? {kinds: ['audio'] as const, fault} : null;
    const view = chatViewOf({
      thread,
      fault,
      support,
      phase: random.of(['agent', 'bot', 'ended']),
      live: Boolean(round % 2),
    });
    const wire = structuredClone(packChat(view, before));
    const told = unpackChat(wire, mirrored);
    assert.ok(told);
    assert.deepEqual(
      {...told, fault: told.fault?.code, support: told.support && {...told.support, fault: told.support.fault?.code}},
      {...view, fault: fault?.code, support: support && {...support, fault: fault?.code}},
    );
    // What was as it was before is the same object: it is not drawn again.
    assert.ok(told.thread.slice(0, wire.at).every((item, index) => item === mirrored[index]));
    [before, mirrored] = [thread, told.thread];
  }
});

test('only what is new of a thread is told', () => {
  const thread = Array.from({length: 1_000}, (_, nth) => heard(String(nth)));
  const more = [...thread, heard('more')];
  const {at, items} = packChat(chatViewOf({thread: more}), thread);
  assert.deepEqual([at, items], [1_000, more.slice(-1)]);
});

test('a patch that builds on more than is known is refused, so that all can be asked for', () => {
  const thread = [heard('a'), heard('b')];
  const wire = packChat(chatViewOf({thread: [...thread, heard('c')]}), thread);
  assert.equal(unpackChat(wire, []), null);
  assert.equal(unpackChat(wire, thread.slice(1)), null);
  assert.equal(unpackChat(wire, thread)?.thread.length, 3);
});

test('a call is told without what cannot leave its page, and with its faults', () => {
  const view = callViewOf({
    phase: 'connected',
    local: fakeStream(),
    remote: fakeStream('remote'),
    connectedAt: 5,
    pictured: true,
    canHangUp: true,
    canMute: true,
    canShare: true,
    canAddVideo: true,
    canFlip: true,
    canPopOut: true,
    warning: new Fault('media/no-audio'),
  });
  const told = unpackCall(structuredClone(packCall(view)));
  assert.equal(told.warning?.code, 'media/no-audio');
  assert.deepEqual(
    {...told, warning: null},
    {
      ...view,
      warning: null,
      local: null,
      remote: null,
      elsewhere: true,
      pictured: false,
      canShare: false,
      canAddVideo: false,
      canFlip: false,
      canPopOut: false,
    },
  );
});

test('a fault of another version is a bug, not a crash', () => {
  for (const code of ['no/such', 'toString', '__proto__'] as unknown as FaultCode[]) {
    const told = unpackCall({...packCall(callViewOf()), fault: code});
    assert.equal(told.fault?.code, 'internal/bug');
  }
});

test('every end of a call comes through, with the fault of one that failed', () => {
  const ends = [
    ...OUTCOMES.flatMap((outcome) => (outcome === 'failed' ? [] : [{outcome}])),
    ...codes.map((code) => failed(new Fault(code))),
  ];
  for (const end of ends) assert.deepEqual(unpackEnd(structuredClone(packEnd(end))), end);
});

test('a call that failed for a reason of another version, or for none, failed by a bug', () => {
  for (const fault of ['no/such', 'toString', null] as (FaultCode | null)[]) {
    assert.deepEqual(unpackEnd({outcome: 'failed', fault}), failed(new Fault('internal/bug')));
  }
});

test('every view of a call can be cloned', () => {
  for (const code of codes) structuredClone(packCall(callViewOf({fault: new Fault(code, {cause: () => {}})})));
});
