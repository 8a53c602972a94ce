import {assign, fromPromise, setup, type ActorRefFrom, type SnapshotFrom} from 'xstate';
import {Fault} from '../src/domain/faults.js';
import type {LeftMessage, ServicePorts} from '../src/domain/service-ports.js';

export type LeftMessagePorts = Pick<ServicePorts, 'leaveMessage'>;

interface LeftMessageContext {
  readonly message: LeftMessage | null;
  readonly fault: Fault | null;
}

const leftMessageActors = (ports: LeftMessagePorts) => ({
  leave: fromPromise<void, {message: LeftMessage | null}>(({input, signal}) => {
    if (!input.message) throw new Fault('internal/bug');
    return ports.leaveMessage(input.message, signal);
  }),
});

const unbound = (): never => {
  throw new Error('This machine is data until ports are bound to it.');
};

/** A message to nobody in particular, for when nobody is there. It is sent once, and only on the visitor's word. */
export const leftMessageMachine = setup({
  types: {
    context: {} as LeftMessageContext,
    events: {} as {type: 'message.leave'; message: LeftMessage},
    tags: {} as 'resting',
    children: {} as {leave: 'leave'},
  },
  actors: leftMessageActors({leaveMessage: unbound}),
  actions: {
    keepMessage: assign((_, {message}: {message: LeftMessage}) => ({message, fault: null})),
    keepFault: assign((_, {thrown}: {thrown: unknown}) => ({fault: Fault.from(thrown)})),
  },
  delays: {leaveTimeout: 45_000},
}).createMachine({
  id: 'leftMessage',
  description: 'A message for when nobody is there.',
  context: {message: null, fault: null},
  initial: 'writing',
  states: {
    writing: {
      tags: 'resting',
      description: 'The visitor writes; what was written stays when sending fails.',
      on: {'message.leave': {target: 'sending', actions: {type: 'keepMessage', params: ({event}) => event}}},
    },
    sending: {
      description: 'doLeaveMessage is under way.',
      invoke: {
        id: 'leave',
        src: 'leave',
        input: ({context}) => ({message: context.message}),
        onDone: 'sent',
        onError: {target: 'writing', actions: {type: 'keepFault', params: ({event}) => ({thrown: event.error})}},
      },
      after: {
        leaveTimeout: {
          target: 'writing',
          actions: {type: 'keepFault', params: () => ({thrown: new Fault('network/timeout')})},
        },
      },
    },
    sent: {tags: 'resting', description: 'AICC has the message: the receipt is shown.'},
  },
});

export type LeftMessageActor = ActorRefFrom<typeof leftMessageMachine>;
export type LeftMessageSnapshot = SnapshotFrom<typeof leftMessageMachine>;

/** The only way to a machine that can be run: everything it touches is named here. */
export const bindLeftMessageMachine = (ports: LeftMessagePorts) =>
  leftMessageMachine.provide({actors: leftMessageActors(ports)});
