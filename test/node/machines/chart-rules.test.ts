import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {AnyStateMachine, AnyStateNode} from 'xstate';
import {callMachine} from '../../../machines/call-machine.js';
import {chatMachine} from '../../../machines/chat-machine.js';
import {leftMessageMachine} from '../../../machines/left-message-machine.js';
import {surveyMachine} from '../../../machines/survey-machine.js';
import {tabsMachine} from '../../../machines/tabs-machine.js';
import {uploadMachine} from '../../../machines/upload-machine.js';
import {widgetMachine} from '../../../machines/widget-machine.js';
import {atomicStatesOf, nameOf, statesOf} from './chart.js';

const charts: AnyStateMachine[] = [
  callMachine,
  chatMachine,
  widgetMachine,
  uploadMachine,
  surveyMachine,
  leftMessageMachine,
  tabsMachine,
];

/** Time alone leads out of this very state. */
const leavesByTime = ({after, always}: AnyStateNode): boolean =>
  after.some(({target}) => target !== undefined) || (always ?? []).some(({guard}) => guard === undefined);

const lineOf = (node: AnyStateNode): AnyStateNode[] => [node, ...(node.parent ? lineOf(node.parent) : [])];

const atomsOf = (node: AnyStateNode): AnyStateNode[] =>
  node.type === 'atomic' ? [node] : Object.values(node.states).flatMap(atomsOf);

/** Time leads out of `node` from wherever in it one may be: a region that time empties takes its neighbours along. */
const isLeftByTime = (node: AnyStateNode): boolean =>
  leavesByTime(node) ||
  (node.type === 'parallel' &&
    Object.values(node.states).some((region) =>
      atomsOf(region).every((atom) => lineOf(atom).some((ancestor) => timeLeadsOutOf(node, ancestor))),
    ));

const timeLeadsOutOf = (outer: AnyStateNode, inner: AnyStateNode): boolean =>
  [...inner.after, ...(inner.always ?? []).filter(({guard}) => guard === undefined)].some(({target}) =>
    target?.some((state) => !lineOf(state).includes(outer)),
  );

for (const chart of charts) {
  describe(`the ${chart.id} chart`, () => {
    it('says of every state what it is for', () => {
      const silent = statesOf(chart).filter(({description}) => !description);
      assert.deepEqual(silent.map(nameOf), []);
    });

    it('rests, or has a way out by time, in every state', () => {
      const stuck = atomicStatesOf(chart).filter(
        (atom) => !atom.tags.includes('resting') && !lineOf(atom).some(isLeftByTime),
      );
      assert.deepEqual(stuck.map(nameOf), []);
    });

    it('gives every invoked actor a name and an answer to its failing', () => {
      for (const {invoke, transitions} of statesOf(chart)) {
        for (const {id} of invoke) {
          assert.match(id, /^[a-z][a-zA-Z]+$/);
          assert.ok(transitions.has(`xstate.error.actor.${id}`), id);
        }
      }
    });
  });
}
