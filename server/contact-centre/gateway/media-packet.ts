export type MediaKind = 'audio' | 'video';

/** What an RTP packet carries, without the SSRC and payload type, which belong to one leg only. */
export interface MediaPacket {
  /** RFC 3550 sequence number of its source, 16 bits. */
  readonly sequenceNumber: number;
  /** In units of the codec's clock (48,000 Hz for Opus, 90,000 Hz for VP8), 32 bits. */
  readonly timestamp: number;
  readonly marker: boolean;
  readonly payload: Buffer;
  /** True for a telephone-event (RFC 4733), which travels in the audio's sequence numbers. */
  readonly isTone: boolean;
}

/** RTP clock rates, Hz (RFC 7587 §4.1, RFC 7741 §4.1). */
export const CLOCK_RATE = {audio: 48_000, video: 90_000} as const satisfies Record<MediaKind, number>;

/** Anything that can be at the other end of the visitor's media. */
export interface MediaParty {
  /** Takes a packet; a `source` other than the last one is a switch, which the taker hides. */
  take(kind: MediaKind, packet: MediaPacket, source: object): void;
  /** Asks for a picture that does not depend on earlier ones (PLI, RFC 4585 §6.3.1). */
  askKeyFrame(): void;
}
