import type {FaultCode} from '../domain/faults.js';
import type {Outcome} from '../domain/outcomes.js';
import type {Notice} from '../domain/thread.js';

/**
 * Every text of the widget. A locale is one object of this type, so that the compiler finds what is missing; the
 * texts say what happened and what to do next, without codes and without blame.
 */
export interface Messages {
  readonly chat: string;
  readonly visitor: string;
  readonly agent: string;
  readonly bot: string;
  readonly you: string;

  readonly title: string;
  readonly status: Readonly<Record<'connecting' | 'bot' | 'queued' | 'agent' | 'ended' | 'offline', string>>;
  readonly minimize: string;
  readonly more: string;
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

  readonly canWeHearYou: string;
  readonly canWeSeeYou: string;
  readonly askingMicrophone: string;
  readonly askingCamera: string;
  readonly microphone: string;
  readonly camera: string;
  readonly microphoneLevel: string;
  readonly cannotHearYou: string;
  readonly startCall: string;
  readonly cancel: string;

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
  readonly fault: Readonly<Record<FaultCode, string>>;
}
