import {initialTransition, transition, type EventFromLogic} from 'xstate';
import {callMachine, type CallSnapshot} from '../../machines/call-machine.js';
import type {Device, Route} from '../../src/domain/call-ports.js';
import {Fault} from '../../src/domain/faults.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import {failed, type CallEnd} from '../../src/domain/outcomes.js';

type CallEvent = EventFromLogic<typeof callMachine>;

/** The streams that a reached call shows; a story draws them, a test needs none. */
export interface CallStreams {
  readonly local: MediaStream;
  readonly remote: MediaStream;
}

/** How long a connected call has been going on, ms. */
const TALKED_MS = 83_000;

const devices: readonly Device[] = [
  {id: 'microphone-1', kind: 'audioinput', label: 'Headset'},
  {id: 'microphone-2', kind: 'audioinput', label: 'Built-in microphone'},
  {id: 'camera-1', kind: 'videoinput', label: 'Front camera'},
];

const route: Route = {domain: 'gateway.test', gateways: ['wss://gateway.test'], accessCode: '1', caller: 'visitor'};

/** The way to each moment of a call, one step after another. */
const ways = ({local, remote}: CallStreams) => {
  const placed = (kind: MediaKind): CallEvent[] => [{type: 'call.place', kind}];
  const checked = (kind: MediaKind): CallEvent[] => [...placed(kind), {type: 'media.opened', stream: local, devices}];
  const requested = (kind: MediaKind): CallEvent[] => [...checked(kind), {type: 'call.confirm'}];
  const dialled = (kind: MediaKind): CallEvent[] => [...requested(kind), {type: 'agent.answered', route}];
  const talking = (kind: MediaKind): CallEvent[] => [
    ...dialled(kind),
    ...(kind === 'video' ? [{type: 'dialog.camera', on: true} as const] : []),
    {type: 'dialog.connected', remote},
  ];
  const ended = (way: CallEvent[], end: CallEnd): CallEvent[] => [...way, {type: 'agent.released', end}];

  return {
    Idle: [],
    Notice: placed('audio'),
    PromptMicrophone: placed('audio'),
    PromptCamera: placed('video'),
    CheckMicrophone: checked('audio'),
    CheckCamera: checked('video'),
    Requesting: requested('audio'),
    Queued: [...requested('audio'), {type: 'agent.queued'}],
    TransferredWaiting: [...requested('audio'), {type: 'agent.transferred'}],
    Connecting: dialled('audio'),
    ConnectingVideo: dialled('video'),
    Talking: talking('audio'),
    TalkingMuted: [...talking('audio'), {type: 'dialog.muted', muted: true}],
    TalkingUnheard: [...talking('audio'), {type: 'dialog.silent', fault: new Fault('media/no-audio')}],
    TalkingVideo: talking('video'),
    TalkingCameraOff: [...talking('video'), {type: 'dialog.camera', on: false}],
    Transferring: [...talking('audio'), {type: 'agent.transferred'}],
    Reconnecting: [...talking('audio'), {type: 'dialog.interrupted'}],
    ReconnectingVideo: [...talking('video'), {type: 'dialog.interrupted'}],
    EndedByVisitor: [...talking('audio'), {type: 'call.hangup'}],
    EndedByAgent: ended(talking('video'), {outcome: 'hung-up-by-agent'}),
    EndedCancelled: [...placed('audio'), {type: 'call.hangup'}],
    EndedQueueTimeout: ended(requested('audio'), {outcome: 'queue-timeout'}),
    EndedBusy: ended(requested('audio'), {outcome: 'busy'}),
    EndedDeclined: ended(requested('audio'), {outcome: 'declined'}),
    EndedNoAnswer: ended(requested('audio'), {outcome: 'no-answer'}),
    EndedOutsideHours: ended(requested('audio'), {outcome: 'outside-hours'}),
    EndedPermissionDenied: [...placed('audio'), {type: 'media.failed', fault: new Fault('device/permission-denied')}],
    EndedFailed: ended(talking('audio'), failed(new Fault('signaling/lost'))),
  } satisfies Record<string, CallEvent[]>;
};

const noStreams = {local: {}, remote: {}} as CallStreams;

/** A moment of a call that has a story. */
export type CallState = keyof ReturnType<typeof ways>;

/** Every moment of a call that has a story, in the order in which they come. */
export const CALL_STATES = Object.keys(ways(noStreams)) as readonly CallState[];

/** Leads the call chart itself, without anything of the world, to one of these moments. */
export const reachCallState = (state: CallState, streams: CallStreams = noStreams): CallSnapshot => {
  let time = Date.now() - TALKED_MS;
  const [start] = initialTransition(callMachine, {recordingNotice: state === 'Notice', now: () => time});
  return ways(streams)[state].reduce<CallSnapshot>((at, event) => {
    if (event.type === 'call.hangup' || event.type === 'agent.released') time += TALKED_MS;
    return transition(callMachine, at, event)[0];
  }, start);
};
