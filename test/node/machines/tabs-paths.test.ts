import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {tabsMachine} from '../../../machines/tabs-machine.js';
import {eventsOf} from './call-paths.js';
import {invokedIn, missedBy, writeStates} from './chart.js';
import {tabsPaths, tabsWorld, type TabsWorld} from './tabs-world.js';

const paths = tabsPaths();

const reach = (path: (typeof paths)[number], options: Parameters<typeof tabsWorld>[0] = {}) => {
  const world = tabsWorld({...path.input, ...options});
  for (const event of eventsOf(path)) world.deliver(event);
  assert.deepEqual(world.actor.getSnapshot().value, path.state.value);
  return world;
};

/** Everything that may end a tab's part, wherever it is. */
const endings: Record<string, (world: TabsWorld) => void> = {
  'a stop of the actor': ({actor}) => void actor.stop(),
  'the removal of the element': ({scope}) => scope.abort(),
  'the removal of the element, then a stop': ({scope, actor}) => {
    scope.abort();
    actor.stop();
  },
  'the freezing of the page': ({actor}) => actor.send({type: 'page.hidden'}),
};

const nothing = {channel: 0, conversation: 0, lead: 0};

const assertAllGivenBack = ({ports, actor, scope}: TabsWorld) => {
  assert.deepEqual(ports.open, nothing, ports.log.join('\n'));
  actor.stop();
  scope.abort();
  for (const {name, closes} of ports.all) assert.equal(closes, 1, name);
};

const bug = () => {
  throw new Error('bug');
};

describe('tabs paths', () => {
  it('lead a real actor where the chart says, and pass every state', () => {
    assert.ok(paths.length > 20, `only ${paths.length} situations`);
    const passed = new Set<string>();
    for (const path of paths) reach(path, {inspect: writeStates(passed)}).actor.stop();
    assert.deepEqual(missedBy(tabsMachine, passed), []);
  });
});

describe('a tab among others', () => {
  it('holds in every situation what its states invoke, and no more', () => {
    for (const path of paths) {
      const {ports, actor} = reach(path);
      const held = Object.entries(ports.open).filter(([, count]) => count === 1);
      assert.deepEqual(held.map(([name]) => name).sort(), invokedIn(path.state));
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

  it('gives everything back in every situation at a bug', () => {
    for (const path of paths) {
      const world = tabsWorld({
        ...path.input,
        change: (machine) => machine.provide({actions: {keepSeen: bug}}),
      });
      for (const event of [...eventsOf(path), {type: 'page.seen', seen: true} as const]) {
        if (world.crashes.length === 0) world.deliver(event);
      }
      assert.equal(world.crashes.length, 1);
      assertAllGivenBack(world);
    }
  });

  it('opens nothing that stays open once the element is gone', () => {
    const world = tabsWorld();
    world.scope.abort();
    world.actor.send({type: 'page.hidden'});
    world.actor.send({type: 'page.shown'});
    assertAllGivenBack(world);
  });

  it('ends its conversation before it gives the right to lead back', () => {
    const world = tabsWorld({held: true});
    world.ports.lead.tell({type: 'lead.given'});
    world.actor.send({type: 'page.hidden'});
    const closed = world.ports.log.filter((line) => line.endsWith('closed'));
    assert.equal(closed[0], 'conversation closed');
    assert.deepEqual(closed.sort(), ['channel closed', 'conversation closed', 'lead closed']);
  });

  for (const port of ['askToLead', 'join', 'conduct'] as const) {
    it(`goes on, and gives everything back, when ${port} throws`, () => {
      const world = tabsWorld({alter: (ports) => Object.defineProperty(ports, port, {value: bug})});
      if (port !== 'askToLead') world.ports.lead.tell({type: 'lead.given'});
      // Where nobody can say who leads, every tab does.
      assert.ok(world.names.includes('member.leading'));
      assert.deepEqual(world.crashes, []);
      world.actor.stop();
      assertAllGivenBack(world);
    });
  }
});
