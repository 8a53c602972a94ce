import {RTCRtpCodecParameters} from 'werift';
import {mirrored} from './sdp-answer.js';
import {writeDescription, type LocalFacts, type LocalSection} from './sdp-description.js';
import {isSending, type RemoteSection} from './sdp-offer.js';

const FIRST_DYNAMIC_PAYLOAD_TYPE = 96;

/**
 * Writes a further offer within a dialog: everything stays as it is, but for whether we send video (RFC 3264 §8).
 * Where there is no video so far, a rejected section is used again, or one is added at the end. Without a change of
 * ICE credentials nothing restarts, and `actpass` lets the DTLS association be (RFC 8842 §5.5).
 *
 * @param sections how the far end last described the session.
 */
export function writeReoffer(sections: readonly RemoteSection[], facts: LocalFacts, sendsVideo: boolean): string {
  const video = sections.find(({kind, codec}) => kind === 'video' && codec);
  const local = sections.map((section) => (section === video ? turned(video, sendsVideo) : mirrored(section)));
  if (!video && sendsVideo) {
    const free = sections.findIndex(({kind, codec}) => kind === 'video' && !codec);
    local.splice(free < 0 ? local.length : free, free < 0 ? 0 : 1, newVideo(sections));
  }
  return writeDescription(local, facts, 'actpass');
}

function turned(video: RemoteSection, sendsVideo: boolean): LocalSection {
  const silent = isSending(video.direction) ? 'recvonly' : 'inactive';
  return {...mirrored(video), direction: sendsVideo ? 'sendrecv' : silent};
}

/** A mid is not used twice, not even where a section is (RFC 8829 §5.2.2). */
function newVideo(sections: readonly RemoteSection[]): LocalSection {
  const mids = new Set(sections.map(({mid}) => mid));
  let count = 1;
  while (mids.has(`video${count}`)) count += 1;
  const payloadTypes = new Set(sections.flatMap(({codec, toneCodec}) => [codec?.payloadType, toneCodec?.payloadType]));
  let payloadType = FIRST_DYNAMIC_PAYLOAD_TYPE;
  while (payloadTypes.has(payloadType)) payloadType += 1;
  return {
    kind: 'video',
    protocol: sections[0]?.protocol ?? 'UDP/TLS/RTP/SAVPF',
    formats: [String(payloadType)],
    mid: `video${count}`,
    direction: 'sendrecv',
    codecs: [new RTCRtpCodecParameters({mimeType: 'video/VP8', clockRate: 90_000, payloadType})],
  };
}
