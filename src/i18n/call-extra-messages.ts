import type {MediaKind} from '../domain/media-kind.js';
import type {RareCallFaultCode} from './call-messages.js';

/** Where a browser lets a refused permission be given after all. */
export type PermissionPlace = 'address' | 'crossedOut' | 'menu' | 'pageIcon';

/** The texts of what is rare in a call; they are fetched when it comes to that. */
export interface CallExtraMessages {
  readonly hold: string;
  readonly resume: string;
  readonly keypad: string;
  readonly keysPressed: string;
  readonly shareScreen: string;
  readonly stopSharing: string;
  readonly devices: string;
  readonly popOut: string;
  readonly showCallWindow: string;
  readonly addVideo: string;
  readonly stopVideo: string;
  readonly fullScreen: string;
  readonly leaveFullScreen: string;
  readonly pictureInPicture: string;
  readonly leavePictureInPicture: string;
  readonly takeSnapshot: string;
  readonly snapshotTaken: string;
  readonly speakerVolume: string;
  readonly agentPicture: string;
  readonly moveYourPicture: string;
  readonly hearAgent: string;
  readonly backToCall: string;
  /** How the call is, in a sentence. */
  readonly callNote: Readonly<Record<'heldHere' | 'heldThere' | 'poor' | 'weak' | 'sharing' | 'elsewhere', string>>;
  readonly allowedNow: Readonly<Record<MediaKind, string>>;
  /** What to press there. */
  readonly whereToAllow: Readonly<Record<PermissionPlace, string>>;
  readonly copyLink: string;
  readonly linkCopied: string;
  readonly linkNotCopied: string;
  readonly fault: Readonly<Record<RareCallFaultCode, string>>;
}
