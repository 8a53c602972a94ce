import type {FaultCode} from '../domain/faults.js';
import type {Outcome} from '../domain/outcomes.js';
import type {Notice} from '../domain/thread.js';

/** Faults that only a call can have. */
export type CallFaultCode = Extract<FaultCode, `${'device' | 'signaling' | 'media'}/${string}`>;

/** The texts that the chat needs. */
export interface ChatMessages {
  readonly chat: string;
  readonly visitor: string;
  readonly agent: string;
  readonly bot: string;
  readonly you: string;

  readonly title: string;
  readonly status: Readonly<Record<'connecting' | 'bot' | 'queued' | 'agent' | 'ended' | 'offline', string>>;
  readonly minimize: string;
  readonly endChat: string;
  readonly startNewChat: string;
  readonly tryAgain: string;
  readonly dismiss: string;
  readonly voiceCall: string;
  readonly videoCall: string;
  readonly whyNoCalls: string;
  readonly callByPhone: string;

  readonly welcome: string;
  readonly messages: string;
  readonly message: string;
  readonly messageHint: string;
  readonly send: string;
  readonly tooLong: string;
  readonly sending: string;
  readonly sent: string;
  readonly notSent: string;
  readonly sendAgain: string;
  readonly unshown: string;
  readonly unread: (count: number) => string;
  readonly notice: Readonly<Record<Notice['notice'], (name: string) => string>>;

  readonly lookingForAgent: string;
  readonly queuePosition: (position: number) => string;
  readonly queueEstimate: (minutes: number) => string;
  readonly leaveQueue: string;

  readonly consent: string;
  readonly agree: string;
  readonly decline: string;
  readonly recording: string;
  readonly understand: string;

  readonly cancel: string;
  readonly fault: Readonly<Record<Exclude<FaultCode, CallFaultCode>, string>>;
}

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

/**
 * Every text of the widget. A locale is two objects, so that the compiler finds what is missing; the texts say what
 * happened and what to do next, without codes and without blame.
 */
export type Messages = ChatMessages & CallMessages;
