import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {callMachine} from '../../../machines/call-machine.js';
import {callPaths, eventsOf} from './call-paths.js';
import {callWorld} from './call-world.js';
import {namesIn, timersOf} from './chart.js';

const reserved = 'attempt.equipped.reserved';

interface Row {
  readonly delay: string;
  readonly ms: number;
  /** What the view tells once the time is over. */
  readonly phase: string;
  readonly outcome?: string;
  readonly fault?: string;
  readonly warning?: string;
  /** Whether another window lends the call. */
  readonly lent?: boolean;
}

const minute = 60_000;

const connecting = `${reserved}.live.dialog.connecting`;

const table: Record<string, Row | readonly Row[]> = {
  'orphaned.asking': {
    delay: 'requestTimeout',
    ms: 40_000,
    phase: 'ended',
    outcome: 'failed',
    fault: 'signaling/lost',
  },
  'orphaned.offered': {
    delay: 'offerCeiling',
    ms: 2 * minute,
    phase: 'ended',
    outcome: 'failed',
    fault: 'signaling/lost',
  },
  'attempt.noticing': {delay: 'noticeTimeout', ms: 10 * minute, phase: 'ended', outcome: 'cancelled'},
  'attempt.equipped.prompting': {
    delay: 'promptTimeout',
    ms: 3 * minute,
    phase: 'ended',
    outcome: 'failed',
    fault: 'device/permission-dismissed',
  },
  'attempt.equipped.checking': {delay: 'checkTimeout', ms: 10 * minute, phase: 'ended', outcome: 'cancelled'},
  [`${reserved}.waiting.requesting`]: {
    delay: 'requestTimeout',
    ms: 40_000,
    phase: 'ended',
    outcome: 'failed',
    fault: 'network/timeout',
  },
  [`${reserved}.waiting.queued`]: {delay: 'queueCeiling', ms: 60 * minute, phase: 'ended', outcome: 'queue-timeout'},
  [`${reserved}.waiting.transferred`]: {delay: 'transferTimeout', ms: 2 * minute, phase: 'ended', outcome: 'no-answer'},
  [connecting]: [
    {delay: 'adoptTimeout', ms: 12_000, phase: 'ended', outcome: 'no-answer', lent: true},
    {delay: 'dialTimeout', ms: minute, phase: 'ended', outcome: 'no-answer'},
  ],
  [`${reserved}.live.dialog.connected`]: {
    delay: 'callCeiling',
    ms: 8 * 60 * minute,
    phase: 'ended',
    outcome: 'hung-up-by-visitor',
  },
  [`${reserved}.live.dialog.connected.transferring`]: {delay: 'transferNotice', ms: 5_000, phase: 'connected'},
  [`${reserved}.live.dialog.reconnecting`]: {
    delay: 'repairTimeout',
    ms: 30_000,
    phase: 'ended',
    outcome: 'failed',
    fault: 'media/ice-failed',
  },
  [`${reserved}.live.screen.held.starting`]: {delay: 'screenTimeout', ms: 30_000, phase: 'connecting'},
  [`${reserved}.live.strain.strained`]: {delay: 'strainCeiling', ms: 8_000, phase: 'connecting'},
  [`${reserved}.live.handover.lending`]: {
    delay: 'lendTimeout',
    ms: 20_000,
    phase: 'connected',
    warning: 'signaling/move-refused',
  },
  [`${reserved}.live.handover.replaced`]: {
    delay: 'lendTimeout',
    ms: 20_000,
    phase: 'ended',
    outcome: 'hung-up-by-agent',
  },
};

const rows = Object.entries(table).flatMap(([name, of]) => [of].flat().map((row) => ({name, ...row})));

describe('time in a call', () => {
  const paths = [...callPaths(), ...callPaths(true)];

  for (const {name, delay, ms, phase, outcome, fault, warning, lent = false} of rows) {
    it(`leaves ${name} by ${delay}`, () => {
      const path = paths.find(
        ({state, steps}) =>
          namesIn(state).includes(name) && lent === steps.some(({event}) => event.type === 'call.adopt'),
      );
      assert.ok(path);
      const world = callWorld({recordingNotice: path.state.context.recordingNotice});
      for (const event of eventsOf(path)) world.deliver(event);

      world.clock.increment(ms - 1);
      assert.deepEqual(world.actor.getSnapshot().value, path.state.value);
      world.clock.increment(1);

      assert.equal(world.view.phase, phase);
      assert.equal(world.view.outcome, outcome ?? null);
      assert.equal(world.view.fault?.code, fault);
      if (warning) assert.equal(world.view.warning?.code, warning);
    });
  }

  it('is in the table for every state that waits, and every delay is waited for', () => {
    assert.deepEqual(
      timersOf(callMachine),
      rows.map(({name, delay}) => `${name}: ${delay}`),
    );
    assert.deepEqual(
      [...new Set(rows.map(({delay}) => delay))].sort(),
      Object.keys(callMachine.implementations.delays).sort(),
    );
  });
});
