import type {IncomingMessage} from 'node:http';
import type {Duplex} from 'node:stream';

/** Why a leg is gone: its own BYE or CANCEL, our BYE, or its WebSocket or media stayed away too long. */
export type LegEnd = 'far-end' | 'gateway' | 'lost';

/**
 * What becomes of the agent's pictures at the visitor's: there are none, the visitor's browser has been asked or will be
 * (it is not while the visitor holds the call), shows them, or does not take them.
 */
export type AgentVideo = 'off' | 'asked' | 'shown' | 'refused';

/**
 * What a call's legs do, told in the order in which it happens. `visitor.left` comes without `visitor.connected` if the
 * INVITE failed; the visitor may dial again then. The automatic leg tells nothing.
 */
export type GatewayFact =
  | {type: 'visitor.invited'}
  | {type: 'visitor.connected'}
  | {type: 'visitor.left'; reason: LegEnd}
  /** Told at each change. The visitor holds the call (RFC 3264 §8.4), or shows pictures. */
  | {type: 'visitor.media'; isHolding: boolean; showsVideo: boolean}
  /** A key: `0` to `9`, `*`, `#`, `A` to `D`. */
  | {type: 'visitor.digit'; digit: string}
  | {type: 'agent.connected'; leg: string}
  | {type: 'agent.video'; video: AgentVideo}
  | {type: 'agent.left'; leg: string; reason: LegEnd};

/** An agent's side of a call, open for the desk to dial. */
export interface AgentLeg {
  readonly id: string;
  /** The desk sends its INVITE to `sip:<dialCode>@<domain>`. */
  readonly dialCode: string;
}

/**
 * One call: at most one visitor's dialog, bridged to one agent's leg at a time.
 * Media of each leg ends in the gateway, so moving the bridge leaves the visitor's dialog alone.
 */
export interface GatewayCall {
  readonly accessCode: string;
  /** Opens a leg for an agent at a desk. It may be dialled before or after the visitor's INVITE. */
  openAgentLeg(): AgentLeg;
  /** Opens a leg that plays recorded sound and repeats what it hears; it is connected at once. */
  openAutomaticLeg(): {readonly id: string};
  /**
   * From now on the visitor hears and sees this leg, or music while it is not connected or holds the call.
   * A leg that was bridged before gets a BYE. Throws if there is no such leg (any more).
   */
  bridge(leg: string): void;
  /** Ends one agent's leg with a BYE; the visitor's dialog stays up and hears music until the next `bridge`. */
  dropLeg(leg: string): void;
  /** Ends every leg. Harmless when repeated. */
  release(): void;
}

/** Where it can be reached, by path: addresses that share all dialogs, as those of a cluster do. */
export const GATEWAY_ADDRESSES = ['/gateway', '/gateway/a', '/gateway/b'] as const;

export type GatewayAddress = (typeof GATEWAY_ADDRESSES)[number];

/** Ways in which the gateway can be told to misbehave. */
export interface GatewayFaults {
  /** WebSocket upgrades are refused with 503. */
  refuseSockets: boolean;
  /** Addresses that have crashed: their WebSockets are cut, new ones are cut before they are answered. */
  downAddresses: readonly GatewayAddress[];
  /** WebSockets stay open, but nothing that comes is answered and nothing is sent. */
  silentSockets: boolean;
  /** The same for the WebSockets of these addresses. */
  silentAddresses: readonly GatewayAddress[];
  /** Delay before a WebSocket upgrade is answered, ms. */
  socketDelayMs: number;
  /** Final status for the visitor's INVITE, e.g. 486, 603, 480, 404, 503; null answers it. */
  inviteStatus: number | null;
  /** Delay before the visitor's INVITE gets its final answer, ms (180 is sent at once). */
  answerDelayMs: number;
  /** Final status for the visitor's re-INVITEs, e.g. 491, 500; null answers them. */
  reinviteStatus: number | null;
  /** Final status for the visitor's INFO, e.g. 415; null takes it. */
  infoStatus: number | null;
  /** A re-INVITE that adds video gets 488, or, with `in-answer`, an answer that rejects the video only. */
  refuseVideo: boolean | 'in-answer';
  /** Replaces (RFC 3891) is an unknown extension: not announced, and 420 where it is required. */
  refuseReplaces: boolean;
  /** No RTP is sent towards the visitor. */
  muteMedia: boolean;
  /** The visitor's dialogs are set up with a media address at which nobody answers. */
  deadMedia: boolean;
}

/** A gateway that behaves. */
export const NO_GATEWAY_FAULTS: Readonly<GatewayFaults> = {
  refuseSockets: false,
  downAddresses: [],
  silentSockets: false,
  silentAddresses: [],
  socketDelayMs: 0,
  inviteStatus: null,
  answerDelayMs: 0,
  reinviteStatus: null,
  infoStatus: null,
  refuseVideo: false,
  refuseReplaces: false,
  muteMedia: false,
  deadMedia: false,
};

export interface Gateway {
  readonly domain: string;
  readonly faults: Readonly<GatewayFaults>;
  /** Misbehaves in these ways from now on; those that are not named stay as they are. */
  setFaults(faults: Partial<GatewayFaults>): void;
  /** Takes a WebSocket upgrade (RFC 7118, sub-protocol `sip`). */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Announces a call. Throws if the access code is taken. */
  openCall(options: {accessCode: string; media: 'audio' | 'video'; tell: (fact: GatewayFact) => void}): GatewayCall;
  /** Closes every WebSocket as a crash would, without BYE. */
  cutSockets(): void;
  /** Cuts the media of every dialog, until its far end restarts ICE. */
  loseMedia(): void;
  /** Numbers of what is open now, for leak checks. */
  census(): {sockets: number; dialogs: number; peers: number};
  close(): Promise<void>;
}
