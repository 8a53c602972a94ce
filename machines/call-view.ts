import type {Device, DeviceChoice} from '../src/domain/call-ports.js';
import type {Fault} from '../src/domain/faults.js';
import type {MediaKind} from '../src/domain/media-kind.js';
import type {Outcome} from '../src/domain/outcomes.js';
import type {CallSnapshot} from './call-machine.js';

/** The call's public phase, as `callPhase` and `cc-call-change` tell it. */
export type CallPhase =
  'idle' | 'checking' | 'requesting' | 'queued' | 'transferred' | 'connecting' | 'connected' | 'reconnecting' | 'ended';

/** What the device check shows: the notice to acknowledge, the wait for permission, or the open devices. */
export type CheckStep = 'notice' | 'prompt' | 'devices';

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
  readonly canPlace: boolean;
  readonly canHangUp: boolean;
  readonly canMute: boolean;
  readonly canShowCamera: boolean;
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
  if (snapshot.matches('idle')) return 'idle';
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

/** Pure, and with the machine's own files the only reader of the call's state names. */
export const callView = (snapshot: CallSnapshot): CallView => {
  const {kind, local, remote, devices, choice, connectedAt, warning, end, durationMs} = snapshot.context;
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
    canPlace: snapshot.can({type: 'call.place', kind}),
    canHangUp: snapshot.can({type: 'call.hangup'}),
    canMute: snapshot.can({type: 'mic.toggle'}),
    canShowCamera: snapshot.can({type: 'camera.toggle'}),
    warning,
    outcome: end?.outcome ?? null,
    fault: end?.outcome === 'failed' ? end.fault : null,
    durationMs,
  };
};
