import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Fault} from '../../../src/domain/faults.js';
import {fakeStream} from '../../support/fake-call-ports.js';
import {connectedCall, type CallWorld} from './call-world.js';

const devices = [] as const;

/** A video call in which the camera is on. */
const videoCall = (): CallWorld => {
  const world = connectedCall();
  world.ports.media.tell({type: 'media.changed', stream: fakeStream('m', 'front'), devices});
  world.ports.dialog.tell({type: 'dialog.video', on: true, incoming: true});
  world.ports.dialog.tell({type: 'dialog.sent', picture: 'camera'});
  world.ports.media.commands.length = world.ports.dialog.commands.length = 0;
  return world;
};

describe('the camera in a call', () => {
  it('is opened first, sent then, and shown as on when it is sent', () => {
    const world = connectedCall();
    world.actor.send({type: 'video.add'});
    assert.deepEqual(world.ports.media.commands, [{type: 'media.camera', on: true}]);
    assert.deepEqual([world.view.kind, world.view.cameraOn], ['audio', false]);
    const local = fakeStream('m', 'front');
    world.ports.media.tell({type: 'media.changed', stream: local, devices});
    assert.deepEqual(world.ports.dialog.commands, [{type: 'dialog.send', local, screen: null}]);
    assert.deepEqual([world.view.kind, world.view.cameraOn], ['audio', false]);
    world.ports.dialog.tell({type: 'dialog.video', on: true, incoming: false});
    world.ports.dialog.tell({type: 'dialog.sent', picture: 'camera'});
    assert.deepEqual([world.view.kind, world.view.cameraOn, world.view.pictured], ['video', true, false]);
  });

  it('is closed again where the far end takes no video, and the call goes on', () => {
    const world = connectedCall();
    world.actor.send({type: 'video.add'});
    world.ports.media.tell({type: 'media.changed', stream: fakeStream('m', 'front'), devices});
    const fault = new Fault('signaling/video-refused');
    world.ports.dialog.tell({type: 'dialog.video', on: false, incoming: false});
    world.ports.dialog.tell({type: 'dialog.refused', fault});
    assert.deepEqual(world.ports.media.commands.at(-1), {type: 'media.camera', on: false});
    assert.deepEqual([world.view.kind, world.view.phase, world.view.warning], ['audio', 'connected', fault]);
  });

  it('is off when no picture of it is sent any more', () => {
    const world = videoCall();
    world.actor.send({type: 'camera.toggle'});
    assert.deepEqual(world.ports.media.commands, [{type: 'media.camera', on: false}]);
    assert.equal(world.view.cameraOn, true);
    world.ports.dialog.tell({type: 'dialog.sent', picture: 'none'});
    assert.deepEqual([world.view.cameraOn, world.view.kind], [false, 'video']);
  });

  it('is closed with the video, by the visitor or by the far end', () => {
    const own = videoCall();
    own.actor.send({type: 'video.stop'});
    assert.deepEqual(own.ports.dialog.commands, [{type: 'dialog.stopVideo'}]);
    assert.deepEqual(own.ports.media.commands, [{type: 'media.camera', on: false}]);

    const theirs = videoCall();
    theirs.ports.dialog.tell({type: 'dialog.video', on: false, incoming: false});
    assert.equal(theirs.view.kind, 'audio');
    assert.deepEqual(theirs.ports.media.commands, [{type: 'media.camera', on: false}]);
  });

  it('stays off when the agent adds video', () => {
    const world = connectedCall();
    world.ports.dialog.tell({type: 'dialog.video', on: true, incoming: true});
    assert.deepEqual([world.view.kind, world.view.pictured, world.view.cameraOn], ['video', true, false]);
    assert.deepEqual(world.ports.media.commands, []);
  });

  it('gives way to the voice where the network stays poor', () => {
    const world = videoCall();
    world.ports.dialog.tell({type: 'dialog.quality', quality: 'poor'});
    world.clock.increment(7_999);
    assert.deepEqual(world.ports.dialog.commands, []);
    world.clock.increment(1);
    assert.deepEqual(world.ports.dialog.commands, [{type: 'dialog.stopVideo'}]);
    assert.equal(world.view.warning?.code, 'media/weak-network');
  });

  it('stays where the network recovers, and in a call without video nothing is stopped', () => {
    const world = videoCall();
    world.ports.dialog.tell({type: 'dialog.quality', quality: 'poor'});
    world.ports.dialog.tell({type: 'dialog.quality', quality: 'weak'});
    world.clock.increment(60_000);
    assert.deepEqual(world.ports.dialog.commands, []);
    assert.equal(world.view.quality, 'weak');

    const audio = connectedCall();
    audio.ports.dialog.tell({type: 'dialog.quality', quality: 'poor'});
    audio.clock.increment(60_000);
    assert.deepEqual(audio.ports.dialog.commands, []);
    assert.equal(audio.view.quality, 'poor');
  });
});

