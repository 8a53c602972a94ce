import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {callMachine} from '../../../machines/call-machine.js';
import {Fault} from '../../../src/domain/faults.js';
import {failed} from '../../../src/domain/outcomes.js';
import {callPaths, eventsOf} from './call-paths.js';
import {callWorld, type CallWorld} from './call-world.js';
import {invokedIn, namesIn} from './chart.js';

const nothing = {
  microphones: 0,
  media: 0,
  agent: 0,
  dialog: 0,
  screen: 0,
  sound: 0,
  page: 0,
  permission: 0,
};
const unreachable = new Fault('network/unreachable');

const bug = () => {
  throw new Error('bug');
};

const crashing = {
  'at once': (machine: typeof callMachine) => machine.provide({actions: {keepHangup: bug}}),
  'while leaving': (machine: typeof callMachine) => machine.provide({actions: {forgetMedia: bug}}),
};

/** Everything that may end a call, wherever it is. */
const endings: Record<string, (world: CallWorld) => void> = {
  'a hang-up': ({actor}) => actor.send({type: 'call.hangup'}),
  'a stop of the actor': ({actor}) => void actor.stop(),
  'the removal of the element': ({scope}) => scope.abort(),
  'the removal of the element, then a stop': ({scope, actor}) => {
    scope.abort();
    actor.stop();
  },
  'the loss of the devices': ({ports, actor}) => {
    if (ports.open.media) ports.media.tell({type: 'media.lost', fault: new Fault('device/lost')});
    else actor.send({type: 'call.hangup'});
  },
  'the loss of the network, told by AICC': ({ports, actor}) => {
    if (ports.open.agent) ports.agent.tell({type: 'agent.refused', end: failed(unreachable)});
    else actor.send({type: 'call.hangup'});
  },
  'the loss of the network, told by the gateway': ({ports, actor}) => {
    if (ports.open.dialog) ports.dialog.tell({type: 'dialog.failed', end: failed(unreachable)});
    else actor.send({type: 'call.hangup'});
  },
};

/** One path to each state, and each way to the end. */
const paths = [
  ...new Map(
    [...callPaths(), ...callPaths(true)].map((path) => [
      JSON.stringify([path.state.value, path.state.matches('ended') ? path.steps.at(-1)?.event : null]),
      path,
    ]),
  ).values(),
];

const reach = (path: (typeof paths)[number], options: Parameters<typeof callWorld>[0] = {}) => {
  const world = callWorld({...options, recordingNotice: path.state.context.recordingNotice});
  for (const event of eventsOf(path)) world.deliver(event);
  assert.deepEqual(world.actor.getSnapshot().value, path.state.value);
  return world;
};

const assertAllGivenBack = ({ports, actor, scope}: CallWorld) => {
  // A refused permission is watched until the next call; it holds no device.
  assert.deepEqual({...ports.open, permission: 0}, nothing, ports.log.join('\n'));
  actor.stop();
  scope.abort();
  for (const {name, closes} of ports.all) assert.equal(closes, 1, name);
};

describe('a call', () => {
  it('holds in every situation what its states invoke, and no more', () => {
    for (const path of paths) {
      const {ports, actor} = reach(path);
      const {microphones, ...held} = ports.open;
      assert.deepEqual(
        Object.keys(held).filter((name) => held[name as keyof typeof held] === 1),
        ['media', 'agent', 'dialog', 'screen', 'sound', 'page', 'permission'].filter((id) =>
          invokedIn(path.state).includes(id),
        ),
      );
      assert.equal(microphones, path.state.context.local ? 1 : 0);
      actor.stop();
    }
  });

  for (const [name, end] of Object.entries(endings)) {
    it(`gives everything back in every situation at ${name}`, () => {
      for (const path of paths) {
        const world = reach(path);
        end(world);
        assertAllGivenBack(world);
      }
    });
  }

  for (const [when, change] of Object.entries(crashing)) {
    it(`gives everything back in every situation at a bug ${when}`, () => {
      for (const path of paths.filter(({state}) => state.matches('attempt'))) {
        const world = reach(path, {change});
        world.actor.send({type: 'call.hangup'});
        assert.equal(world.crashes.length, 1);
        assertAllGivenBack(world);
      }
    });
  }

  it('opens nothing that stays open once the element is gone', () => {
    const world = callWorld();
    world.scope.abort();
    world.actor.send({type: 'call.place', kind: 'video'});
    assert.equal(world.ports.open.media, 0);
    world.ports.media.grant();
    assert.equal(world.ports.open.microphones, 0);
    assert.equal(world.ports.media.stoppedLate, 1);
  });

  for (const [name, end] of Object.entries(endings)) {
    it(`stops a microphone that is allowed only after ${name}`, () => {
      const world = callWorld();
      world.actor.send({type: 'call.place', kind: 'audio'});
      end(world);
      world.ports.media.grant();
      assert.equal(world.ports.media.stoppedLate, 1);
      assertAllGivenBack(world);
    });
  }

  for (const port of ['openMedia', 'reserveAgent', 'openDialog'] as const) {
    it(`fails, and gives everything back, when ${port} throws`, () => {
      const world = callWorld();
      Object.defineProperty(world.ports, port, {value: bug});
      world.deliver({type: 'call.place', kind: 'audio'});
      if (port !== 'openMedia') {
        world.ports.media.grant();
        world.deliver({type: 'call.confirm'});
      }
      if (port === 'openDialog') {
        world.deliver({
          type: 'agent.answered',
          route: {domain: 'gateway.test', gateways: [], accessCode: '1', caller: 'visitor'},
        });
      }
      assert.equal(world.view.phase, 'ended');
      assert.equal(world.view.fault?.code, 'internal/bug');
      assertAllGivenBack(world);
    });
  }

  it('gives back innermost first', () => {
    const path = paths.find(({state}) => namesIn(state).some((name) => name.endsWith('talking')));
    assert.ok(path);
    const world = reach(path);
    world.actor.send({type: 'call.hangup'});
    assert.deepEqual(
      world.ports.log.filter((line) => /(dialog|agent|media|sound) closed/.test(line)),
      ['dialog closed', 'agent closed', 'media closed', 'sound closed'],
    );
  });
});
