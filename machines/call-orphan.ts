import {Fault} from '../src/domain/faults.js';
import {failed} from '../src/domain/outcomes.js';
import {callSetup} from './call-setup.js';

/** Nobody, AICC or visitor, has said what becomes of it: such a call is lost. */
const unanswered = {type: 'keepEnd', params: {end: {outcome: 'no-answer'}}} as const;

/** A call that was left behind, until the visitor has chosen what becomes of it. */
export const orphaned = callSetup.createStateConfig({
  description: 'A page that broke down had a call. Holds its agent, if AICC does, until the visitor has chosen.',
  invoke: {
    id: 'agent',
    src: 'agent',
    input: ({context: {kind}}) => ({kind, lent: true}),
    onError: {
      target: 'ended',
      actions: {type: 'keepEnd', params: ({event}) => ({end: failed(Fault.from(event.error))})},
    },
  },
  on: {
    'agent.released': {target: 'ended', actions: {type: 'keepEnd', params: ({event}) => event}},
    'agent.refused': {target: 'ended', actions: {type: 'keepEnd', params: ({event}) => event}},
    'call.hangup': {target: '.left', actions: 'keepHangup'},
    'call.place': {target: '.refused', actions: {type: 'begin', params: ({event}) => event}},
    'call.elsewhere': {target: 'idle', actions: 'forgetLent'},
  },
  initial: 'asking',
  states: {
    asking: {
      description: 'AICC is asked whether it still has the call.',
      on: {'agent.kept': 'offered'},
      after: {requestTimeout: {target: 'left', actions: unanswered}},
    },

    offered: {
      description: 'The visitor can go on with the call, or leave it.',
      on: {'call.rejoin': '#call.attempt'},
      after: {offerCeiling: {target: 'left', actions: unanswered}},
    },

    left: {
      description: 'Nobody goes on with the call, so that its agent is to be dropped; left at once.',
      entry: 'ownAgent',
      always: '#call.ended',
    },

    refused: {
      description: 'The visitor calls anew instead: its agent is dropped before; left at once.',
      entry: 'ownAgent',
      always: '#call.attempt',
    },
  },
});
