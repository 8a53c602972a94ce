import {fromCallback, fromPromise} from 'xstate';
import type {CallSupport} from '../../src/domain/call-support.js';
import type {ChatPorts} from '../../src/domain/chat-ports.js';
import {Fault} from '../../src/domain/faults.js';
import type {Message} from '../../src/domain/thread.js';
import {closeWith} from './close-with.js';

const given = (message: Message | undefined): Message => {
  if (!message) throw new Fault('internal/bug');
  return message;
};

/** What the chat fetches, and the two loops that it holds. */
export const chatActors = (ports: ChatPorts, scope: AbortSignal) => {
  const within = (signal: AbortSignal) => AbortSignal.any([signal, scope]);
  return {
    connect: fromPromise<void, {resume: boolean}>(({input, signal}) => ports.connect(input, within(signal))),
    post: fromPromise<void, {message: Message | undefined}>(({input, signal}) =>
      ports.send(given(input.message), within(signal)),
    ),
    trace: fromPromise<boolean, {message: Message | undefined}>(({input, signal}) =>
      ports.trace(given(input.message), within(signal)),
    ),
    support: fromPromise<CallSupport>(({signal}) => ports.checkSupport(within(signal))),
    disconnect: fromPromise<void>(({signal}) => ports.disconnect(within(signal))),
    poll: fromCallback<{type: 'none'}>(({sendBack}) => closeWith(scope, ports.openPoll(undefined, sendBack))),
    queueWatch: fromCallback<{type: 'none'}>(({sendBack}) =>
      closeWith(scope, ports.openQueueWatch(undefined, sendBack)),
    ),
  };
};

const unbound = (): never => {
  throw new Error('This machine is data until ports are bound to it.');
};

/** Actors of a machine that nobody has bound to ports: starting one is a bug. */
export const unboundChatActors = chatActors(
  {
    connect: unbound,
    send: unbound,
    trace: unbound,
    disconnect: unbound,
    checkSupport: unbound,
    openPoll: unbound,
    openQueueWatch: unbound,
  },
  AbortSignal.abort(),
);
