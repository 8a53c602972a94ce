import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {tabsMachine} from '../../../machines/tabs-machine.js';
import {timersOf} from './chart.js';
import {tabsWorld} from './tabs-world.js';

/** A tab that is looked at or not, and has heard of a leader. */
const follower = (seen: boolean) => {
  const world = tabsWorld({seen});
  world.ports.channel.tell({type: 'leader.spoke'});
  return world;
};

describe('a tab that comes', () => {
  it('asks how the conversation stands, and follows whoever answers', () => {
    const world = tabsWorld();
    assert.deepEqual([world.names.at(-1), world.asked], ['member.joining', 1]);
    world.clock.increment(3_999);
    world.ports.channel.tell({type: 'leader.spoke'});
    world.clock.increment(60_000);
    assert.deepEqual([world.names.at(-1), world.ports.lead.takes], ['member.following.trusting', 0]);
  });

  it('takes the right to lead after four seconds in which nobody answers, once', () => {
    const world = tabsWorld();
    world.clock.increment(3_999);
    assert.equal(world.ports.lead.takes, 0);
    world.clock.increment(1);
    assert.deepEqual([world.names.at(-1), world.ports.lead.takes], ['member.following.doubting', 1]);
    world.ports.lead.tell({type: 'lead.given'});
    assert.deepEqual(world.ports.open, {channel: 1, conversation: 1, lead: 1});
    world.clock.increment(60_000);
    assert.equal(world.ports.lead.takes, 1);
  });

  it('says whether it has the right already, until it has gone apart', () => {
    const world = tabsWorld({held: true});
    assert.deepEqual(world.ports.lead.input, {held: true});
    world.ports.lead.tell({type: 'lead.given'});
    world.actor.send({type: 'page.hidden'});
    world.actor.send({type: 'page.shown'});
    assert.deepEqual(world.ports.lead.input, {held: false});
    assert.equal(world.names.at(-1), 'member.joining');
  });
});

describe('a tab that follows', () => {
  it('lets a leader be as long as nobody looks at it', () => {
    const world = follower(false);
    world.clock.increment(60 * 60_000);
    assert.deepEqual([world.asked, world.ports.lead.takes], [1, 0]);
  });

  it('asks for a sign of life each two seconds while it is looked at, and is content with any', () => {
    const world = follower(true);
    for (let round = 1; round <= 5; round += 1) {
      world.clock.increment(1_999);
      assert.equal(world.asked, round);
      world.clock.increment(1);
      assert.equal(world.asked, round + 1);
      world.clock.increment(1_999);
      world.ports.channel.tell({type: 'leader.spoke'});
    }
    assert.equal(world.ports.lead.takes, 0);
    assert.ok(world.names.includes('member.following.watching'));
  });

  it('takes the right from a silent leader within five seconds, and asks again where it is not given', () => {
    const world = follower(true);
    world.clock.increment(2_000);
    world.clock.increment(1_999);
    assert.equal(world.ports.lead.takes, 0);
    world.clock.increment(1);
    assert.equal(world.ports.lead.takes, 1);
    assert.ok(world.names.includes('member.following.doubting'));
    world.clock.increment(2_000);
    assert.ok(world.names.includes('member.following.watching'));
    world.clock.increment(2_000);
    world.clock.increment(2_000);
    assert.equal(world.ports.lead.takes, 2);
  });

  it('doubts no more when the leader speaks after all', () => {
    const world = follower(true);
    world.clock.increment(2_000);
    world.clock.increment(1_999);
    world.ports.channel.tell({type: 'leader.spoke'});
    world.clock.increment(1);
    assert.equal(world.ports.lead.takes, 0);
  });

  it('begins to watch when it is looked at, and stops when it is not', () => {
    const world = follower(false);
    world.actor.send({type: 'page.seen', seen: true});
    assert.ok(world.names.includes('member.following.watching'));
    world.clock.increment(2_000);
    world.actor.send({type: 'page.seen', seen: false});
    world.clock.increment(60_000);
    assert.deepEqual([world.asked, world.ports.lead.takes], [2, 0]);
  });
});

describe('a tab that leads', () => {
  it('runs one conversation, until the right is taken: then it asks whoever leads', () => {
    const world = tabsWorld({seen: true});
    world.ports.lead.tell({type: 'lead.given'});
    assert.equal(world.ports.open.conversation, 1);
    world.ports.lead.tell({type: 'lead.taken'});
    assert.deepEqual([world.names.at(-1), world.asked, world.ports.open.conversation], ['member.joining', 2, 0]);
    world.ports.channel.tell({type: 'leader.spoke'});
    world.ports.lead.tell({type: 'lead.given'});
    assert.equal(world.ports.open.conversation, 1);
    assert.equal(world.ports.leads.length, 1);
  });

  it('heeds neither what others say nor whether it is looked at', () => {
    const world = tabsWorld({seen: true});
    world.ports.lead.tell({type: 'lead.given'});
    world.ports.channel.tell({type: 'leader.spoke'});
    world.actor.send({type: 'page.seen', seen: false});
    world.clock.increment(60 * 60_000);
    assert.equal(world.names.at(-1), 'member.leading');
    assert.equal(world.ports.conversations.length, 1);
  });
});

it('every time that is waited for is one of these', () => {
  assert.deepEqual(timersOf(tabsMachine), [
    'member.joining: joinTimeout',
    'member.following.watching: askInterval',
    'member.following.asking: answerTimeout',
    'member.following.doubting: answerTimeout',
  ]);
  assert.deepEqual(Object.keys(tabsMachine.implementations.delays).sort(), [
    'answerTimeout',
    'askInterval',
    'joinTimeout',
  ]);
});
