import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lentCall} from '../../../machines/lent-call.js';
import {Fault} from '../../../src/domain/faults.js';
import {failed} from '../../../src/domain/outcomes.js';
import {fakeStream} from '../../support/fake-call-ports.js';
import {dialog, route} from './call-paths.js';
import {callWorld, connectedCall, dialledCall, type CallWorld} from './call-world.js';

const typesOf = ({emitted}: CallWorld) => emitted.map(({type}) => type).filter((type) => type !== 'devices.chosen');

/** What was given back, and how. */
const givenBack = ({ports}: CallWorld) =>
  ports.log.filter((line) => /closed|yielded|owned|expects/.test(line) && line !== 'page closed');

const YIELDED = ['dialog closed', 'agent yielded', 'agent closed', 'media closed', 'sound closed'];

const lending = (): CallWorld => {
  const world = connectedCall();
  world.actor.send({type: 'call.lend'});
  return world;
};

const assertMoved = (world: CallWorld) => {
  assert.equal(world.actor.getSnapshot().value, 'moved');
  assert.deepEqual(typesOf(world), ['call.lent']);
  const {permission, ...open} = world.ports.open;
  assert.deepEqual([permission, ...Object.values(open)].filter(Boolean), []);
  assert.ok(world.ports.log.includes('agent yielded'));
  assert.ok(!world.ports.log.includes('agent expects release'));
  for (const {name, closes} of world.ports.all) assert.equal(closes, 1, name);
};

