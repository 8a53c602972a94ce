import type {Fault} from './faults.js';
import type {MediaKind} from './media-kind.js';
import type {Open} from './open.js';
import type {CallEnd} from './outcomes.js';

/** What the browser does to the microphone's sound (Media Capture and Streams §4.3.6); absent means on. */
export interface SoundProcessing {
  readonly echoCancellation?: boolean;
  readonly noiseSuppression?: boolean;
  readonly autoGainControl?: boolean;
}

/** Which devices to use, by `deviceId`; absent means the browser's choice. */
export interface DeviceChoice {
  readonly microphone?: string;
  readonly camera?: string;
  readonly speaker?: string;
  readonly processing?: SoundProcessing;
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

/** Names a SIP dialog (RFC 3261 §12), with the tags as they are on this side. */
export interface DialogId {
  readonly callId: string;
  readonly localTag: string;
  readonly remoteTag: string;
}

/** A connected call, as one page of the visitor hands or leaves it to another. */
export interface LentCall {
  readonly kind: MediaKind;
  readonly route: Route;
  /** The dialog to be replaced (RFC 3891). */
  readonly dialog: DialogId;
  /** Epoch milliseconds. */
  readonly connectedAt: number;
  readonly muted: boolean;
  /** Whether the visitor's camera is on. */
  readonly camera: boolean;
  /** 0 to 1. */
  readonly volume: number;
  /** When the page that had it was heard of last, epoch ms: it broke down, so that nobody else holds the agent. */
  readonly orphanedAt?: number;
}

/** Told by the port that holds microphone and camera. */
export type MediaFact =
  | {type: 'media.opened'; stream: MediaStream; devices: readonly Device[]}
  /** Other tracks than before, or other devices to choose from. What was open before has been stopped. */
  | {type: 'media.changed'; stream: MediaStream; devices: readonly Device[]}
  /** A later wish could not be carried out, or a device is gone; what is still open goes on. */
  | {type: 'media.refused'; fault: Fault}
  /** The system took the microphone away for a while: another app, or a phone call. */
  | {type: 'media.interrupted'}
  | {type: 'media.resumed'}
  | {type: 'media.failed'; fault: Fault}
  | {type: 'media.lost'; fault: Fault};

/** What can be asked of open devices. The answer is a {@link MediaFact}. */
export type MediaCommand =
  {type: 'media.choose'; choice: DeviceChoice} | {type: 'media.camera'; on: boolean} | {type: 'media.flip'};

/** Told by the port that watches a refused permission. */
export interface PermissionFact {
  readonly type: 'permission.granted';
}

/** Told by the port that holds the picture of the visitor's screen. */
export type ScreenFact =
  | {type: 'screen.opened'; stream: MediaStream}
  /** Ended by the browser's own controls. */
  | {type: 'screen.ended'}
  | {type: 'screen.refused'; fault: Fault};

/** Told by the port that plays the call. */
export type SoundFact =
  /** The browser wants a tap before it plays. */
  {type: 'sound.blocked'} | {type: 'sound.playing'} | {type: 'sound.refused'; fault: Fault};

/** What the call sounds like on this side. */
export type SoundCommand =
  /** The agent's voice; `null` for silence. */
  | {type: 'sound.play'; stream: MediaStream | null}
  | {type: 'sound.ring'; on: boolean}
  /** 0 to 1. */
  | {type: 'sound.volume'; volume: number}
  | {type: 'sound.speaker'; id: string}
  /** A short sound to hear whether the speaker works. */
  | {type: 'sound.test'}
  /** The visitor has tapped: plays what was blocked. */
  | {type: 'sound.unblock'};

/** Asked by the browser's and system's own controls while a call is up. */
export type PageFact = {type: 'mic.toggle'} | {type: 'camera.toggle'} | {type: 'call.hangup'};

/** What those controls show. */
export type PageCommand = {type: 'page.muted'; muted: boolean} | {type: 'page.camera'; on: boolean};

/** Told by the port that holds the reserved agent. */
export type ReservationFact =
  | {type: 'agent.queued'}
  | {type: 'agent.transferred'}
  | {type: 'agent.answered'; route: Route}
  /** AICC still has the call that another page of the visitor had. */
  | {type: 'agent.kept'}
  | {type: 'agent.released'; end: CallEnd}
  | {type: 'agent.refused'; end: CallEnd};

/** How well the network carries the call: `weak` is heard, `poor` makes talking hard. */
export type Quality = 'good' | 'weak' | 'poor';

/** Which picture the far end gets. */
export type Picture = 'none' | 'camera' | 'screen';

/** Told by the port that holds the SIP dialog. */
export type DialogFact =
  /** One that replaces another is told of when packets have come in. */
  | {type: 'dialog.connected'; remote: MediaStream; dialog?: DialogId | null}
  /** Other remote tracks than before. */
  | {type: 'dialog.remote'; remote: MediaStream}
  | {type: 'dialog.interrupted'}
  | {type: 'dialog.restored'}
  | {type: 'dialog.silent'; fault: Fault}
  /** After `dialog.silent`: there is something to hear after all. */
  | {type: 'dialog.heard'}
  | {type: 'dialog.muted'; muted: boolean}
  /** Whether there is a video section that either side uses, and whether a picture may come in. */
  | {type: 'dialog.video'; on: boolean; incoming: boolean}
  | {type: 'dialog.sent'; picture: Picture}
  /** Who holds the call (RFC 3264 §8.4). */
  | {type: 'dialog.held'; here: boolean; there: boolean}
  | {type: 'dialog.toned'; key: string}
  | {type: 'dialog.quality'; quality: Quality}
  /** Whether requests can be sent now; media do not depend on it. */
  | {type: 'dialog.signalling'; up: boolean}
  /** The far end did not agree to what was asked; the call is as it was. */
  | {type: 'dialog.refused'; fault: Fault}
  | {type: 'dialog.closed'}
  | {type: 'dialog.failed'; end: CallEnd};

/** What can be asked of a held dialog. The answer is a {@link DialogFact}, never assumed. */
export type DialogCommand =
  | {type: 'dialog.mute'; muted: boolean}
  /** What to send from now on. A picture where there is no video section yet asks for one by re-INVITE. */
  | {type: 'dialog.send'; local: MediaStream; screen: MediaStream | null}
  | {type: 'dialog.hold'; held: boolean}
  /** Ends video in both directions. */
  | {type: 'dialog.stopVideo'}
  /** One key of a telephone: `0`–`9`, `*`, `#`. */
  | {type: 'dialog.tone'; key: string};

/** A SIP dialog, held until `close`, which sends BYE, CANCEL or nothing, as its state asks for. */
export interface HeldDialog {
  command(command: DialogCommand): void;
  close(): void;
}

/** Microphone and camera, held until `close`. */
export interface HeldMedia {
  command(command: MediaCommand): void;
  close(): void;
}

/** The call's one audio element, held until `close`. */
export interface HeldSound {
  command(command: SoundCommand): void;
  close(): void;
}

/** What the page does during a call, until `close`: stays awake, asks before it is left, obeys the system's controls. */
export interface HeldPage {
  command(command: PageCommand): void;
  close(): void;
}

/** What can be told to whoever holds an agent. */
export type ReservationCommand =
  /** The far end ended the dialog: give AICC 2 s to say so itself (168110) before dropping. */
  | {type: 'reservation.expectRelease'}
  /** Another window holds the agent now: nothing is to be dropped. */
  | {type: 'reservation.yield'}
  /** What another window held is this one's now. */
  | {type: 'reservation.own'};

/** An agent, reserved until `close`, which sends dropClickToCall unless AICC has let go already. */
export interface HeldReservation {
  command(command: ReservationCommand): void;
  close(): void;
}

/** What a call needs of the world. */
export interface CallPorts {
  readonly openMedia: (input: {kind: MediaKind; choice: DeviceChoice}, tell: (fact: MediaFact) => void) => HeldMedia;
  readonly watchPermission: Open<{kind: MediaKind}, PermissionFact>;
  readonly openScreen: Open<object, ScreenFact>;
  readonly openSound: (input: {speaker: string | null}, tell: (fact: SoundFact) => void) => HeldSound;
  readonly holdPage: (input: object, tell: (fact: PageFact) => void) => HeldPage;
  /** `lent`: the agent is reserved already, by another window, which has it until `reservation.own`. */
  readonly reserveAgent: (
    input: {kind: MediaKind; lent?: boolean},
    tell: (fact: ReservationFact) => void,
  ) => HeldReservation;
  /** `lent`: the call whose dialog this one takes the place of. */
  readonly openDialog: (
    input: {kind: MediaKind; route: Route; local: MediaStream; lent?: LentCall | null},
    tell: (fact: DialogFact) => void,
  ) => HeldDialog;
  /** Epoch milliseconds. */
  now(): number;
}
