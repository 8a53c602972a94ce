import type {MediaPacket} from './media-packet.js';

/** Events 0 to 15 (RFC 4733 §3.2). */
const DIGITS = '0123456789*#ABCD';
const LONGEST_SEGMENT = 0xff_ff;
const TIMESTAMP_RANGE = 2 ** 32;

/** Reads the telephone-events of one RTP stream: each press once, however many packets tell of it. */
export class ToneReader {
  #last: {event: number; timestamp: number; isOver: boolean} | undefined;

  /** @returns the digit that begins with this packet, if one does. */
  read({payload, timestamp, marker}: MediaPacket): string | undefined {
    const [event, flags] = payload;
    if (event === undefined || flags === undefined) return undefined;
    const isOver = (flags & 0x80) !== 0;
    const last = this.#last;
    const since = last ? (timestamp - last.timestamp + TIMESTAMP_RANGE) % TIMESTAMP_RANGE : 0;
    const isLate = since >= TIMESTAMP_RANGE / 2;
    if (last && isLate) return undefined;
    // All packets of an event have its timestamp, but a long event goes on in segments (RFC 4733 §2.5.1.3).
    const isSegment = !marker && last?.event === event && !last.isOver && since <= LONGEST_SEGMENT;
    this.#last = {event, timestamp, isOver: isOver || (since === 0 && (last?.isOver ?? false))};
    return last && (since === 0 || isSegment) ? undefined : DIGITS[event];
  }
}

/** The digit of an INFO with a body of `application/dtmf-relay`: `Signal=5` and `Duration=160`, a line each. */
export function digitOfInfo({contentType, content}: {contentType: string; content: string}): string | undefined {
  if (contentType.split(';')[0]?.trim().toLowerCase() !== 'application/dtmf-relay') return undefined;
  const signal = /^signal\s*=\s*(\S+)\s*$/im.exec(content)?.[1]?.toUpperCase();
  return signal?.length === 1 && DIGITS.includes(signal) ? signal : undefined;
}
