import {fromCallback} from 'xstate';
import type {CallPorts, DeviceChoice, DialogCommand, Route} from '../../src/domain/call-ports.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import {closeWith} from './close-with.js';

/** The three things a call holds, each given back when the state that invokes it is left. */
export const callActors = (ports: Omit<CallPorts, 'now'>, scope: AbortSignal) => ({
  media: fromCallback<{type: 'none'}, {kind: MediaKind; choice: DeviceChoice}>(({input, sendBack}) =>
    closeWith(scope, ports.openMedia(input, sendBack)),
  ),

  agent: fromCallback<{type: 'release.expect'}, {kind: MediaKind}>(({input, sendBack, receive}) => {
    const reservation = ports.reserveAgent(input, sendBack);
    receive(() => reservation.expectRelease());
    return closeWith(scope, () => reservation.close());
  }),

  dialog: fromCallback<DialogCommand, {kind: MediaKind; route: Route | null; local: MediaStream | null}>(
    ({input, sendBack, receive}) => {
      const {kind, route, local} = input as {kind: MediaKind; route: Route; local: MediaStream};
      const dialog = ports.openDialog({kind, route, local}, sendBack);
      receive((command) => dialog.command(command));
      return closeWith(scope, () => dialog.close());
    },
  ),
});

const unbound = (): never => {
  throw new Error('This machine is data until ports are bound to it.');
};

/** Actors of a machine that nobody has bound to ports: starting one is a bug. */
export const unboundCallActors = callActors(
  {openMedia: unbound, reserveAgent: unbound, openDialog: unbound},
  AbortSignal.abort(),
);
