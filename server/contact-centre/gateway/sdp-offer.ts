import type {RTCDtlsFingerprint} from 'werift';
import {SessionDescription, type MediaDescription, type RTCRtpCodecParameters} from 'werift';
import type {MediaKind} from './media-packet.js';

export type Direction = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive';

/** One m-section as the far end describes it (RFC 8866 §5.14). Sections that the gateway cannot serve have no `codec`. */
export interface RemoteSection {
  readonly kind: string;
  readonly protocol: string;
  readonly formats: readonly string[];
  readonly mid: string | undefined;
  /** As the far end sees it: `sendonly` means that it sends. */
  readonly direction: Direction;
  readonly codec: RTCRtpCodecParameters | undefined;
  readonly toneCodec: RTCRtpCodecParameters | undefined;
}

export interface Offer {
  readonly sections: readonly RemoteSection[];
  readonly iceUsername: string;
  readonly icePassword: string;
  readonly fingerprints: readonly RTCDtlsFingerprint[];
  /** True if the offerer insists on the DTLS server role (`a=setup:passive`, RFC 5763 §5). */
  readonly isDtlsServer: boolean;
}

export const isSending = (direction: Direction): boolean => direction === 'sendrecv' || direction === 'sendonly';

export const isReceiving = (direction: Direction): boolean => direction === 'sendrecv' || direction === 'recvonly';

const CODEC = {audio: 'audio/opus', video: 'video/vp8'} as const;

/** Reads an offer. Throws if it is malformed, or without ICE and DTLS. */
export function parseOffer(sdp: string): Offer {
  const description = SessionDescription.parse(sdp);
  const sections = readSections(description);
  const used = description.media.find((_, index) => sections[index]?.codec);
  const {usernameFragment, password} = used?.iceParams ?? {};
  const {fingerprints, role} = used?.dtlsParams ?? {};
  if (!usernameFragment || !password || !fingerprints?.length) throw new Error('SDP: no medium with ICE and DTLS');
  return {
    sections,
    iceUsername: usernameFragment,
    icePassword: password,
    fingerprints,
    isDtlsServer: role === 'server',
  };
}

/** Reads the answer to an offer of ours, which neither begins nor restarts ICE and DTLS. */
export function parseAnswer(sdp: string): readonly RemoteSection[] {
  return readSections(SessionDescription.parse(sdp));
}

function readSections({media}: SessionDescription): RemoteSection[] {
  const seen = new Set<string>();
  return media.map((each) => readSection(each, seen));
}

function readSection(media: MediaDescription, seen: Set<string>): RemoteSection {
  const codecs = media.port === 0 || seen.has(media.kind) ? [] : media.rtp.codecs;
  const kind = media.kind as MediaKind;
  const codec = codecs.find(({mimeType}) => mimeType.toLowerCase() === CODEC[kind]);
  const tones = codecs.filter(({mimeType}) => mimeType.toLowerCase() === 'audio/telephone-event');
  if (codec) seen.add(media.kind);
  return {
    kind: media.kind,
    protocol: media.profile,
    formats: media.fmt.map(String),
    mid: media.rtp.muxId,
    direction: media.direction ?? 'sendrecv',
    codec,
    toneCodec: tones.find(({clockRate}) => clockRate === codec?.clockRate) ?? tones[0],
  };
}
