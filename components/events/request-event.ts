import type {DeviceChoice} from '../../src/domain/call-ports.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import type {LeftMessage, SurveyAnswers} from '../../src/domain/service-ports.js';

/** What a leaf asks of the root. The root decides, and shows it when it has become true. */
export type Request =
  | {type: 'hide'}
  | {type: 'start-chat'}
  | {type: 'end-chat'}
  | {type: 'send'; text: string}
  | {type: 'resend'; id: string}
  | {type: 'agree'; agreed: boolean}
  | {type: 'call'; kind: MediaKind}
  | {type: 'why-no-calls'}
  | {type: 'dismiss'}
  /** The visitor changed what is written. */
  | {type: 'typed'; text: string}
  | CallRequest
  | ServiceRequest;

/** What only a call can do; its code is there whenever one of these can be asked for. */
export type CallRequest =
  | {type: 'understand'}
  /** `skipNext`: whether the visitor does not want to check the same devices again. */
  | {type: 'confirm-call'; skipNext: boolean}
  | {type: 'hang-up'}
  | {type: 'toggle-microphone'}
  | {type: 'toggle-camera'}
  | {type: 'choose-devices'; choice: DeviceChoice}
  | {type: 'flip-camera'}
  | {type: 'test-speaker'}
  /** 0 to 1. */
  | {type: 'set-volume'; volume: number}
  /** The visitor has tapped to hear the agent. */
  | {type: 'allow-sound'}
  | {type: 'toggle-hold'}
  | {type: 'add-video'}
  | {type: 'stop-video'}
  | {type: 'toggle-screen'}
  /** `0`–`9`, `*` or `#`. */
  | {type: 'press-key'; key: string}
  | {type: 'dismiss-warning'}
  /** Lets the call go on in a window of its own, and shows that window. */
  | {type: 'pop-out'}
  | {type: 'show-call-window'}
  /** Goes on with a call that a page which broke down had. */
  | {type: 'rejoin-call'};

/** What only the chat's services can do; their code is fetched when one of these is asked for. */
export type ServiceRequest =
  | {type: 'open-menu'}
  /** Looks for questions that begin like what is being written. */
  | {type: 'suggest'; text: string}
  | {type: 'send-files'; files: readonly File[]}
  /** Shares the page that the visitor is on as a WEBCARD. */
  | {type: 'share-page'}
  | {type: 'cancel-upload'; id: string}
  | {type: 'retry-upload'; id: string}
  /** Fetches a file of the thread, by the message's id, to show it. */
  | {type: 'fetch-file'; id: string}
  | {type: 'cancel-download'; id: string}
  | {type: 'rate-answer'; id: string; helpful: boolean; reason: string}
  | {type: 'ask-for-agent'}
  /** Takes the reason away why nobody could be asked for. */
  | {type: 'forget-handover'}
  | {type: 'earlier-messages'}
  | {type: 'answer-survey'; answers: SurveyAnswers}
  | {type: 'skip-survey'}
  /** Opens and leaves the form for a message to nobody in particular. */
  | {type: 'open-left-message'}
  | {type: 'close-left-message'}
  | {type: 'leave-message'; message: LeftMessage}
  | {type: 'introduce'; values: Readonly<Record<string, string>>}
  | {type: 'find'}
  | {type: 'download-transcript'; format: 'text' | 'html'}
  | {type: 'copy-transcript'}
  | {type: 'set-sound'; on: boolean}
  | {type: 'set-notifications'; on: boolean};

/** Carries a {@link Request} to the root; it never leaves the root's shadow tree. */
export class RequestEvent extends Event {
  static readonly type = 'cc-request';
  readonly request: Request;

  constructor(request: Request) {
    super(RequestEvent.type, {bubbles: true, composed: false});
    this.request = request;
  }
}

/** Asks the root on behalf of a leaf. */
export const ask = (leaf: EventTarget, request: Request): void => {
  leaf.dispatchEvent(new RequestEvent(request));
};

declare global {
  interface HTMLElementEventMap {
    'cc-request': RequestEvent;
  }
}