describe('hold', () => {
  it('is shown when the dialog says so, apart for each side', () => {
    const world = connectedCall();
    world.actor.send({type: 'hold.toggle'});
    assert.deepEqual(world.ports.dialog.commands, [{type: 'dialog.hold', held: true}]);
    assert.equal(world.view.heldHere, false);
    world.ports.dialog.tell({type: 'dialog.held', here: true, there: false});
    assert.deepEqual([world.view.heldHere, world.view.heldThere], [true, false]);
    world.ports.dialog.tell({type: 'dialog.held', here: true, there: true});
    assert.deepEqual([world.view.heldHere, world.view.heldThere], [true, true]);
    world.actor.send({type: 'hold.toggle'});
    assert.deepEqual(world.ports.dialog.commands.at(-1), {type: 'dialog.hold', held: false});
    world.ports.dialog.tell({type: 'dialog.held', here: false, there: true});
    assert.deepEqual([world.view.heldHere, world.view.heldThere], [false, true]);
  });

  it('cannot be asked for while no request gets through', () => {
    const world = connectedCall();
    world.ports.dialog.tell({type: 'dialog.signalling', up: false});
    assert.deepEqual([world.view.canHold, world.view.canAddVideo, world.view.canPressKeys], [false, false, false]);
    assert.equal(world.view.phase, 'connected');
    world.ports.dialog.tell({type: 'dialog.signalling', up: true});
    assert.equal(world.view.canHold, true);
  });
});

describe('the screen in a call', () => {
  it('is shown when the far end sees it, in the place of the camera', () => {
    const world = videoCall();
    world.actor.send({type: 'screen.toggle'});
    assert.deepEqual([world.view.sharing, world.ports.open.screen], ['starting', 1]);
    world.ports.screen.grant();
    const command = world.ports.dialog.commands.at(-1);
    assert.ok(command?.type === 'dialog.send' && command.screen);
    assert.equal(world.view.sharing, 'starting');
    world.ports.dialog.tell({type: 'dialog.sent', picture: 'screen'});
    assert.deepEqual([world.view.sharing, world.view.cameraOn], ['showing', false]);
  });

  for (const [how, stop] of Object.entries({
    'the visitor': ({actor}: CallWorld) => actor.send({type: 'screen.toggle'}),
    'the browser’s own controls': ({ports}: CallWorld) => ports.screen.tell({type: 'screen.ended'}),
  })) {
    it(`is given back, and the camera sent again, when it is ended by ${how}`, () => {
      const world = videoCall();
      world.actor.send({type: 'screen.toggle'});
      world.ports.screen.grant();
      world.ports.dialog.tell({type: 'dialog.sent', picture: 'screen'});
      stop(world);
      assert.equal(world.ports.open.screen, 0);
      const command = world.ports.dialog.commands.at(-1);
      assert.ok(command?.type === 'dialog.send' && command.screen === null);
      assert.equal(world.view.sharing, 'none');
    });
  }

  it('is given back where the browser or the far end refuses it', () => {
    const world = connectedCall();
    world.actor.send({type: 'screen.toggle'});
    world.ports.screen.tell({type: 'screen.refused', fault: new Fault('device/screen-refused')});
    assert.deepEqual([world.view.sharing, world.view.warning?.code], ['none', 'device/screen-refused']);
    world.actor.send({type: 'screen.toggle'});
    world.ports.screen.grant();
    world.ports.dialog.tell({type: 'dialog.refused', fault: new Fault('signaling/video-refused')});
    assert.deepEqual([world.view.sharing, world.ports.open.screen], ['none', 0]);
    assert.equal(world.view.warning?.code, 'signaling/video-refused');
  });
});

describe('the sound of a call', () => {
  it('rings until the agent is heard, and then plays the agent', () => {
    const world = connectedCall();
    const types = world.ports.sound.commands.map((command) =>
      command.type === 'sound.ring' ? `ring ${command.on ? 'on' : 'off'}` : command.type,
    );
    assert.deepEqual(types, ['ring on', 'ring on', 'sound.play']);
    world.actor.send({type: 'volume.set', volume: 0.3});
    assert.deepEqual(world.ports.sound.commands.at(-1), {type: 'sound.volume', volume: 0.3});
    assert.equal(world.view.volume, 0.3);
  });

  it('is asked for where the browser blocks it', () => {
    const world = connectedCall();
    world.ports.sound.tell({type: 'sound.blocked'});
    assert.equal(world.view.soundBlocked, true);
    world.actor.send({type: 'sound.allow'});
    assert.deepEqual(world.ports.sound.commands.at(-1), {type: 'sound.unblock'});
    world.ports.sound.tell({type: 'sound.playing'});
    assert.equal(world.view.soundBlocked, false);
  });
});

describe('keys', () => {
  it('are shown when they have been sent', () => {
    const world = connectedCall();
    world.actor.send({type: 'keypad.press', key: '5'});
    assert.deepEqual(world.ports.dialog.commands, [{type: 'dialog.tone', key: '5'}]);
    assert.equal(world.view.tones, '');
    world.ports.dialog.tell({type: 'dialog.toned', key: '5'});
    world.ports.dialog.tell({type: 'dialog.toned', key: '#'});
    assert.equal(world.view.tones, '5#');
  });
});
