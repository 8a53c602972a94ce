import type {RTCRtpCodecParameters} from 'werift';
import type {Direction, OfferedSection} from './sdp-offer.js';

/** What the answer says about our side of the transport, and who we are in this dialog. */
export interface AnswerFacts {
  readonly sessionId: number;
  /** Counts the answers of a dialog (RFC 3264 §8). */
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

const ANSWERED: Readonly<Record<Direction, Direction>> = {
  sendrecv: 'sendrecv',
  sendonly: 'recvonly',
  recvonly: 'sendonly',
  inactive: 'inactive',
};

const FEEDBACK = {audio: [], video: ['nack', 'nack pli', 'goog-remb']} as const;

/** Writes the answer of an ICE-lite agent that takes every medium it can, bundled (RFC 3264, RFC 8843, RFC 8839). */
export function writeAnswer(sections: readonly OfferedSection[], facts: AnswerFacts): string {
  const accepted = sections.filter(({codec}) => codec);
  const lines = [
    'v=0',
    `o=- ${facts.sessionId} ${facts.version} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    'a=ice-lite',
    'a=msid-semantic: WMS *',
  ];
  const mids = accepted.flatMap(({mid}) => (mid === undefined ? [] : [mid]));
  if (mids.length > 0) lines.push(`a=group:BUNDLE ${mids.join(' ')}`);
  for (const section of sections)
    lines.push(...(section.codec ? accept(section, section.codec, facts) : reject(section)));
  return `${lines.join('\r\n')}\r\n`;
}

function reject({kind, protocol, formats, mid}: OfferedSection): string[] {
  const lines = [`m=${kind} 0 ${protocol} ${formats.join(' ')}`, 'c=IN IP4 0.0.0.0', 'a=inactive'];
  return mid === undefined ? lines : [...lines, `a=mid:${mid}`];
}

function accept(section: OfferedSection, codec: RTCRtpCodecParameters, facts: AnswerFacts): string[] {
  const kind = section.kind as 'audio' | 'video';
  const codecs = section.toneCodec ? [codec, section.toneCodec] : [codec];
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
    `a=setup:${facts.isDtlsServer ? 'passive' : 'active'}`,
    ...(section.mid === undefined ? [] : [`a=mid:${section.mid}`]),
    `a=${ANSWERED[section.direction]}`,
    `a=msid:${facts.cname} ${facts.cname}-${kind}`,
    'a=rtcp-mux',
    'a=rtcp-rsize',
    ...codecs.flatMap((each) => [
      `a=rtpmap:${each.payloadType} ${each.str}`,
      ...(each === codec ? FEEDBACK[kind] : []).map((type) => `a=rtcp-fb:${each.payloadType} ${type}`),
      ...(each.parameters ? [`a=fmtp:${each.payloadType} ${each.parameters}`] : []),
    ]),
    `a=ssrc:${ssrc} cname:${facts.cname}`,
    `a=ssrc:${ssrc} msid:${facts.cname} ${facts.cname}-${kind}`,
  ];
}