describe('a call that is lent', () => {
  it('says all that is needed to go on with it', () => {
    const world = connectedCall();
    world.actor.send({type: 'volume.set', volume: 0.3});
    world.ports.dialog.tell({type: 'dialog.muted', muted: true});
    world.ports.dialog.tell({type: 'dialog.video', on: true, incoming: true});
    world.ports.dialog.tell({type: 'dialog.sent', picture: 'camera'});
    world.actor.send({type: 'call.lend'});
    assert.deepEqual(typesOf(world), ['call.lent']);
    assert.deepEqual(lentCall(world.actor.getSnapshot()), {
      kind: 'video',
      route: route('1'),
      dialog,
      connectedAt: 1_000,
      muted: true,
      camera: true,
      volume: 0.3,
    });
  });

  it('goes on here meanwhile, with all its controls', () => {
    const world = lending();
    assert.equal(world.view.phase, 'connected');
    world.actor.send({type: 'mic.toggle'});
    assert.deepEqual(world.ports.dialog.commands, [{type: 'dialog.mute', muted: true}]);
    assert.equal(world.view.canPopOut, false);
  });

  it('is given back here, but for the agent, once it has moved, and no end is told', () => {
    const world = lending();
    world.actor.send({type: 'call.moved'});
    assertMoved(world);
    assert.deepEqual(givenBack(world), YIELDED);
    assert.deepEqual([world.view.phase, world.view.canPlace, world.view.outcome], ['idle', true, null]);
  });

  it('has moved though the BYE for its dialog comes first', () => {
    const world = lending();
    world.ports.dialog.tell({type: 'dialog.closed'});
    assert.equal(world.view.phase, 'connected');
    assert.equal(world.ports.open.agent, 1);
    world.actor.send({type: 'call.moved'});
    assertMoved(world);
  });

  it('hears nothing more of the handover once it has moved', () => {
    const world = lending();
    world.actor.send({type: 'call.moved'});
    for (const type of ['call.moved', 'call.stays', 'call.lend', 'call.hangup'] as const) world.actor.send({type});
    world.clock.increment(20_000);
    assertMoved(world);
  });

  for (const [how, refuse] of Object.entries({
    'it is refused': ({actor}: CallWorld) => actor.send({type: 'call.stays'}),
    'nobody answers in time': ({clock}: CallWorld) => clock.increment(20_000),
  })) {
    it(`stays, with a warning, where ${how}, and can be lent again`, () => {
      const world = lending();
      refuse(world);
      assert.deepEqual([world.view.phase, world.view.warning?.code], ['connected', 'signaling/move-refused']);
      assert.deepEqual(typesOf(world), ['call.lent', 'call.warned']);
      assert.deepEqual(givenBack(world), []);
      // Too late: it has not been lent any more since.
      world.actor.send({type: 'call.moved'});
      assert.equal(world.view.phase, 'connected');
      world.actor.send({type: 'call.lend'});
      world.actor.send({type: 'call.moved'});
      assert.equal(world.actor.getSnapshot().value, 'moved');
    });

    it(`ends by the agent where its dialog is closed and ${how}`, () => {
      const world = lending();
      world.ports.dialog.tell({type: 'dialog.closed'});
      refuse(world);
      assert.deepEqual([world.view.phase, world.view.outcome], ['ended', 'hung-up-by-agent']);
      assert.deepEqual(typesOf(world), ['call.lent', 'call.ended']);
      assert.deepEqual(givenBack(world).slice(0, 3), ['dialog closed', 'agent expects release', 'agent closed']);
      assert.ok(!world.ports.log.includes('agent yielded'));
    });
  }

  for (const [how, end, outcome] of [
    ['the visitor hangs up', ({actor}: CallWorld) => actor.send({type: 'call.hangup'}), 'hung-up-by-visitor'],
    [
      'AICC releases the agent',
      ({ports}: CallWorld) => ports.agent.tell({type: 'agent.released', end: {outcome: 'hung-up-by-agent'}}),
      'hung-up-by-agent',
    ],
    [
      'the dialog fails',
      ({ports}: CallWorld) => ports.dialog.tell({type: 'dialog.failed', end: failed(new Fault('signaling/lost'))}),
      'failed',
    ],
  ] as const) {
    for (const replaced of [false, true]) {
      if (replaced && how === 'the dialog fails') continue;
      it(`ends as ever when ${how}${replaced ? ' after its dialog was closed' : ''}`, () => {
        const world = lending();
        if (replaced) world.ports.dialog.tell({type: 'dialog.closed'});
        end(world);
        world.actor.send({type: 'call.moved'});
        assert.deepEqual([world.view.phase, world.view.outcome], ['ended', outcome]);
        assert.deepEqual(typesOf(world), ['call.lent', 'call.ended']);
        assert.ok(!world.ports.log.includes('agent yielded'));
      });
    }
  }

  it('lets the visitor call again where it was', () => {
    const world = lending();
    world.actor.send({type: 'call.moved'});
    world.actor.send({type: 'call.place', kind: 'audio'});
    world.ports.media.grant();
    world.actor.send({type: 'call.confirm'});
    assert.deepEqual([world.view.phase, world.view.connectedAt], ['requesting', null]);
    assert.deepEqual(world.ports.agent.input, {kind: 'audio', lent: false});
  });
});

describe('a call', () => {
  for (const [where, world] of Object.entries({
    'before it is connected': dialledCall(),
    'whose signalling is down': (() => {
      const there = connectedCall();
      there.ports.dialog.tell({type: 'dialog.signalling', up: false});
      return there;
    })(),
    'whose screen is shown': (() => {
      const there = connectedCall();
      there.actor.send({type: 'screen.toggle'});
      there.ports.screen.grant();
      return there;
    })(),
    'held by the agent': (() => {
      const there = connectedCall();
      there.ports.dialog.tell({type: 'dialog.held', here: false, there: true});
      return there;
    })(),
    'whose dialog nobody can name': (() => {
      const there = dialledCall();
      there.ports.dialog.tell({type: 'dialog.connected', remote: fakeStream(), dialog: null});
      return there;
    })(),
  })) {
    it(`is not lent ${where}`, () => {
      assert.equal(world.view.canPopOut, false);
      world.actor.send({type: 'call.lend'});
      world.actor.send({type: 'call.moved'});
      assert.ok(!typesOf(world).includes('call.lent'));
      assert.equal(world.view.canHangUp, true);
      world.actor.stop();
    });
  }

  it('that was never placed lends nothing', () => {
    assert.equal(lentCall(callWorld().actor.getSnapshot()), null);
  });
});
