import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Fault} from '../../../src/domain/faults.js';
import {heard} from './chat-paths.js';
import {liveChat, type ChatWorld} from './chat-world.js';

const ids = ({view}: ChatWorld) => view.thread.map(({id}) => id);

describe('the link', () => {
  it('is interrupted when a poll fails, and steady again when one is answered', async () => {
    const world = await liveChat();
    const fault = new Fault('network/offline');
    world.ports.poll.tell({type: 'poll.interrupted', fault});
    assert.equal(world.view.interrupted, true);
    assert.equal(world.view.fault, fault);
    assert.equal(world.view.live, true);
    world.ports.poll.tell({type: 'poll.answered'});
    assert.equal(world.view.interrupted, false);
    assert.equal(world.view.fault, null);
  });

  it('is steady again when messages come, and none of them is missed', async () => {
    const world = await liveChat();
    world.ports.poll.tell({type: 'poll.interrupted', fault: new Fault('network/offline')});
    world.ports.poll.tell({type: 'messages.received', messages: [heard('hello')], party: 'agent', name: null});
    assert.equal(world.view.interrupted, false);
    assert.equal(world.view.phase, 'agent');
    assert.deepEqual(ids(world), ['hello']);
  });

  it('is interrupted when polls are silent for 90 s, counted from the last answer', async () => {
    const world = await liveChat();
    world.clock.increment(89_999);
    world.ports.poll.tell({type: 'poll.answered'});
    world.clock.increment(89_999);
    assert.equal(world.view.interrupted, false);
    world.clock.increment(1);
    assert.equal(world.view.interrupted, true);
  });

  it('leaves no fault behind when the session is made again or ended', async () => {
    const fault = new Fault('network/offline');
    const lost = await liveChat();
    lost.ports.poll.tell({type: 'poll.interrupted', fault});
    lost.ports.poll.tell({type: 'session.lost'});
    assert.equal(lost.view.fault, null);

    const closed = await liveChat();
    closed.ports.poll.tell({type: 'poll.interrupted', fault});
    closed.ports.poll.tell({type: 'session.closed', by: 'timeout'});
    assert.equal(closed.view.fault, null);

    const left = await liveChat();
    left.ports.poll.tell({type: 'poll.interrupted', fault});
    left.actor.send({type: 'chat.end'});
    assert.equal(left.view.fault, null);
  });

  it('ends the session when it fails for good', async () => {
    const world = await liveChat();
    const fault = new Fault('network/unreachable');
    world.ports.poll.tell({type: 'poll.failed', fault});
    assert.equal(world.view.phase, 'ended');
    assert.deepEqual(world.emitted, [{type: 'chat.faulted', fault}]);
  });
});
