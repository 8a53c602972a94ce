import type {FaultCode} from '../domain/faults.js';
import type {Outcome} from '../domain/outcomes.js';

/** Faults that only a call can have. */
export type CallFaultCode = Extract<FaultCode, `${'support' | 'device' | 'signaling' | 'media'}/${string}`>;

/** The texts that only a call needs; they come with its code. */
export interface CallMessages {
  readonly canWeHearYou: string;
  readonly canWeSeeYou: string;
  readonly askingMicrophone: string;
  readonly askingCamera: string;
  readonly microphone: string;
  readonly camera: string;
  readonly microphoneLevel: string;
  readonly cannotHearYou: string;
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
  readonly agentPicture: string;

  readonly callAgain: string;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly fault: Readonly<Record<CallFaultCode, string>>;
}
