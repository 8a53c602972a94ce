import type {RTCRtpCodecParameters} from 'werift';
import type {Direction} from './sdp-offer.js';

/** What a description says about our side of the transport, and who we are in this dialog. */
export interface LocalFacts {
  readonly sessionId: number;
  /** Counts the descriptions that we give in a dialog (RFC 3264 §8). */
  readonly version: number;
  readonly iceUsername: string;
  readonly icePassword: string;
  /** Values of `a=candidate`. */
  readonly candidates: readonly string[];
  readonly fingerprint: {readonly algorithm: string; readonly value: string};
  readonly isDtlsServer: boolean;
  readonly cname: string;
  readonly ssrcs: Readonly<Record<'audio' | 'video', number>>;
}

/** One m-section as we write it (RFC 8866 §5.14); one without codecs is rejected by port 0. */
export interface LocalSection {
  readonly kind: string;
  readonly protocol: string;
  readonly formats: readonly string[];
  readonly mid: string | undefined;
  /** As we see it: `sendonly` means that we send. */
  readonly direction: Direction;
  readonly codecs: readonly RTCRtpCodecParameters[];
}

/** `a=setup` (RFC 4145 §4). */
export type Setup = 'active' | 'passive' | 'actpass';

/** The same direction from the other end. */
export const MIRRORED: Readonly<Record<Direction, Direction>> = {
  sendrecv: 'sendrecv',
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  inactive: 'inactive',
};

const FEEDBACK = {audio: [], video: ['nack', 'nack pli', 'goog-remb']} as const;

/** Writes the description of an ICE-lite agent with every medium bundled (RFC 8843, RFC 8839). */
export function writeDescription(sections: readonly LocalSection[], facts: LocalFacts, setup: Setup): string {
  const lines = [
    'v=0',
    `o=- ${facts.sessionId} ${facts.version} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    'a=ice-lite',
    'a=msid-semantic: WMS *',
  ];
  const mids = sections.flatMap(({codecs, mid}) => (codecs.length === 0 || mid === undefined ? [] : [mid]));
  if (mids.length > 0) lines.push(`a=group:BUNDLE ${mids.join(' ')}`);
  for (const section of sections) {
    lines.push(...(section.codecs.length > 0 ? usedSection(section, facts, setup) : rejectedSection(section)));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function rejectedSection({kind, protocol, formats, mid}: LocalSection): string[] {
  const lines = [`m=${kind} 0 ${protocol} ${formats.join(' ')}`, 'c=IN IP4 0.0.0.0', 'a=inactive'];
  return mid === undefined ? lines : [...lines, `a=mid:${mid}`];
}

function usedSection(section: LocalSection, facts: LocalFacts, setup: Setup): string[] {
  const kind = section.kind as 'audio' | 'video';
  const {codecs} = section;
  const ssrc = facts.ssrcs[kind];
  return [
    `m=${kind} 9 ${section.protocol} ${codecs.map(({payloadType}) => payloadType).join(' ')}`,
    'c=IN IP4 0.0.0.0',
    'a=rtcp:9 IN IP4 0.0.0.0',
    ...facts.candidates.map((candidate) => `a=candidate:${candidate}`),
    'a=end-of-candidates',
    `a=ice-ufrag:${facts.iceUsername}`,
    `a=ice-pwd:${facts.icePassword}`,
    `a=fingerprint:${facts.fingerprint.algorithm} ${facts.fingerprint.value}`,
    `a=setup:${setup}`,
    ...(section.mid === undefined ? [] : [`a=mid:${section.mid}`]),
    `a=${section.direction}`,
    `a=msid:${facts.cname} ${facts.cname}-${kind}`,
    'a=rtcp-mux',
    'a=rtcp-rsize',
    ...codecs.flatMap((codec, index) => [
      `a=rtpmap:${codec.payloadType} ${codec.str}`,
      ...(index === 0 ? FEEDBACK[kind] : []).map((type) => `a=rtcp-fb:${codec.payloadType} ${type}`),
      ...(codec.parameters ? [`a=fmtp:${codec.payloadType} ${codec.parameters}`] : []),
    ]),
    `a=ssrc:${ssrc} cname:${facts.cname}`,
    `a=ssrc:${ssrc} msid:${facts.cname} ${facts.cname}-${kind}`,
  ];
}
