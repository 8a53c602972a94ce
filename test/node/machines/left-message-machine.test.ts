import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createActor} from 'xstate';
import {bindLeftMessageMachine, leftMessageMachine} from '../../../machines/left-message-machine.js';
import {leftMessageView} from '../../../machines/left-message-view.js';
import {Fault} from '../../../src/domain/faults.js';
import {missedBy, timersOf, writeStates} from './chart.js';
import {toLeftMessage} from './service-paths.js';
import {heardOut, leftMessageWorld, MESSAGE} from './service-worlds.js';

type World = ReturnType<typeof leftMessageWorld>;

const viewOf = ({actor}: World) => leftMessageView(actor.getSnapshot());

const leave = ({actor}: World) => actor.send({type: 'message.leave', message: MESSAGE});

type Name = keyof typeof toLeftMessage;
const names = Object.keys(toLeftMessage) as Name[];

const inState = async (name: Name, passed?: Set<string>) => {
  const world = leftMessageWorld(passed && writeStates(passed));
  await toLeftMessage[name](world);
  assert.deepEqual(viewOf(world), {phase: name, fault: null});
  return world;
};

describe('a message that is left', () => {
  it('passes every state', async () => {
    const passed = new Set<string>();
    for (const name of names) await inState(name, passed);
    assert.deepEqual(missedBy(leftMessageMachine, passed), []);
  });

  for (const name of names) {
    it(`holds no request once the form is closed while ${name}`, async () => {
      const {ports, actor} = await inState(name);
      assert.equal(ports.open, name === 'sending' ? 1 : 0);
      actor.stop();
      assert.equal(ports.open, 0);
    });
  }

  it('is sent once, however often it is asked for', async () => {
    const world = await inState('sending');
    leave(world);
    world.ports.leaves[0]?.answer();
    await heardOut();
    leave(world);
    assert.deepEqual([viewOf(world).phase, world.ports.leaves.length], ['sent', 1]);
    assert.equal(world.ports.leaves[0]?.input, MESSAGE);
  });

  it('says why it was not taken, stays written, and can be sent again', async () => {
    const world = await inState('sending');
    world.ports.leaves[0]?.fail(new Fault('platform/refused'));
    await heardOut();
    assert.deepEqual(viewOf(world), {phase: 'writing', fault: new Fault('platform/refused')});
    assert.equal(world.actor.getSnapshot().context.message, MESSAGE);
    leave(world);
    assert.deepEqual(viewOf(world), {phase: 'sending', fault: null});
    world.ports.leaves[1]?.answer();
    await heardOut();
    assert.deepEqual(viewOf(world), {phase: 'sent', fault: null});
  });

  it('can be sent again when the port throws', async () => {
    let attempts = 0;
    const leaveMessage = () => {
      if (++attempts === 1) throw new Error('bug');
      return Promise.resolve();
    };
    const actor = createActor(bindLeftMessageMachine({leaveMessage})).start();
    actor.send({type: 'message.leave', message: MESSAGE});
    await heardOut();
    const {phase, fault} = leftMessageView(actor.getSnapshot());
    assert.deepEqual([phase, fault?.code], ['writing', 'internal/bug']);
    actor.send({type: 'message.leave', message: MESSAGE});
    await heardOut();
    assert.equal(actor.getSnapshot().value, 'sent');
  });

  it('is waited for no longer than leaveTimeout, and an answer after that is not heard', async () => {
    const world = await inState('sending');
    world.clock.increment(44_999);
    assert.equal(viewOf(world).phase, 'sending');
    world.clock.increment(1);
    assert.deepEqual(viewOf(world), {phase: 'writing', fault: new Fault('network/timeout')});
    assert.equal(world.ports.open, 0);
    world.ports.leaves[0]?.answer();
    await heardOut();
    assert.equal(viewOf(world).phase, 'writing');
    assert.deepEqual(timersOf(leftMessageMachine), ['sending: leaveTimeout']);
  });
});
