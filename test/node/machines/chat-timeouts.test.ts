import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {chatMachine} from '../../../machines/chat-machine.js';
import {eventsOf} from './call-paths.js';
import {namesIn, timersOf} from './chart.js';
import {chatPaths, type ChatEvent} from './chat-paths.js';
import {chatWorld} from './chat-world.js';

const minute = 60_000;
const live = 'open.session.live';

interface Row {
  readonly delay: string;
  readonly ms: number;
  /** The state that is there once the time is over. */
  readonly then: string;
  readonly fault?: string;
  /** What happens each minute, so that nothing else runs out of time before. */
  readonly meanwhile?: ChatEvent;
  /** The state in which nothing else runs out of time before. */
  readonly within?: string;
}

const answered: ChatEvent = {type: 'poll.answered'};

const table: Record<string, Row> = {
  'open.session.connecting': {delay: 'connectTimeout', ms: 45_000, then: 'failed', fault: 'network/timeout'},
  [live]: {
    delay: 'sessionCeiling',
    ms: 24 * 60 * minute,
    then: 'leaving',
    meanwhile: answered,
    within: `${live}.party.bot`,
  },
  [`${live}.party.seeking`]: {
    delay: 'queueCeiling',
    ms: 120 * minute,
    then: 'failed',
    fault: 'platform/session-lost',
    meanwhile: answered,
    within: `${live}.party.seeking.queued`,
  },
  [`${live}.party.seeking.unknown`]: {delay: 'partyTimeout', ms: minute, then: `${live}.party.seeking.queued`},
  [`${live}.link.steady`]: {
    delay: 'pollSilence',
    ms: 90_000,
    then: `${live}.link.interrupted`,
    fault: 'network/timeout',
  },
  [`${live}.link.interrupted`]: {
    delay: 'outageCeiling',
    ms: 30 * minute,
    then: 'failed',
    fault: 'platform/session-lost',
  },
  [`${live}.support.checking`]: {delay: 'supportTimeout', ms: 30_000, then: `${live}.support.known`},
  'open.session.stranded': {
    delay: 'outageCeiling',
    ms: 30 * minute,
    then: 'failed',
    fault: 'network/offline',
  },
  'open.outbox.posting': {delay: 'postTimeout', ms: 45_000, then: 'open.outbox.doubting'},
  'open.outbox.holding': {delay: 'holdTime', ms: 1_000, then: 'open.outbox.posting', within: `${live}.link.steady`},
  'open.outbox.doubting': {delay: 'traceTimeout', ms: 45_000, then: 'open.outbox.resting'},
  leaving: {delay: 'leaveTimeout', ms: 8_000, then: 'ended'},
};

describe('time in a chat', () => {
  const paths = chatPaths();

  for (const [name, {delay, ms, then, fault, meanwhile, within = name}] of Object.entries(table)) {
    it(`leads from ${name} to ${then} by ${delay}`, async (t) => {
      // Waits that are shortened by chance are not shortened here.
      t.mock.method(Math, 'random', () => 0);
      const path = paths.find(({state}) => namesIn(state).includes(name) && namesIn(state).includes(within));
      assert.ok(path);
      const world = chatWorld();
      for (const event of eventsOf(path)) await world.deliver(event);
      const names = () => namesIn(world.actor.getSnapshot());

      for (let passed = minute; meanwhile && passed < ms; passed += minute) {
        world.clock.increment(minute);
        await world.deliver(meanwhile);
      }
      world.clock.increment((meanwhile ? minute : ms) - 1);
      assert.ok(names().includes(name) && !names().includes(then));
      world.clock.increment(1);

      assert.ok(names().includes(then) && !names().includes(name));
      assert.equal(world.view.fault?.code, fault);
    });
  }

  it('tells why calls cannot work where the answer does not come', async () => {
    const world = chatWorld();
    await world.deliver({type: 'chat.start'});
    await world.deliver({type: 'xstate.done.actor.connect'} as unknown as ChatEvent);
    world.clock.increment(30_000);
    assert.equal(world.view.support?.fault?.code, 'network/timeout');
  });

  it('is in the table for every state that waits, and every delay is waited for', () => {
    assert.deepEqual(
      timersOf(chatMachine).sort(),
      Object.entries(table)
        .map(([name, {delay}]) => `${name}: ${delay}`)
        .sort(),
    );
    assert.deepEqual(
      Object.values(table)
        .map(({delay}) => delay)
        .filter((delay, index, all) => all.indexOf(delay) === index)
        .sort(),
      Object.keys(chatMachine.implementations.delays).sort(),
    );
  });
});
