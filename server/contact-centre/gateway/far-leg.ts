import type {MediaParty} from './media-packet.js';

/** The leg at the other side of the visitor: an agent's or the automatic one. */
export interface FarLeg extends MediaParty {
  readonly id: string;
  readonly isConnected: boolean;
  /** False while it holds the call. */
  readonly hearsAudio: boolean;
  /** Whether it has pictures for a visitor who shows some, or shows none. */
  showsVideo(toOneWhoShows: boolean): boolean;
  sendInfo(body: {readonly contentType: string; readonly content: string}): void;
  hangUp(): void;
}
