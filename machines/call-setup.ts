import {assign, emit, sendTo, setup} from 'xstate';
import type {
  CallPorts,
  Device,
  DeviceChoice,
  DialogFact,
  DialogId,
  LentCall,
  MediaFact,
  PageFact,
  PermissionFact,
  Quality,
  ReservationFact,
  Route,
  ScreenFact,
  SoundFact,
} from '../src/domain/call-ports.js';
import {Fault} from '../src/domain/faults.js';
import type {MediaKind} from '../src/domain/media-kind.js';
import {failed, type CallEnd} from '../src/domain/outcomes.js';
import {unboundCallActors} from './actors/call-actors.js';

/** What someone wants of the call. */
export type CallCommand =
  | {type: 'call.place'; kind: MediaKind}
  | {type: 'call.acknowledge'}
  /** Start call. `skipNext`: the device check is not wanted again as long as the devices are the same. */
  | {type: 'call.confirm'; skipNext?: boolean}
  | {type: 'call.hangup'}
  | {type: 'devices.choose'; choice: DeviceChoice}
  /** The other camera, of a phone's two. */
  | {type: 'camera.flip'}
  | {type: 'speaker.test'}
  /** 0 to 1. */
  | {type: 'volume.set'; volume: number}
  | {type: 'sound.allow'}
  | {type: 'mic.toggle'}
  | {type: 'camera.toggle'}
  | {type: 'hold.toggle'}
  | {type: 'video.add'}
  | {type: 'video.stop'}
  | {type: 'screen.toggle'}
  /** One key of a telephone: `0`–`9`, `*`, `#`. */
  | {type: 'keypad.press'; key: string}
  | {type: 'warning.dismiss'}
  /** Another window of the visitor wants the call; it is lent until that window has it, or cannot have it. */
  | {type: 'call.lend'}
  | {type: 'call.moved'}
  | {type: 'call.stays'}
  /** Takes over what another window lends. */
  | {type: 'call.adopt'; call: LentCall}
  /** A page of the visitor that broke down had this call. */
  | {type: 'call.found'; call: LentCall}
  /** Goes on with it. */
  | {type: 'call.rejoin'}
  /** Another page of the visitor has a call. */
  | {type: 'call.elsewhere'};

/** What the outside may observe with `actor.on()`. */
export type CallEmitted =
  | {type: 'call.warned'; fault: Fault}
  /** The visitor has chosen devices, to be kept for the next call. */
  | {type: 'devices.chosen'; choice: DeviceChoice; skipCheck: boolean}
  | {type: 'call.lent'}
  /** What was lent is this window's now. */
  | {type: 'call.adopted'}
  /** It stays where it was. */
  | {type: 'call.unadopted'}
  | {type: 'call.ended'; kind: MediaKind; end: CallEnd; durationMs: number};

export interface CallInput {
  /** Whether the visitor must acknowledge a notice on recording first. */
  readonly recordingNotice: boolean;
  /** The devices of the call before. */
  readonly choice?: DeviceChoice;
  /** Whether the visitor does not want to check these devices again. */
  readonly skipCheck?: boolean;
  /** Whether a former page of the visitor had a call just now: its devices have been checked there. */
  readonly resumes?: boolean;
  readonly now: CallPorts['now'];
}

export interface CallContext {
  readonly recordingNotice: boolean;
  readonly now: CallPorts['now'];
  readonly choice: DeviceChoice;
  readonly skipCheck: boolean;
  /** The next call goes on where a former page was; until then its devices need not be checked again. */
  readonly resumes: boolean;
  /** 0 to 1. */
  readonly volume: number;
  readonly kind: MediaKind;
  readonly devices: readonly Device[];
  readonly local: MediaStream | null;
  readonly screen: MediaStream | null;
  readonly route: Route | null;
  readonly dialog: DialogId | null;
  /** What another window lends, or a page that broke down has left, until it is this one's. */
  readonly lent: LentCall | null;
  readonly remote: MediaStream | null;
  /** Whether a picture of the far end comes in. */
  readonly pictured: boolean;
  readonly heldThere: boolean;
  readonly signalling: boolean;
  readonly quality: Quality;
  /** Keys that were sent, the last 32. */
  readonly tones: string;
  readonly soundBlocked: boolean;
  readonly connectedAt: number | null;
  readonly warning: Fault | null;
  readonly end: CallEnd | null;
  readonly durationMs: number;
}

/** What is known of the far end when there is none. */
const blankDialog = {
  route: null,
  dialog: null,
  remote: null,
  pictured: false,
  heldThere: false,
  signalling: true,
  quality: 'good',
  warning: null,
} satisfies Partial<CallContext>;

/** What is known when nothing has happened yet. */
export const blankCall = {
  ...blankDialog,
  lent: null,
  devices: [],
  local: null,
  screen: null,
  tones: '',
  soundBlocked: false,
  connectedAt: null,
  end: null,
  durationMs: 0,
} satisfies Partial<CallContext>;

