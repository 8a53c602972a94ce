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
  {id: 'camera-2', kind: 'videoinput', label: 'Back camera'},
  {id: 'default', kind: 'audiooutput', label: 'Speakers'},
  {id: 'speaker-2', kind: 'audiooutput', label: 'Headset'},
];

const dialog = {callId: 'a1', localTag: 'b2', remoteTag: 'c3'};
const route: Route = {domain: 'gateway.test', gateways: ['wss://gateway.test'], accessCode: '1', caller: 'visitor'};

/** The way to each moment of a call, one step after another. */
const ways = ({local, remote}: CallStreams) => {
  const placed = (kind: MediaKind): CallEvent[] => [{type: 'call.place', kind}];
  const checked = (kind: MediaKind): CallEvent[] => [...placed(kind), {type: 'media.opened', stream: local, devices}];
  const requested = (kind: MediaKind): CallEvent[] => [...checked(kind), {type: 'call.confirm', skipNext: false}];
  const denied = (kind: MediaKind): CallEvent[] => [
    ...placed(kind),
    {type: 'media.failed', fault: new Fault('device/permission-denied')},
  ];
  const dialled = (kind: MediaKind): CallEvent[] => [...requested(kind), {type: 'agent.answered', route}];
  const talking = (kind: MediaKind): CallEvent[] => [
    ...dialled(kind),
    ...(kind === 'video'
      ? [{type: 'dialog.video', on: true, incoming: true} as const, {type: 'dialog.sent', picture: 'camera'} as const]
      : []),
    {type: 'dialog.connected', remote, dialog},
  ];
  const lent = {kind: 'audio', route, dialog, connectedAt: 0, muted: false, camera: false, volume: 1} as const;
  const found: CallEvent = {type: 'call.found', call: {...lent, orphanedAt: 60_000}};
  const adopting: CallEvent[] = [
    {type: 'call.adopt', call: lent},
    {type: 'media.opened', stream: local, devices},
  ];
  const starting: CallEvent[] = [...talking('audio'), {type: 'screen.toggle'}, {type: 'screen.opened', stream: local}];
  const keys = (typed: string): CallEvent[] => [...typed].map((key) => ({type: 'dialog.toned', key}));
  const ended = (way: CallEvent[], end: CallEnd): CallEvent[] => [...way, {type: 'agent.released', end}];

  return {
    Idle: [],
    Notice: placed('audio'),
    PromptMicrophone: placed('audio'),
    PromptCamera: placed('video'),
    CheckMicrophone: checked('audio'),
    CheckCamera: checked('video'),
    CheckWarned: [...checked('audio'), {type: 'media.refused', fault: new Fault('device/in-use')}],
    CheckSkipped: checked('audio'),
    Requesting: requested('audio'),
    Queued: [...requested('audio'), {type: 'agent.queued'}],
    TransferredWaiting: [...requested('audio'), {type: 'agent.transferred'}],
    Connecting: dialled('audio'),
    ConnectingVideo: dialled('video'),
    Talking: talking('audio'),
    TalkingMuted: [...talking('audio'), {type: 'dialog.muted', muted: true}],
    TalkingUnheard: [...talking('audio'), {type: 'dialog.silent', fault: new Fault('media/no-audio')}],
    TalkingSoundBlocked: [...talking('audio'), {type: 'sound.blocked'}],
    TalkingInterrupted: [...talking('audio'), {type: 'media.interrupted'}],
    TalkingReplaced: [...talking('audio'), {type: 'media.refused', fault: new Fault('device/replaced')}],
    TalkingHeldHere: [...talking('audio'), {type: 'dialog.held', here: true, there: false}],
    TalkingHeldThere: [...talking('audio'), {type: 'dialog.held', here: false, there: true}],
    TalkingWeak: [...talking('audio'), {type: 'dialog.quality', quality: 'weak'}],
    TalkingPoor: [...talking('audio'), {type: 'dialog.quality', quality: 'poor'}],
    TalkingKeysPressed: [...talking('audio'), ...keys('1204#')],
    TalkingCutOff: [...talking('audio'), {type: 'dialog.signalling', up: false}],
    ScreenAsked: [...talking('audio'), {type: 'screen.toggle'}],
    ScreenStarting: starting,
    ScreenShown: [
      ...starting,
      {type: 'dialog.video', on: true, incoming: false},
      {type: 'dialog.sent', picture: 'screen'},
    ],
    TalkingVideo: talking('video'),
    TalkingUnpictured: [...talking('video'), {type: 'dialog.video', on: true, incoming: false}],
    TalkingVideoWeak: [...talking('video'), {type: 'dialog.quality', quality: 'poor'}],
    TalkingVideoHeld: [...talking('video'), {type: 'dialog.held', here: false, there: true}],
    TalkingVideoRefused: [...talking('audio'), {type: 'dialog.refused', fault: new Fault('signaling/video-refused')}],
    TalkingCameraOff: [...talking('video'), {type: 'dialog.sent', picture: 'none'}],
    Transferring: [...talking('audio'), {type: 'agent.transferred'}],
    Lending: [...talking('audio'), {type: 'call.lend'}],
    LentAndReplaced: [...talking('audio'), {type: 'call.lend'}, {type: 'dialog.closed'}],
    MoveRefused: [...talking('audio'), {type: 'call.lend'}, {type: 'call.stays'}],
    Moved: [...talking('audio'), {type: 'call.lend'}, {type: 'call.moved'}],
    Adopting: adopting,
    LeftBehind: [found],
    Rejoinable: [found, {type: 'agent.kept'}],
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
    EndedPermissionDenied: denied('audio'),
    EndedAllowed: [...denied('audio'), {type: 'permission.granted'}],
    EndedAllowedVideo: [...denied('video'), {type: 'permission.granted'}],
    EndedFailed: ended(talking('audio'), failed(new Fault('signaling/lost'))),
  } satisfies Record<string, CallEvent[]>;
};

const noStream = {getTracks: () => [], getAudioTracks: () => [], getVideoTracks: () => []} as unknown as MediaStream;
const noStreams: CallStreams = {local: noStream, remote: noStream};

/** A moment of a call that has a story. */
export type CallState = keyof ReturnType<typeof ways>;

/** Every moment of a call that has a story, in the order in which they come. */
export const CALL_STATES = Object.keys(ways(noStreams)) as readonly CallState[];

/** Leads the call chart itself, without anything of the world, to one of these moments. */
export const reachCallState = (state: CallState, streams: CallStreams = noStreams): CallSnapshot => {
  let time = Date.now() - TALKED_MS;
  const [start] = initialTransition(callMachine, {
    recordingNotice: state === 'Notice',
    skipCheck: state === 'CheckSkipped',
    choice: {microphone: 'unplugged'},
    now: () => time,
  });
  return ways(streams)[state].reduce<CallSnapshot>((at, event) => {
    if (event.type === 'call.hangup' || event.type === 'agent.released') time += TALKED_MS;
    return transition(callMachine, at, event)[0];
  }, start);
};
