import type {MediaKind} from '../domain/media-kind.js';
import type {PeerReports} from './peer-watch.js';
import type {Refusal} from './sip-faults.js';

/** One INVITE by way of one gateway. */
export interface DialInput {
  /** WebSocket URL of the gateway. */
  readonly gateway: string;
  /** SIP domain of both URIs. */
  readonly domain: string;
  readonly caller: string;
  readonly callee: string;
  readonly displayName: string;
  readonly kind: MediaKind;
  /** Sent as it is; whoever opened it stops its tracks. */
  readonly local: MediaStream;
  readonly rtc: RTCConfiguration;
}

export interface DialReports extends Omit<PeerReports, 'renegotiate' | 'failed'> {
  /** The gateway speaks: a provisional response has come. */
  progressed(): void;
  /** There was no dialog, and there will be none. */
  refused(refusal: Refusal): void;
  /** The far end ended the dialog by BYE. */
  ended(): void;
}

/** Dials, until the returned function ends whatever there is by BYE, CANCEL or by closing the socket. */
export type Dial = (input: DialInput, reports: DialReports) => () => void;
