import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createActor, SimulatedClock} from 'xstate';
import {bindChatMachine, chatMachine} from '../../../machines/chat-machine.js';
import {FakeChatPorts} from '../../support/fake-chat-ports.js';
import {eventsOf} from './call-paths.js';
import {missedBy, writeStates} from './chart.js';
import {chatPaths} from './chat-paths.js';

/** Fakes answer nothing by themselves. */
const inert = bindChatMachine(new FakeChatPorts(), new AbortController().signal);

describe('chat paths', () => {
  const passed = new Set<string>();

  it('lead a real actor where the chart says', () => {
    const paths = chatPaths();
    assert.ok(paths.length > 100, `only ${paths.length} situations`);
    for (const path of paths) {
      const actor = createActor(inert, {
        clock: new SimulatedClock(),
        input: {now: () => 0},
        inspect: writeStates(passed),
      }).start();
      for (const event of eventsOf(path)) actor.send(event);
      assert.deepEqual(actor.getSnapshot().value, path.state.value);
      actor.stop();
    }
  });

  it('pass every state', () => {
    assert.deepEqual(missedBy(chatMachine, passed), []);
  });

  it('offer to start or to end, never both', () => {
    for (const {state} of chatPaths()) {
      assert.ok(!(state.can({type: 'chat.start'}) && state.can({type: 'chat.end'})), JSON.stringify(state.value));
    }
  });
});
