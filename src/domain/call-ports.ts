import type {Fault} from './faults.js';
import type {MediaKind} from './media-kind.js';
import type {Open} from './open.js';
import type {CallEnd} from './outcomes.js';

/** Which devices to open, by `deviceId`; absent means the browser's choice. */
export interface DeviceChoice {
  readonly microphone?: string;
  readonly camera?: string;
}

/** A device that the visitor can choose. */
export interface Device {
  readonly id: string;
  readonly kind: 'audioinput' | 'videoinput' | 'audiooutput';
  readonly label: string;
}

/** Where and whom to call, from event 168101. */
export interface Route {
  /** SIP domain of the WebRTC gateway. */
  readonly domain: string;
  /** WebSocket addresses of the gateway, in the order in which they are tried. */
  readonly gateways: readonly string[];
  /** User part of the callee. */
  readonly accessCode: string;
  /** User part of the caller. */
  readonly caller: string;
}

/** Told by the port that holds microphone and camera. */
export type MediaFact =
  | {type: 'media.opened'; stream: MediaStream; devices: readonly Device[]}
  | {type: 'media.failed'; fault: Fault}
  | {type: 'media.lost'; fault: Fault};

/** Told by the port that holds the reserved agent. */
export type ReservationFact =
  | {type: 'agent.queued'}
  | {type: 'agent.transferred'}
  | {type: 'agent.answered'; route: Route}
  | {type: 'agent.released'; end: CallEnd}
  | {type: 'agent.refused'; end: CallEnd};

/** Told by the port that holds the SIP dialog. */
export type DialogFact =
  | {type: 'dialog.connected'; remote: MediaStream}
  | {type: 'dialog.interrupted'}
  | {type: 'dialog.restored'}
  | {type: 'dialog.silent'; fault: Fault}
  | {type: 'dialog.muted'; muted: boolean}
  | {type: 'dialog.camera'; on: boolean}
  | {type: 'dialog.closed'}
  | {type: 'dialog.failed'; end: CallEnd};

/** What can be asked of a held dialog. The answer is a {@link DialogFact}, never assumed. */
export type DialogCommand = {type: 'dialog.mute'; muted: boolean} | {type: 'dialog.showCamera'; on: boolean};

/** A SIP dialog, held until `close`, which sends BYE, CANCEL or nothing, as its state asks for. */
export interface HeldDialog {
  command(command: DialogCommand): void;
  close(): void;
}

/** An agent, reserved until `close`, which sends dropClickToCall unless AICC has let go already. */
export interface HeldReservation {
  /** The far end ended the dialog: give AICC 2 s to say so itself (168110) before dropping. */
  expectRelease(): void;
  close(): void;
}

/** What a call needs of the world. */
export interface CallPorts {
  readonly openMedia: Open<{kind: MediaKind; choice: DeviceChoice}, MediaFact>;
  readonly reserveAgent: (input: {kind: MediaKind}, tell: (fact: ReservationFact) => void) => HeldReservation;
  readonly openDialog: (
    input: {kind: MediaKind; route: Route; local: MediaStream},
    tell: (fact: DialogFact) => void,
  ) => HeldDialog;
  /** Epoch milliseconds. */
  now(): number;
}
