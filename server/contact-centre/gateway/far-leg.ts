import type {MediaParty} from './media-packet.js';

/** The leg at the other side of the visitor: an agent's or the automatic one. */
export interface FarLeg extends MediaParty {
  readonly id: string;
  readonly isConnected: boolean;
  /** False while it holds the call. */
  readonly hearsAudio: boolean;
  sendInfo(body: {readonly contentType: string; readonly content: string}): void;
  hangUp(): void;
}