/** Since when the two sides have heard each other, be it on another page. */
const since = ({connectedAt, lent}: CallContext): number | null => connectedAt ?? lent?.connectedAt ?? null;

/** A page that broke down has left a call, which is not this one's yet. */
const isOrphaned = ({lent}: CallContext): boolean => lent?.orphanedAt !== undefined;

/** What became of a call that nobody could go on with; what is wrong with this page's devices is said as it is. */
const isLost = (end: CallEnd): boolean =>
  end.outcome === 'failed' ? end.fault.area !== 'device' : end.outcome !== 'hung-up-by-agent';

type CallEvent =
  CallCommand | MediaFact | ScreenFact | SoundFact | PageFact | PermissionFact | ReservationFact | DialogFact;

/** The vocabulary of the call chart: what it knows, does, asks and waits for. */
export const callSetup = setup({
  types: {
    context: {} as CallContext,
    input: {} as CallInput,
    events: {} as CallEvent,
    emitted: {} as CallEmitted,
    tags: {} as 'resting',
    children: {} as {
      media: 'media';
      sound: 'sound';
      agent: 'agent';
      dialog: 'dialog';
      page: 'page';
      screen: 'screen';
      permission: 'permission';
    },
  },
  actors: unboundCallActors,
  guards: {
    needsNotice: ({context}) => context.recordingNotice,
    isLent: ({context}) => context.lent !== null,
    isOrphaned: ({context}) => isOrphaned(context),
    /** What plays on another page, or is about to change, stays. */
    mayLend: ({context}) =>
      context.dialog !== null &&
      context.connectedAt !== null &&
      context.signalling &&
      context.screen === null &&
      !context.heldThere,
    wasDenied: ({context: {end}}) => end?.outcome === 'failed' && end.fault.code === 'device/permission-denied',
    /** The visitor has checked exactly these devices before. */
    knowsDevices: ({context: {skipCheck, resumes, choice}}, {stream}: {stream: MediaStream}) =>
      (skipCheck || resumes) &&
      stream.getTracks().every((track) => {
        const {deviceId} = track.getSettings();
        return deviceId !== undefined && deviceId === (track.kind === 'audio' ? choice.microphone : choice.camera);
      }),
    isVideo: ({context}) => context.kind === 'video',
    /** Whether a request can reach the gateway now. */
    canAsk: ({context}) => context.signalling,
    mayAddVideo: ({context}) => context.signalling && context.kind === 'audio',
    isStrained: ({context}) => context.kind === 'video' && context.quality === 'poor',
    leadsHere: ({context}, {route}: {route: Route}) => route.accessCode === context.route?.accessCode,
    leadsElsewhere: ({context}, {route}: {route: Route}) => route.accessCode !== context.route?.accessCode,
  },
  actions: {
    begin: assign((_, {kind}: {kind: MediaKind}) => ({...blankCall, kind})),
    adopt: assign((_, {call}: {call: LentCall}) => ({
      ...blankCall,
      kind: call.kind,
      route: call.route,
      volume: call.volume,
      lent: call,
    })),
    keepAdopted: assign(({context: {lent}}) => ({lent: null, resumes: false, connectedAt: lent!.connectedAt})),
    forgetLent: assign({lent: null}),
    keepMedia: assign(({context: {warning}}, {stream, devices}: {stream: MediaStream; devices: readonly Device[]}) => ({
      local: stream,
      devices,
      // What is wrong besides the devices is not put right by other ones.
      warning: warning?.area === 'device' ? null : warning,
    })),
    keepChoice: assign(({context}, {choice}: {choice: DeviceChoice}) => ({choice: {...context.choice, ...choice}})),
    /** What was opened is what was chosen, though the browser may have chosen it. */
    keepOpened: assign(({context: {local, choice, skipCheck}}, {skipNext}: {skipNext?: boolean}) => {
      const idOf = (track: MediaStreamTrack | undefined) => track?.getSettings().deviceId;
      const microphone = idOf(local?.getAudioTracks()[0]);
      const camera = idOf(local?.getVideoTracks()[0]);
      return {
        choice: {...choice, ...(microphone ? {microphone} : {}), ...(camera ? {camera} : {})},
        skipCheck: skipNext ?? skipCheck,
      };
    }),
    keepScreen: assign((_, {stream}: {stream: MediaStream | null}) => ({screen: stream})),
    keepVolume: assign((_, {volume}: {volume: number}) => ({volume})),
    keepRoute: assign((_, {route}: {route: Route}) => ({...blankDialog, route})),
    keepRemote: assign((_, {remote}: {remote: MediaStream}) => ({remote})),
    keepDialog: assign((_, {dialog = null}: {dialog?: DialogId | null}) => ({dialog})),
    keepConnected: assign(({context}) => ({resumes: false, connectedAt: context.connectedAt ?? context.now()})),
    keepVideo: assign((_, {on, incoming}: {on: boolean; incoming: boolean}) => ({
      kind: on ? ('video' as const) : ('audio' as const),
      pictured: on && incoming,
    })),
    keepHeldThere: assign((_, {there}: {there: boolean}) => ({heldThere: there})),
    keepSignalling: assign((_, {up}: {up: boolean}) => ({signalling: up})),
    keepQuality: assign((_, {quality}: {quality: Quality}) => ({quality})),
    keepTone: assign(({context}, {key}: {key: string}) => ({tones: (context.tones + key).slice(-32)})),
    keepBlocked: assign((_, {blocked}: {blocked: boolean}) => ({soundBlocked: blocked})),
    keepWarning: assign((_, {fault}: {fault: Fault}) => ({warning: fault})),
    clearWarning: assign({warning: null}),
    keepEnd: assign(({context}, {end}: {end: CallEnd}) => ({
      // Whatever AICC calls it, a call that nobody ever answered was not hung up by an agent.
      end:
        isOrphaned(context) && isLost(end)
          ? failed(new Fault('signaling/lost', {cause: end.outcome === 'failed' ? end.fault : end.outcome}))
          : end.outcome === 'hung-up-by-agent' && since(context) === null
            ? ({outcome: 'no-answer'} as const)
            : end,
    })),
    keepHangup: assign(({context}) => ({
      end: {outcome: since(context) === null ? ('cancelled' as const) : ('hung-up-by-visitor' as const)},
    })),
    measure: assign(({context}) => {
      const from = since(context);
      return {durationMs: from === null ? 0 : (context.lent?.orphanedAt ?? context.now()) - from};
    }),
    forgetMedia: assign({...blankDialog, local: null, screen: null, soundBlocked: false}),
    expectRelease: sendTo('agent', {type: 'reservation.expectRelease'}),
    yieldAgent: sendTo('agent', {type: 'reservation.yield'}),
    ownAgent: sendTo('agent', {type: 'reservation.own'}),
    askDevices: sendTo('media', (_, {choice}: {choice: DeviceChoice}) => ({type: 'media.choose' as const, choice})),
    askCamera: sendTo('media', (_, {on}: {on: boolean}) => ({type: 'media.camera' as const, on})),
    askFlip: sendTo('media', {type: 'media.flip'}),
    sendTracks: sendTo('dialog', ({context: {local, screen}}) => ({
      type: 'dialog.send' as const,
      local: local!,
      screen,
    })),
    askMute: sendTo('dialog', (_, {muted}: {muted: boolean}) => ({type: 'dialog.mute' as const, muted})),
    askHold: sendTo('dialog', (_, {held}: {held: boolean}) => ({type: 'dialog.hold' as const, held})),
    askNoVideo: sendTo('dialog', {type: 'dialog.stopVideo'}),
    askTone: sendTo('dialog', (_, {key}: {key: string}) => ({type: 'dialog.tone' as const, key})),
    playRemote: sendTo('sound', ({context}) => ({type: 'sound.play' as const, stream: context.remote})),
    ring: sendTo('sound', (_, {on}: {on: boolean}) => ({type: 'sound.ring' as const, on})),
    setVolume: sendTo('sound', ({context}) => ({type: 'sound.volume' as const, volume: context.volume})),
    setSpeaker: sendTo('sound', ({context}) => ({type: 'sound.speaker' as const, id: context.choice.speaker ?? ''})),
    testSpeaker: sendTo('sound', {type: 'sound.test'}),
    unblockSound: sendTo('sound', {type: 'sound.unblock'}),
    showMuted: sendTo('page', (_, {muted}: {muted: boolean}) => ({type: 'page.muted' as const, muted})),
    showCamera: sendTo('page', (_, {on}: {on: boolean}) => ({type: 'page.camera' as const, on})),
    emitWarned: emit((_, {fault}: {fault: Fault}) => ({type: 'call.warned' as const, fault})),
    emitChosen: emit(({context: {choice, skipCheck}}) => ({type: 'devices.chosen' as const, choice, skipCheck})),
    emitLent: emit({type: 'call.lent'}),
    emitAdopted: emit({type: 'call.adopted'}),
    emitEnded: emit(({context}) => {
      const {lent, kind, end, durationMs} = context;
      return lent && !isOrphaned(context)
        ? {type: 'call.unadopted' as const}
        : {type: 'call.ended' as const, kind, end: end ?? failed(new Fault('internal/bug')), durationMs};
    }),
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
    screenTimeout: 30_000,
    strainCeiling: 8_000,
    /** Less than {@link lendTimeout}, so that no call is given up on one side after it was taken on the other. */
    adoptTimeout: 12_000,
    lendTimeout: 20_000,
    /** No gateway keeps a dialog without sound for longer. */
    offerCeiling: 2 * 60_000,
  },
});
