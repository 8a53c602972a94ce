import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Fault} from '../../../src/domain/faults.js';
import {route} from './call-paths.js';
import {connectedCall, dialledCall, requestedCall} from './call-world.js';

const sameAgain = {type: 'agent.answered', route: route('1')} as const;
const elsewhere = {type: 'agent.answered', route: route('2')} as const;
const transferred = {type: 'agent.transferred'} as const;

describe('a second answer with the same access code', () => {
  it('leaves the dialog alone while it is being dialled', () => {
    const world = dialledCall();
    world.ports.agent.tell(sameAgain);
    assert.equal(world.ports.dialogs.length, 1);
    assert.equal(world.view.phase, 'connecting');
  });

  it('leaves the dialog alone while the sides talk', () => {
    const world = connectedCall();
    world.ports.agent.tell(sameAgain);
    assert.equal(world.ports.dialogs.length, 1);
    assert.equal(world.ports.open.dialog, 1);
    assert.equal(world.view.phase, 'connected');
  });

  it('leaves the dialog alone at the end of a transfer', () => {
    const world = connectedCall();
    world.ports.agent.tell(transferred);
    world.ports.agent.tell(sameAgain);
    assert.equal(world.ports.dialogs.length, 1);
    assert.equal(world.ports.open.dialog, 1);
    assert.equal(world.view.phase, 'connected');
  });
});

describe('a second answer with another access code', () => {
  for (const [when, prepare] of [
    ['while the sides talk', () => {}],
    ['during a transfer', (world: ReturnType<typeof connectedCall>) => world.ports.agent.tell(transferred)],
    [
      'while media is away',
      (world: ReturnType<typeof connectedCall>) => world.ports.dialog.tell({type: 'dialog.interrupted'}),
    ],
  ] as const) {
    it(`dials anew ${when}, with the microphone untouched`, () => {
      const world = connectedCall();
      prepare(world);
      world.ports.log.length = 0;
      world.ports.agent.tell(elsewhere);
      assert.deepEqual(
        world.ports.log.filter((line) => !line.startsWith('page')),
        ['dialog closed', 'dialog opened'],
      );
      assert.equal(world.ports.dialog.input.route.accessCode, '2');
      assert.equal(world.ports.open.microphones, 1);
      assert.equal(world.view.phase, 'connecting');
      assert.equal(world.view.remote, null);
    });
  }

  it('counts the duration from the first time the sides heard each other', () => {
    const world = connectedCall();
    world.ports.agent.tell(elsewhere);
    world.ports.time = 3_000;
    world.ports.dialog.tell({type: 'dialog.connected', remote: {} as MediaStream});
    world.ports.time = 5_000;
    world.actor.send({type: 'call.hangup'});
    assert.equal(world.view.durationMs, 4_000);
  });

  it('keeps the microphone muted, as the new dialog tells at its start', () => {
    const world = connectedCall();
    world.ports.dialog.tell({type: 'dialog.muted', muted: true});
    world.ports.onDialog = (dialog) => dialog.tell({type: 'dialog.muted', muted: true});
    world.ports.agent.tell(elsewhere);
    assert.equal(world.view.phase, 'connecting');
    assert.equal(world.view.muted, true);
    world.ports.dialog.tell({type: 'dialog.connected', remote: {} as MediaStream});
    assert.equal(world.view.muted, true);
  });

  it('forgets what the old dialog warned of', () => {
    const world = connectedCall();
    world.ports.dialog.tell({type: 'dialog.silent', fault: new Fault('media/no-audio')});
    world.ports.agent.tell(elsewhere);
    assert.equal(world.view.warning, null);
  });
});

describe('a transfer', () => {
  it('of a connected call is shown for 5 s, and the dialog stays', () => {
    const world = connectedCall();
    world.ports.agent.tell(transferred);
    assert.equal(world.view.phase, 'transferred');
    world.clock.increment(4_999);
    assert.equal(world.view.phase, 'transferred');
    world.clock.increment(1);
    assert.equal(world.view.phase, 'connected');
    assert.equal(world.ports.dialogs.length, 1);
  });

  it('of a call that nobody has answered waits for the next agent, also back in the queue', () => {
    const world = requestedCall();
    world.ports.agent.tell(transferred);
    assert.equal(world.view.phase, 'transferred');
    world.ports.agent.tell({type: 'agent.queued'});
    assert.equal(world.view.phase, 'queued');
    world.ports.agent.tell(transferred);
    assert.equal(world.view.phase, 'transferred');
    world.ports.agent.tell(sameAgain);
    assert.equal(world.view.phase, 'connecting');
    assert.deepEqual(world.ports.dialog.input.route, route('1'));
  });
});
