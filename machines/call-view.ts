import type {Device, DeviceChoice, Quality} from '../src/domain/call-ports.js';
import type {Fault} from '../src/domain/faults.js';
import type {MediaKind} from '../src/domain/media-kind.js';
import type {Outcome} from '../src/domain/outcomes.js';
import type {CallPhase} from '../src/domain/phases.js';
import type {CallSnapshot} from './call-machine.js';

export type {CallPhase};

/** What the device check shows: the notice to acknowledge, the wait for permission, or the open devices. */
export type CheckStep = 'notice' | 'prompt' | 'devices';

/** How far the showing of the screen has come: `starting` from the wish until the far end sees it. */
export type Sharing = 'none' | 'starting' | 'showing';

/** Everything that the call's elements draw, and nothing else. */
export interface CallView {
  readonly phase: CallPhase;
  readonly kind: MediaKind;
  /** The step of the device check; `null` outside it. */
  readonly step: CheckStep | null;
  readonly local: MediaStream | null;
  readonly remote: MediaStream | null;
  readonly devices: readonly Device[];
  readonly choice: DeviceChoice;
  /** Epoch milliseconds at which the two sides first heard each other. */
  readonly connectedAt: number | null;
  readonly muted: boolean;
  readonly cameraOn: boolean;
  /** Whether a picture of the agent comes in. */
  readonly pictured: boolean;
  readonly sharing: Sharing;
  readonly heldHere: boolean;
  readonly heldThere: boolean;
  readonly quality: Quality;
  /** Keys that were sent, the last 32. */
  readonly tones: string;
  /** 0 to 1. */
  readonly volume: number;
  /** The browser wants a tap before it plays the agent's voice. */
  readonly soundBlocked: boolean;
  /** The devices that were refused are allowed now: the call can be tried again. */
  readonly allowedNow: boolean;
  readonly skipCheck: boolean;
  readonly canPlace: boolean;
  readonly canHangUp: boolean;
  /** A page that broke down had it, and AICC has it still. */
  readonly canRejoin: boolean;
  readonly canMute: boolean;
  readonly canShowCamera: boolean;
  readonly canHold: boolean;
  readonly canAddVideo: boolean;
  readonly canStopVideo: boolean;
  readonly canShare: boolean;
  readonly canPressKeys: boolean;
  readonly canChooseDevices: boolean;
  /** There is another camera to turn to. */
  readonly canFlip: boolean;
  /** It can go on in a window of its own; where it does, that window can be shown. */
  readonly canPopOut: boolean;
  /** Another window of the visitor holds it: it is shown, and controlled from here. */
  readonly elsewhere: boolean;
  readonly warning: Fault | null;
  readonly outcome: Outcome | null;
  readonly fault: Fault | null;
  /** Milliseconds from `connected` to the end; 0 if it never connected. */
  readonly durationMs: number;
}

const equipped = <T>(at: T) => ({attempt: {equipped: at}});
const waiting = <T extends string>(at: T) => equipped({reserved: {waiting: at}} as const);
const live = <T>(at: T) => equipped({reserved: {live: at}});

const phaseOf = (snapshot: CallSnapshot): CallPhase => {
  if (snapshot.matches('idle') || snapshot.matches('orphaned') || snapshot.matches('moved')) return 'idle';
  if (snapshot.matches('ended')) return 'ended';
  if (snapshot.matches(waiting('requesting'))) return 'requesting';
  if (snapshot.matches(waiting('queued'))) return 'queued';
  if (snapshot.matches(waiting('transferred'))) return 'transferred';
  if (snapshot.matches(live({dialog: {connected: 'transferring'}} as const))) return 'transferred';
  if (snapshot.matches(live({dialog: 'connected'} as const))) return 'connected';
  if (snapshot.matches(live({dialog: 'reconnecting'} as const))) return 'reconnecting';
  if (snapshot.matches(live({dialog: 'connecting'} as const))) return 'connecting';
  return 'checking';
};

const stepOf = (snapshot: CallSnapshot): CheckStep | null => {
  if (snapshot.matches({attempt: 'noticing'})) return 'notice';
  if (snapshot.matches(equipped('prompting' as const))) return 'prompt';
  if (snapshot.matches(equipped('checking' as const))) return 'devices';
  return null;
};

const sharingOf = (snapshot: CallSnapshot): Sharing => {
  if (snapshot.matches(live({screen: {held: 'showing'}} as const))) return 'showing';
  return snapshot.matches(live({screen: 'held'} as const)) ? 'starting' : 'none';
};

/** Pure, and with the machine's own files the only reader of the call's state names. */
export const callView = (snapshot: CallSnapshot): CallView => {
  const {kind, local, devices, end, heldThere} = snapshot.context;
  const {remote, choice, connectedAt, warning, durationMs, pictured, quality, tones, volume, soundBlocked, skipCheck} =
    snapshot.context;
  const canToggleHold = snapshot.can({type: 'hold.toggle'});
  const hasCamera = (local?.getVideoTracks().length ?? 0) > 0;
  return {
    phase: phaseOf(snapshot),
    kind,
    step: stepOf(snapshot),
    local,
    remote,
    devices,
    choice,
    connectedAt,
    muted: snapshot.matches(live({mic: 'muted'} as const)),
    cameraOn: snapshot.matches(live({camera: 'on'} as const)),
    pictured,
    sharing: sharingOf(snapshot),
    heldHere: snapshot.matches(live({hold: 'on'} as const)),
    heldThere,
    quality,
    tones,
    volume,
    soundBlocked,
    allowedNow: snapshot.matches({ended: 'allowed'}),
    skipCheck,
    canPlace: snapshot.can({type: 'call.place', kind}),
    canHangUp: !snapshot.matches('orphaned') && snapshot.can({type: 'call.hangup'}),
    canRejoin: snapshot.can({type: 'call.rejoin'}),
    canMute: snapshot.can({type: 'mic.toggle'}),
    canShowCamera: snapshot.can({type: 'camera.toggle'}),
    canHold: canToggleHold && remote !== null,
    canAddVideo: snapshot.can({type: 'video.add'}) && connectedAt !== null,
    canStopVideo: snapshot.can({type: 'video.stop'}) && connectedAt !== null,
    canShare: snapshot.can({type: 'screen.toggle'}) && connectedAt !== null,
    canPressKeys: snapshot.can({type: 'keypad.press', key: '0'}),
    canChooseDevices: snapshot.can({type: 'devices.choose', choice: {}}),
    canFlip:
      hasCamera &&
      snapshot.can({type: 'camera.flip'}) &&
      devices.filter(({kind: of}) => of === 'videoinput').length > 1,
    canPopOut: canToggleHold && !snapshot.matches(live({hold: 'on'} as const)) && snapshot.can({type: 'call.lend'}),
    elsewhere: false,
    warning,
    outcome: end?.outcome ?? null,
    fault: end?.outcome === 'failed' ? end.fault : null,
    durationMs,
  };
};
