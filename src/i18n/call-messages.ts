import type {FaultCode} from '../domain/faults.js';
import type {Outcome} from '../domain/outcomes.js';

/** Faults that only a call can have. */
export type CallFaultCode = Extract<FaultCode, `${'support' | 'device' | 'signaling' | 'media'}/${string}`>;

/** Those of them that are told so rarely that their texts are fetched when they are. */
export type RareCallFaultCode = Extract<
  CallFaultCode,
  | `support/${string}`
  | 'device/replaced'
  | 'device/interrupted'
  | 'device/screen-refused'
  | 'signaling/change-refused'
  | 'signaling/video-refused'
  | 'signaling/move-refused'
  | 'media/weak-network'
>;

/** The texts that only a call needs; they come with its code. */
export interface CallMessages {
  readonly canWeHearYou: string;
  readonly canWeSeeYou: string;
  readonly askingMicrophone: string;
  readonly askingCamera: string;
  readonly microphone: string;
  readonly camera: string;
  readonly speaker: string;
  readonly testSpeaker: string;
  readonly switchCamera: string;
  readonly soundOptions: string;
  readonly echoCancellation: string;
  readonly noiseSuppression: string;
  readonly automaticGain: string;
  readonly microphoneLevel: string;
  readonly cannotHearYou: string;
  readonly skipCheck: string;
  readonly startCall: string;
  readonly callStatus: Readonly<
    Record<'requesting' | 'queued' | 'transferred' | 'connecting' | 'connected' | 'reconnecting', string>
  >;
  readonly callDuration: string;
  readonly muteMicrophone: string;
  readonly unmuteMicrophone: string;
  readonly turnCameraOff: string;
  readonly turnCameraOn: string;
  readonly hangUp: string;
  readonly yourPicture: string;

  readonly callAgain: string;
  /** A page that broke down had a call, which can be gone on with. */
  readonly callCutOff: string;
  readonly rejoinCall: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly fault: Readonly<Record<Exclude<CallFaultCode, RareCallFaultCode>, string>>;
}
