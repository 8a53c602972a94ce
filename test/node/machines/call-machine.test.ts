import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Fault} from '../../../src/domain/faults.js';
import {fakeStream} from '../../support/fake-call-ports.js';
import {callWorld, connectedCall, dialledCall, requestedCall, type CallWorld} from './call-world.js';

const released = {type: 'agent.released', end: {outcome: 'hung-up-by-agent'}} as const;

const endsOf = ({emitted}: CallWorld) => emitted.filter((event) => event.type === 'call.ended');

const endOf = ({view: {phase, outcome, durationMs}}: CallWorld) => ({phase, outcome, durationMs});

describe('the end of a call', () => {
  it('is cancelled when the visitor hangs up before it connects', () => {
    const world = dialledCall();
    world.ports.time = 9_000;
    world.actor.send({type: 'call.hangup'});
    assert.deepEqual(endOf(world), {phase: 'ended', outcome: 'cancelled', durationMs: 0});
  });

  it('is hung-up-by-visitor when the visitor hangs up after it connected', () => {
    const world = connectedCall();
    world.ports.time = 9_000;
    world.actor.send({type: 'call.hangup'});
    assert.deepEqual(endOf(world), {phase: 'ended', outcome: 'hung-up-by-visitor', durationMs: 8_000});
  });

  it('is hung-up-by-agent at a BYE, for which the reservation is told to expect release before it is closed', () => {
    const world = connectedCall();
    world.ports.dialog.tell({type: 'dialog.closed'});
    assert.equal(world.view.outcome, 'hung-up-by-agent');
    assert.deepEqual(
      world.ports.log.filter((line) => /^(dialog|agent|media) (closed|expects)/.test(line)),
      ['dialog closed', 'agent expects release', 'agent closed', 'media closed'],
    );
  });

  it('does not let the reservation wait for a release when the visitor hangs up', () => {
    const world = connectedCall();
    world.actor.send({type: 'call.hangup'});
    assert.ok(!world.ports.log.includes('agent expects release'));
  });

  it('is hung-up-by-agent when AICC releases a connected call', () => {
    const world = connectedCall();
    world.ports.agent.tell(released);
    assert.equal(world.view.outcome, 'hung-up-by-agent');
  });

  it('is no-answer when AICC releases a call that never connected', () => {
    for (const world of [requestedCall(), dialledCall()]) {
      world.ports.time = 9_000;
      world.ports.agent.tell(released);
      assert.deepEqual(endOf(world), {phase: 'ended', outcome: 'no-answer', durationMs: 0});
    }
  });

  it('is no-answer when a BYE comes before the call connected', () => {
    const world = dialledCall();
    world.ports.dialog.tell({type: 'dialog.closed'});
    assert.equal(world.view.outcome, 'no-answer');
  });

  it('comes once, and tells how long the two sides heard each other', () => {
    const world = connectedCall();
    world.ports.time = 4_500;
    world.ports.dialog.tell({type: 'dialog.closed'});
    world.actor.send({type: 'call.hangup'});
    assert.deepEqual(endsOf(world), [
      {type: 'call.ended', kind: 'audio', end: {outcome: 'hung-up-by-agent'}, durationMs: 3_500},
    ]);
  });

  it('tells the fault of a refused device', () => {
    const world = callWorld();
    const fault = new Fault('device/permission-denied');
    world.actor.send({type: 'call.place', kind: 'video'});
    world.ports.media.tell({type: 'media.failed', fault});
    assert.equal(world.view.fault, fault);
    assert.deepEqual(world.emitted, [
      {type: 'call.ended', kind: 'video', end: {outcome: 'failed', fault}, durationMs: 0},
    ]);
  });

  it('lets the visitor call again with the same actor, as if for the first time', () => {
    const world = connectedCall();
    world.ports.time = 5_000;
    world.actor.send({type: 'call.hangup'});
    world.actor.send({type: 'call.place', kind: 'video'});
    assert.equal(world.view.outcome, null);
    assert.equal(world.view.connectedAt, null);
    assert.equal(world.view.durationMs, 0);

    world.ports.media.grant();
    world.actor.send({type: 'call.confirm'});
    world.ports.time = 6_000;
    world.actor.send({type: 'call.hangup'});
    assert.deepEqual(endOf(world), {phase: 'ended', outcome: 'cancelled', durationMs: 0});
    assert.deepEqual(
      endsOf(world).map(({end}) => end.outcome),
      ['hung-up-by-visitor', 'cancelled'],
    );
  });
});

