import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {createActor, SimulatedClock} from 'xstate';
import {bindCallMachine, callMachine} from '../../../machines/call-machine.js';
import {callView} from '../../../machines/call-view.js';
import {FakeCallPorts} from '../../support/fake-call-ports.js';
import {callEvents, callPaths, eventsOf} from './call-paths.js';
import {missedBy, writeStates} from './chart.js';

/** Fakes tell nothing by themselves. */
const inert = bindCallMachine(new FakeCallPorts(), new AbortController().signal);

const start = (recordingNotice: boolean, passed: Set<string>) =>
  createActor(inert, {
    clock: new SimulatedClock(),
    input: {recordingNotice, now: () => 0},
    inspect: writeStates(passed),
  }).start();

describe('call paths', () => {
  const passed = new Set<string>();

  for (const recordingNotice of [false, true]) {
    it(`lead a real actor where the chart says${recordingNotice ? ', with a recording notice' : ''}`, () => {
      const paths = callPaths(recordingNotice);
      assert.ok(paths.length > (recordingNotice ? 10 : 50), `only ${paths.length} situations`);
      for (const path of paths) {
        const actor = start(recordingNotice, passed);
        for (const event of eventsOf(path)) actor.send(event);
        assert.deepEqual(actor.getSnapshot().value, path.state.value);
        actor.stop();
      }
    });

    it(`offer to place or to hang up, never both${recordingNotice ? ', with a recording notice' : ''}`, () => {
      for (const {state} of callPaths(recordingNotice)) {
        const {canPlace, canHangUp} = callView(state);
        assert.notEqual(canPlace, canHangUp, JSON.stringify(state.value));
      }
    });
  }

  it('lead a visitor who calls anew past what a page that broke down had', () => {
    const found = callEvents.find(({type}) => type === 'call.found');
    const actor = start(false, passed);
    for (const event of [found!, {type: 'call.place', kind: 'audio'}] as const) actor.send(event);
    assert.deepEqual(actor.getSnapshot().value, {attempt: {equipped: 'prompting'}});
    actor.stop();
  });

  it('pass every state', () => {
    assert.deepEqual(missedBy(callMachine, passed), []);
  });
});
