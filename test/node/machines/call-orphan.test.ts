import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {LentCall} from '../../../src/domain/call-ports.js';
import {Fault} from '../../../src/domain/faults.js';
import {failed, type CallEnd} from '../../../src/domain/outcomes.js';
import {fakeStream} from '../../support/fake-call-ports.js';
import {dialog, lentCall, route} from './call-paths.js';
import {callWorld, type CallWorld} from './call-world.js';

const call: LentCall = {...lentCall, orphanedAt: 3_500};

const found = (): CallWorld => {
  const world = callWorld();
  world.actor.send({type: 'call.found', call});
  return world;
};

const offered = (): CallWorld => {
  const world = found();
  world.ports.agent.tell({type: 'agent.kept'});
  return world;
};

const rejoining = (): CallWorld => {
  const world = offered();
  world.actor.send({type: 'call.rejoin'});
  world.ports.media.grant();
  return world;
};

const times = (world: CallWorld, line: string) => world.ports.log.filter((each) => each === line).length;
const ended = (end: CallEnd, durationMs: number) => [{type: 'call.ended', kind: 'audio', end, durationMs}];
const nothingOpen = ({ports}: CallWorld) =>
  assert.deepEqual(
    Object.entries(ports.open).filter(([name, count]) => name !== 'permission' && count > 0),
    [],
  );

describe('a call that a page which broke down had', () => {
  it('is offered when AICC has it still, and not before', () => {
    const world = found();
    assert.deepEqual(world.ports.log, ['agent opened']);
    assert.deepEqual(world.ports.agent.input, {kind: 'audio', lent: true});
    assert.deepEqual([world.view.canRejoin, world.view.phase], [false, 'idle']);
    world.ports.agent.tell({type: 'agent.kept'});
    assert.deepEqual([world.view.canRejoin, world.view.canPlace, world.view.canHangUp], [true, true, false]);
    assert.deepEqual(world.emitted, []);
  });

  it('is gone on with by one tap: no device check, no new agent, the dialog taken over', () => {
    const world = rejoining();
    assert.equal(world.view.phase, 'connecting');
    assert.equal(world.ports.open.agent, 1);
    // Whatever happens from here on, it is this page that gives the agent back.
    assert.equal(times(world, 'agent owned'), 1);
    assert.deepEqual(world.ports.dialog.input.lent, call);
    world.ports.time = 5_000;
    world.ports.dialog.tell({type: 'dialog.connected', remote: fakeStream('remote'), dialog});
    const {phase, connectedAt, volume} = world.view;
    assert.deepEqual({phase, connectedAt, volume}, {phase: 'connected', connectedAt: 500, volume: 0.4});
    world.actor.send({type: 'call.hangup'});
    assert.deepEqual(world.emitted.at(-1), ended({outcome: 'hung-up-by-visitor'}, 4_500)[0]);
    nothingOpen(world);
  });

  for (const end of [
    failed(new Fault('signaling/rejected')),
    failed(new Fault('signaling/gateway-unreachable')),
    {outcome: 'busy'},
    {outcome: 'declined'},
  ] as const) {
    it(`is lost, and its agent given back, where the gateway says ${end.outcome === 'failed' ? end.fault.code : end.outcome}`, () => {
      const world = rejoining();
      world.ports.dialog.tell({type: 'dialog.failed', end});
      assert.equal(world.view.fault?.code, 'signaling/lost');
      const [told] = world.emitted;
      assert.ok(told?.type === 'call.ended' && told.durationMs === 3_000);
      nothingOpen(world);
    });
  }

  it('tells what is wrong with this page’s microphone', () => {
    const world = offered();
    world.actor.send({type: 'call.rejoin'});
    world.ports.media.tell({type: 'media.failed', fault: new Fault('device/in-use')});
    assert.equal(world.view.fault?.code, 'device/in-use');
    nothingOpen(world);
  });

  it('is over where AICC has let go of it: nobody is asked, and it counts until the page broke down', () => {
    const world = found();
    world.ports.time = 60_000;
    world.ports.agent.tell({type: 'agent.released', end: failed(new Fault('platform/refused'))});
    assert.equal(world.view.fault?.code, 'signaling/lost');
    const [told] = world.emitted;
    assert.ok(told?.type === 'call.ended' && told.durationMs === 3_000);
    assert.equal(times(world, 'agent owned'), 0);
    nothingOpen(world);
  });

  it('was ended by the agent, while it was offered', () => {
    const world = offered();
    world.ports.agent.tell({type: 'agent.released', end: {outcome: 'hung-up-by-agent'}});
    assert.deepEqual(world.emitted, ended({outcome: 'hung-up-by-agent'}, 3_000));
  });

  it('is left: its agent is given back', () => {
    const world = offered();
    world.actor.send({type: 'call.hangup'});
    assert.deepEqual(world.ports.log, ['agent opened', 'agent owned', 'agent closed']);
    assert.deepEqual(world.emitted, ended({outcome: 'hung-up-by-visitor'}, 3_000));
  });

  it('gives its agent back before the visitor calls anew', () => {
    const world = offered();
    world.actor.send({type: 'call.place', kind: 'video'});
    assert.deepEqual(world.ports.log.slice(0, 3), ['agent opened', 'agent owned', 'agent closed']);
    assert.deepEqual([world.view.phase, world.view.kind], ['checking', 'video']);
    assert.equal(world.actor.getSnapshot().context.lent, null);
  });

  it('is nothing to this page once another one has it', () => {
    const world = offered();
    world.actor.send({type: 'call.elsewhere'});
    assert.deepEqual(world.ports.log, ['agent opened', 'agent closed']);
    assert.deepEqual([world.view.canRejoin, world.view.phase], [false, 'idle']);
    assert.deepEqual(world.emitted, []);
  });

  it('is not looked at where the visitor calls already', () => {
    const world = callWorld();
    world.actor.send({type: 'call.place', kind: 'audio'});
    world.actor.send({type: 'call.found', call});
    assert.equal(world.view.phase, 'checking');
    assert.equal(world.ports.open.agent, 0);
  });

  it('stays AICC’s where this page breaks down too: the next one offers it again', () => {
    const world = offered();
    world.actor.stop();
    assert.equal(times(world, 'agent owned'), 0);
    nothingOpen(world);
  });
});

describe('the call after one that a page gave back when it was left', () => {
  const stream = fakeStream('microphone');
  const kept = (microphone: string) => ({choice: {microphone}, resumes: true});
  const microphone = stream.getAudioTracks()[0]!.getSettings().deviceId!;

  it('needs no device check with the same devices', () => {
    const world = callWorld({kept: kept(microphone)});
    world.actor.send({type: 'call.place', kind: 'audio'});
    world.ports.media.grant(stream);
    assert.equal(world.view.phase, 'requesting');
  });

  it('needs one with others', () => {
    const world = callWorld({kept: kept('another')});
    world.actor.send({type: 'call.place', kind: 'audio'});
    world.ports.media.grant(stream);
    assert.equal(world.view.step, 'devices');
  });

  it('is the only one: the next is checked as ever', () => {
    const world = callWorld({kept: kept(microphone)});
    world.actor.send({type: 'call.place', kind: 'audio'});
    world.ports.media.grant(stream);
    world.ports.agent.tell({type: 'agent.answered', route: route('1')});
    world.ports.dialog.tell({type: 'dialog.connected', remote: fakeStream('remote'), dialog});
    world.actor.send({type: 'call.hangup'});
    world.actor.send({type: 'call.place', kind: 'audio'});
    world.ports.media.grant(stream);
    assert.equal(world.view.step, 'devices');
  });
});
