import type {DialogFact, DialogId} from '../domain/call-ports.js';
import type {MediaKind} from '../domain/media-kind.js';
import type {Refusal} from './sip-faults.js';

/** How keys are sent: as RTP events (RFC 4733), or in INFO requests with `application/dtmf-relay`. */
export type KeyTransport = 'rfc4733' | 'info';

/** One INVITE by way of one gateway. */
export interface DialInput {
  /** WebSocket URLs of the gateway's addresses: the first is dialled, any may take over once the call is up. */
  readonly gateways: readonly [string, ...string[]];
  /** SIP domain of both URIs. */
  readonly domain: string;
  readonly caller: string;
  readonly callee: string;
  readonly displayName: string;
  readonly kind: MediaKind;
  /** Sent as it is; whoever opened it stops its tracks. */
  readonly local: MediaStream;
  /** Whether the far end is to hear silence at first; `null` for as the tracks are. */
  readonly muted: boolean | null;
  /** The dialog that this one takes the place of (RFC 3891). */
  readonly replaces: DialogId | null;
  readonly keys: KeyTransport;
  readonly rtc: RTCConfiguration;
}

export interface DialReports {
  /** The gateway is alive: any response to the INVITE has come, be it 100. It may still say that it cannot serve. */
  answering(): void;
  /** The gateway has found somebody: a provisional response after 100, or an answer, has come. */
  progressed(): void;
  /** What becomes of the dialog, but for its end. */
  tell(fact: Exclude<DialogFact, {type: 'dialog.closed' | 'dialog.failed'}>): void;
  /** There was no dialog, and there will be none; or it cannot be gone on with. */
  refused(refusal: Refusal): void;
  /** The far end ended the dialog by BYE. */
  ended(): void;
}

/** What can be asked of a dialog, also before it has come about. */
export interface Dialled {
  send(local: MediaStream, screen: MediaStream | null): void;
  mute(muted: boolean): void;
  hold(held: boolean): void;
  stopVideo(): void;
  press(key: string): void;
  /** Ends whatever there is, by BYE, CANCEL or by closing the socket. Nothing is told afterwards. */
  hangUp(): void;
}

export type Dial = (input: DialInput, reports: DialReports) => Dialled;
