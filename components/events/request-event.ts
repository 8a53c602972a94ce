import type {DeviceChoice} from '../../src/domain/call-ports.js';
import type {MediaKind} from '../../src/domain/media-kind.js';

/** What a leaf asks of the root. The root decides, and shows it when it has become true. */
export type Request =
  | {type: 'hide'}
  | {type: 'start-chat'}
  | {type: 'end-chat'}
  | {type: 'send'; text: string}
  | {type: 'resend'; id: string}
  | {type: 'agree'; agreed: boolean}
  | {type: 'understand'}
  | {type: 'call'; kind: MediaKind}
  | {type: 'why-no-calls'}
  | {type: 'dismiss'}
  | {type: 'confirm-call'}
  | {type: 'hang-up'}
  | {type: 'toggle-microphone'}
  | {type: 'toggle-camera'}
  | {type: 'choose-devices'; choice: DeviceChoice};

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
