import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {LentCall} from '../../../src/domain/call-ports.js';
import {Fault} from '../../../src/domain/faults.js';
import {failed} from '../../../src/domain/outcomes.js';
import {fakeStream} from '../../support/fake-call-ports.js';
import {lentCall as call, route} from './call-paths.js';
import {callWorld, connectedCall, type CallWorld} from './call-world.js';

const own = {callId: 'd4', localTag: 'e5', remoteTag: 'f6'};

/** A window that has opened the microphone for a lent call, and dials. */
const adopting = (lent: Partial<LentCall> = {}, options?: Parameters<typeof callWorld>[0]): CallWorld => {
  const world = callWorld(options);
  world.actor.send({type: 'call.adopt', call: {...call, ...lent}});
  world.ports.media.grant();
  return world;
};

const adopted = (lent?: Partial<LentCall>): CallWorld => {
  const world = adopting(lent);
  world.ports.time = 5_000;
  world.ports.dialog.tell({type: 'dialog.muted', muted: true});
  world.ports.dialog.tell({type: 'dialog.connected', remote: fakeStream('remote'), dialog: own});
  return world;
};

const unadopted = (world: CallWorld) => {
  assert.deepEqual(world.emitted, [{type: 'call.unadopted'}]);
  const {permission, ...open} = world.ports.open;
  assert.deepEqual(Object.values(open).filter(Boolean), []);
  assert.ok(permission <= 1);
  assert.ok(!world.ports.log.includes('agent owned') && !world.ports.log.includes('agent expects release'));
  assert.equal(world.view.canPlace, true);
  assert.equal(world.actor.getSnapshot().context.lent, null);
};

