import {assign, emit, sendTo, setup} from 'xstate';
import type {
  CallPorts,
  Device,
  DeviceChoice,
  DialogFact,
  MediaFact,
  ReservationFact,
  Route,
} from '../src/domain/call-ports.js';
import {Fault} from '../src/domain/faults.js';
import type {MediaKind} from '../src/domain/media-kind.js';
import {failed, type CallEnd} from '../src/domain/outcomes.js';
import {unboundCallActors} from './actors/call-actors.js';

/** What someone wants of the call. */
export type CallCommand =
  | {type: 'call.place'; kind: MediaKind}
  | {type: 'call.acknowledge'}
  | {type: 'call.confirm'}
  | {type: 'call.hangup'}
  | {type: 'devices.choose'; choice: DeviceChoice}
  | {type: 'mic.toggle'}
  | {type: 'camera.toggle'};

/** What the outside may observe with `actor.on()`. */
export type CallEmitted =
  {type: 'call.warned'; fault: Fault} | {type: 'call.ended'; kind: MediaKind; end: CallEnd; durationMs: number};

export interface CallInput {
  /** Whether the visitor must acknowledge a notice on recording first. */
  readonly recordingNotice: boolean;
  readonly now: CallPorts['now'];
}

export interface CallContext extends CallInput {
  readonly kind: MediaKind;
  readonly choice: DeviceChoice;
  readonly devices: readonly Device[];
  readonly local: MediaStream | null;
  readonly route: Route | null;
  readonly remote: MediaStream | null;
  readonly connectedAt: number | null;
  readonly warning: Fault | null;
  readonly end: CallEnd | null;
  readonly durationMs: number;
}

/** What is known when nothing has happened yet. */
export const blankCall = {
  devices: [],
  local: null,
  route: null,
  remote: null,
  connectedAt: null,
  warning: null,
  end: null,
  durationMs: 0,
} satisfies Partial<CallContext>;

type CallEvent = CallCommand | MediaFact | ReservationFact | DialogFact;

/** The vocabulary of the call chart: what it knows, does, asks and waits for. */
export const callSetup = setup({
  types: {
    context: {} as CallContext,
    input: {} as CallInput,
    events: {} as CallEvent,
    emitted: {} as CallEmitted,
    tags: {} as 'resting',
    children: {} as {media: 'media'; agent: 'agent'; dialog: 'dialog'},
  },
  actors: unboundCallActors,
  guards: {
    needsNotice: ({context}) => context.recordingNotice,
    isVideo: ({context}) => context.kind === 'video',
    leadsHere: ({context}, {route}: {route: Route}) => route.accessCode === context.route?.accessCode,
    leadsElsewhere: ({context}, {route}: {route: Route}) => route.accessCode !== context.route?.accessCode,
  },
  actions: {
    begin: assign((_, {kind}: {kind: MediaKind}) => ({...blankCall, kind})),
    keepMedia: assign((_, media: {local: MediaStream; devices: readonly Device[]}) => media),
    keepChoice: assign(({context}, {choice}: {choice: DeviceChoice}) => ({
      choice: {...context.choice, ...choice},
      local: null,
    })),
    keepRoute: assign((_, {route}: {route: Route}) => ({route, remote: null, warning: null})),
    keepRemote: assign(({context}, {remote}: {remote: MediaStream}) => ({
      remote,
      connectedAt: context.connectedAt ?? context.now(),
    })),
    keepWarning: assign((_, {fault}: {fault: Fault}) => ({warning: fault})),
    clearWarning: assign({warning: null}),
    keepEnd: assign(({context}, {end}: {end: CallEnd}) => ({
      // Whatever AICC calls it, a call that nobody ever answered was not hung up by an agent.
      end: end.outcome === 'hung-up-by-agent' && context.connectedAt === null ? ({outcome: 'no-answer'} as const) : end,
    })),
    keepHangup: assign(({context}) => ({
      end: {outcome: context.connectedAt === null ? ('cancelled' as const) : ('hung-up-by-visitor' as const)},
    })),
    measure: assign(({context}) => ({
      durationMs: context.connectedAt === null ? 0 : context.now() - context.connectedAt,
    })),
    forgetMedia: assign({local: null, remote: null, route: null, warning: null}),
    expectRelease: sendTo('agent', {type: 'release.expect'}),
    askMute: sendTo('dialog', (_, {muted}: {muted: boolean}) => ({type: 'dialog.mute' as const, muted})),
    askCamera: sendTo('dialog', (_, {on}: {on: boolean}) => ({type: 'dialog.showCamera' as const, on})),
    emitWarned: emit((_, {fault}: {fault: Fault}) => ({type: 'call.warned' as const, fault})),
    emitEnded: emit(({context: {kind, end, durationMs}}) => ({
      type: 'call.ended' as const,
      kind,
      end: end ?? failed(new Fault('internal/bug')),
      durationMs,
    })),
  },
  delays: {
    noticeTimeout: 10 * 60_000,
    promptTimeout: 3 * 60_000,
    checkTimeout: 10 * 60_000,
    requestTimeout: 40_000,
    queueCeiling: 60 * 60_000,
    transferTimeout: 2 * 60_000,
    dialTimeout: 60_000,
    transferNotice: 5_000,
    repairTimeout: 30_000,
    callCeiling: 8 * 60 * 60_000,
  },
});