describe('the devices of a call', () => {
  it('stay closed until the recording notice is acknowledged', () => {
    const world = callWorld({recordingNotice: true});
    world.actor.send({type: 'call.place', kind: 'audio'});
    assert.equal(world.view.step, 'notice');
    assert.deepEqual(world.ports.log, ['sound opened']);
    world.actor.send({type: 'call.acknowledge'});
    assert.deepEqual(world.ports.log, ['sound opened', 'media opened']);
  });

  it('are held before an agent is asked for', () => {
    const world = callWorld();
    world.actor.send({type: 'call.place', kind: 'video'});
    world.actor.send({type: 'call.confirm'});
    world.ports.media.grant();
    assert.equal(world.view.step, 'devices');
    assert.equal(world.ports.open.agent, 0);
    world.actor.send({type: 'call.confirm'});
    assert.deepEqual(world.ports.log, ['sound opened', 'media opened', 'agent opened']);
    assert.deepEqual(world.ports.agent.input, {kind: 'video', lent: false});
  });

  it('are exchanged while they are held, and the choices are kept together', () => {
    const world = callWorld();
    world.actor.send({type: 'call.place', kind: 'video'});
    world.ports.media.grant(fakeStream('a', 'front'));
    world.actor.send({type: 'devices.choose', choice: {microphone: 'm'}});
    world.actor.send({type: 'devices.choose', choice: {speaker: 's'}});
    assert.deepEqual(world.ports.media.commands, [
      {type: 'media.choose', choice: {microphone: 'm'}},
      {type: 'media.choose', choice: {speaker: 's'}},
    ]);
    assert.deepEqual(world.ports.sound.commands.at(-1), {type: 'sound.speaker', id: 's'});
    const other = fakeStream('m', 'front');
    world.ports.media.tell({type: 'media.changed', stream: other, devices: []});
    assert.equal(world.view.local, other);
    assert.equal(world.view.step, 'devices');
    assert.deepEqual(world.view.choice, {microphone: 'm', speaker: 's'});
    assert.equal(world.ports.medias.length, 1);
  });

  it('are told to be kept when the call is started, those too that the browser chose', () => {
    const world = callWorld();
    world.actor.send({type: 'call.place', kind: 'video'});
    world.ports.media.grant(fakeStream('a', 'front'));
    world.actor.send({type: 'call.confirm', skipNext: true});
    assert.deepEqual(world.emitted, [
      {type: 'devices.chosen', choice: {microphone: 'a', camera: 'front'}, skipCheck: true},
    ]);
  });

  it('are not checked again where the visitor wants it so and they are the same', () => {
    const kept = {choice: {microphone: 'a', camera: 'front'}, skipCheck: true};
    for (const [stream, phase] of [
      [fakeStream('a', 'front'), 'requesting'],
      [fakeStream('b', 'front'), 'checking'],
      [fakeStream('a', 'back'), 'checking'],
    ] as const) {
      const world = callWorld({kept});
      world.actor.send({type: 'call.place', kind: 'video'});
      world.ports.media.grant(stream);
      assert.equal(world.view.phase, phase);
    }
    const wary = callWorld({kept: {...kept, skipCheck: false}});
    wary.actor.send({type: 'call.place', kind: 'video'});
    wary.ports.media.grant(fakeStream('a', 'front'));
    assert.equal(wary.view.phase, 'checking');
  });

  it('that are lost or interrupted in the call are told, and what takes their place is sent', () => {
    const world = connectedCall();
    world.ports.media.tell({type: 'media.interrupted'});
    assert.equal(world.view.warning?.code, 'device/interrupted');
    world.ports.media.tell({type: 'media.resumed'});
    assert.equal(world.view.warning, null);
    const other = fakeStream('built-in');
    world.ports.media.tell({type: 'media.changed', stream: other, devices: []});
    const fault = new Fault('device/replaced');
    world.ports.media.tell({type: 'media.refused', fault});
    assert.deepEqual(world.ports.dialog.commands, [{type: 'dialog.send', local: other, screen: null}]);
    assert.equal(world.view.warning, fault);
    assert.equal(world.view.phase, 'connected');
    world.actor.send({type: 'warning.dismiss'});
    assert.equal(world.view.warning, null);
  });

  it('that were refused are watched, and the call can be tried again when they are allowed', () => {
    const world = callWorld();
    world.actor.send({type: 'call.place', kind: 'audio'});
    world.ports.media.tell({type: 'media.failed', fault: new Fault('device/permission-denied')});
    assert.equal(world.view.allowedNow, false);
    world.ports.permission.tell({type: 'permission.granted'});
    assert.equal(world.view.allowedNow, true);
    assert.equal(world.view.phase, 'ended');
    world.actor.send({type: 'call.place', kind: 'audio'});
    assert.equal(world.view.allowedNow, false);
    assert.equal(world.ports.open.permission, 0);
  });

  it('show which devices there are', () => {
    const world = callWorld();
    const devices = [{id: 'm', kind: 'audioinput', label: 'Headset'}] as const;
    world.actor.send({type: 'call.place', kind: 'audio'});
    world.ports.media.grant(fakeStream(), devices);
    assert.deepEqual(world.view.devices, devices);
  });
});