describe('a call that is taken over', () => {
  it('asks for the microphone, and for no acknowledgement, device check or agent', () => {
    const world = adopting({}, {recordingNotice: true});
    assert.deepEqual(world.ports.log, ['sound opened', 'media opened', 'agent opened', 'dialog opened', 'page opened']);
    assert.deepEqual(world.ports.media.input.kind, 'audio');
    assert.deepEqual(world.ports.agent.input, {kind: 'audio', lent: true});
    const {local, ...input} = world.ports.dialog.input;
    assert.ok(local);
    assert.deepEqual(input, {kind: 'audio', route: route('7'), lent: call});
    assert.deepEqual([world.view.phase, world.view.canHangUp], ['connecting', true]);
  });

  for (const [kind, camera, asked] of [
    ['video', true, 'video'],
    ['video', false, 'audio'],
    ['audio', false, 'audio'],
  ] as const) {
    it(`opens ${asked === 'video' ? 'a' : 'no'} camera for ${kind} with the camera ${camera ? 'on' : 'off'}`, () => {
      const world = adopting({kind, camera});
      assert.equal(world.ports.media.input.kind, asked);
      assert.equal(world.ports.dialog.input.kind, kind);
      assert.equal(world.view.kind, kind);
    });
  }

  it('is this window’s when the agent is heard: the agent owned, the time and the volume as before', () => {
    const world = adopted();
    assert.deepEqual(world.emitted, [{type: 'call.adopted'}]);
    assert.ok(world.ports.log.includes('agent owned'));
    const {phase, connectedAt, muted, volume} = world.view;
    assert.deepEqual(
      {phase, connectedAt, muted, volume},
      {phase: 'connected', connectedAt: 500, muted: true, volume: 0.4},
    );
    const last = world.ports.sound.commands.filter(({type}) => type === 'sound.volume').at(-1);
    assert.deepEqual(last, {type: 'sound.volume', volume: 0.4});
  });

  it('ends like any other then, with its whole duration', () => {
    const world = adopted();
    world.ports.time = 9_500;
    world.ports.dialog.tell({type: 'dialog.closed'});
    assert.deepEqual(world.emitted.slice(1), [
      {type: 'call.ended', kind: 'audio', end: {outcome: 'hung-up-by-agent'}, durationMs: 9_000},
    ]);
    assert.ok(world.ports.log.includes('agent expects release'));
  });

  it('can be lent to yet another window', () => {
    const world = adopted();
    assert.equal(world.view.canPopOut, true);
    world.actor.send({type: 'call.lend'});
    world.actor.send({type: 'call.moved'});
    assert.deepEqual(
      world.emitted.map(({type}) => type),
      ['call.adopted', 'call.lent'],
    );
  });

  it('is taken over after another call here too, ended or moved away', () => {
    const ended = connectedCall();
    ended.actor.send({type: 'call.hangup'});
    const moved = connectedCall();
    moved.actor.send({type: 'call.lend'});
    moved.actor.send({type: 'call.moved'});
    for (const world of [ended, moved]) {
      world.actor.send({type: 'call.adopt', call});
      world.ports.media.grant();
      world.ports.dialog.tell({type: 'dialog.connected', remote: fakeStream('remote'), dialog: own});
      assert.deepEqual(world.emitted.at(-1), {type: 'call.adopted'});
      assert.equal(world.view.outcome, null);
    }
  });

  it('is not taken over by a window that has one', () => {
    const world = connectedCall();
    world.actor.send({type: 'call.adopt', call});
    assert.equal(world.view.connectedAt, 1_000);
    assert.equal(world.ports.dialogs.length, 1);
  });

  const early: Record<string, (world: CallWorld) => void> = {
    'the visitor hangs up': ({actor}) => actor.send({type: 'call.hangup'}),
    'AICC releases the agent': ({ports}) =>
      ports.agent.tell({type: 'agent.released', end: {outcome: 'hung-up-by-agent'}}),
    'the gateway refuses': ({ports}) =>
      ports.dialog.tell({type: 'dialog.failed', end: failed(new Fault('signaling/gateway-unreachable'))}),
    'the dialog is closed': ({ports}) => ports.dialog.tell({type: 'dialog.closed'}),
    'the microphone is lost': ({ports}) => ports.media.tell({type: 'media.lost', fault: new Fault('device/lost')}),
  };
  for (const [how, end] of Object.entries(early)) {
    it(`stays where it was when ${how} before the agent is heard`, () => {
      const world = adopting();
      end(world);
      if (how === 'the dialog is closed') {
        // Whoever lent it is told, and nothing is dropped: the agent is not this window's.
        assert.deepEqual(world.emitted, [{type: 'call.unadopted'}]);
        assert.ok(!world.ports.log.includes('agent owned'));
      } else unadopted(world);
      world.clock.increment(60_000);
      assert.equal(world.emitted.length, 1);
    });
  }

  it('stays where it was when the microphone is refused, or nobody answers the browser’s question', () => {
    const refused = callWorld();
    refused.actor.send({type: 'call.adopt', call});
    refused.ports.media.tell({type: 'media.failed', fault: new Fault('device/permission-denied')});
    unadopted(refused);
    assert.equal(refused.ports.agents.length, 0);

    const unanswered = callWorld();
    unanswered.actor.send({type: 'call.adopt', call});
    unanswered.clock.increment(3 * 60_000);
    unadopted(unanswered);
  });

  it('stays where it was when the agent is not heard within twelve seconds, less than it is lent for', () => {
    const world = adopting();
    world.clock.increment(11_999);
    assert.equal(world.view.phase, 'connecting');
    world.clock.increment(1);
    unadopted(world);
  });

  it('lets the visitor place a call of the window’s own after it stayed elsewhere', () => {
    const world = adopting();
    world.actor.send({type: 'call.hangup'});
    world.actor.send({type: 'call.place', kind: 'audio'});
    world.ports.media.grant();
    assert.equal(world.view.phase, 'checking');
    world.actor.send({type: 'call.hangup'});
    assert.deepEqual(
      world.emitted.map(({type}) => type),
      ['call.unadopted', 'call.ended'],
    );
  });
});
