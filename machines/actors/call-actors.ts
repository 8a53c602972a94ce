import {fromCallback, type EventObject} from 'xstate';
import type {
  CallPorts,
  DeviceChoice,
  DialogCommand,
  MediaCommand,
  PageCommand,
  ReservationCommand,
  SoundCommand,
} from '../../src/domain/call-ports.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import {closeWith} from './close-with.js';

type Nothing = Record<never, never>;
type DialogInput = Parameters<CallPorts['openDialog']>[0];

/** What a call holds, each given back when the state that invokes it is left. */
export const callActors = (ports: Omit<CallPorts, 'now'>, scope: AbortSignal) => {
  /** Something held that can be told what to do. */
  const held = <TCommand extends EventObject, TInput>(
    open: (input: TInput, tell: (fact: EventObject) => void) => {command(command: TCommand): void; close(): void},
  ) =>
    fromCallback<TCommand, TInput>(({input, sendBack, receive}) => {
      const thing = open(input, sendBack);
      receive((command) => thing.command(command));
      return closeWith(scope, () => thing.close());
    });

  return {
    media: held<MediaCommand, {kind: MediaKind; choice: DeviceChoice}>((input, tell) => ports.openMedia(input, tell)),

    sound: held<SoundCommand, {speaker: string | null}>((input, tell) => ports.openSound(input, tell)),

    page: held<PageCommand, Nothing>((input, tell) => ports.holdPage(input, tell)),

    dialog: held<DialogCommand, {[K in keyof DialogInput]: DialogInput[K] | null}>((input, tell) =>
      ports.openDialog(input as DialogInput, tell),
    ),

    screen: fromCallback<{type: 'none'}, Nothing>(({input, sendBack}) =>
      closeWith(scope, ports.openScreen(input, sendBack)),
    ),

    permission: fromCallback<{type: 'none'}, {kind: MediaKind}>(({input, sendBack}) =>
      closeWith(scope, ports.watchPermission(input, sendBack)),
    ),

    agent: held<ReservationCommand, {kind: MediaKind; lent: boolean}>((input, tell) => ports.reserveAgent(input, tell)),
  };
};

const unbound = (): never => {
  throw new Error('This machine is data until ports are bound to it.');
};

/** Actors of a machine that nobody has bound to ports: starting one is a bug. */
export const unboundCallActors = callActors(
  {
    openMedia: unbound,
    openScreen: unbound,
    openSound: unbound,
    holdPage: unbound,
    watchPermission: unbound,
    reserveAgent: unbound,
    openDialog: unbound,
  },
  AbortSignal.abort(),
);