describe('a muted microphone', () => {
  it('is shown when the dialog says so, never before', () => {
    const world = connectedCall();
    world.actor.send({type: 'mic.toggle'});
    assert.deepEqual(world.ports.dialog.commands, [{type: 'dialog.mute', muted: true}]);
    assert.equal(world.view.muted, false);
    world.ports.dialog.tell({type: 'dialog.muted', muted: true});
    assert.equal(world.view.muted, true);

    world.actor.send({type: 'mic.toggle'});
    assert.deepEqual(world.ports.dialog.commands.at(-1), {type: 'dialog.mute', muted: false});
    assert.equal(world.view.muted, true);
    world.ports.dialog.tell({type: 'dialog.muted', muted: false});
    assert.equal(world.view.muted, false);
  });

  it('stays as it is when the dialog says again what it has said', () => {
    const world = connectedCall();
    for (const is of [false, false, true, true]) {
      world.ports.dialog.tell({type: 'dialog.muted', muted: is});
      world.ports.dialog.tell({type: 'dialog.sent', picture: is ? 'camera' : 'none'});
      assert.equal(world.view.muted, is);
      assert.equal(world.view.cameraOn, is);
    }
  });

  it('is shown by the system too, which may ask for it', () => {
    const world = connectedCall();
    world.ports.page.tell({type: 'mic.toggle'});
    assert.deepEqual(world.ports.dialog.commands, [{type: 'dialog.mute', muted: true}]);
    world.ports.dialog.tell({type: 'dialog.muted', muted: true});
    assert.deepEqual(world.ports.page.commands, [{type: 'page.muted', muted: true}]);
  });
});

describe('a silent line', () => {
  it('warns once it is told, and goes on', () => {
    const world = connectedCall();
    const fault = new Fault('media/no-audio');
    world.ports.dialog.tell({type: 'dialog.silent', fault});
    assert.equal(world.view.warning, fault);
    assert.equal(world.view.phase, 'connected');
    assert.deepEqual(
      world.emitted.filter(({type}) => type === 'call.warned'),
      [{type: 'call.warned', fault}],
    );
  });

  it('warns no more when media is back', () => {
    const world = connectedCall();
    world.ports.dialog.tell({type: 'dialog.silent', fault: new Fault('media/no-audio')});
    world.ports.dialog.tell({type: 'dialog.interrupted'});
    assert.equal(world.view.phase, 'reconnecting');
    world.ports.dialog.tell({type: 'dialog.restored'});
    assert.equal(world.view.phase, 'connected');
    assert.equal(world.view.warning, null);
  });
});
