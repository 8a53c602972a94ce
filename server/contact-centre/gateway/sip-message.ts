import type {IncomingResponseMessage} from 'sip.js/lib/core/index.js';
import {IncomingRequestMessage, LoggerFactory, Parser, type IncomingMessage} from 'sip.js/lib/core/index.js';

/** RFC 3261 §8.1.1: what every message has to carry (`Max-Forwards` apart, which does not matter to us). */
const MANDATORY_HEADERS = ['from', 'to', 'call-id', 'cseq', 'via'];

export const silentLoggers = new LoggerFactory();
silentLoggers.builtinEnabled = false;

/** Reads a SIP message; undefined if it is not one, or one that could not be answered. */
export function parseMessage(text: string): IncomingRequestMessage | IncomingResponseMessage | undefined {
  try {
    const message = Parser.parseMessage(text, silentLoggers.getLogger('sip.parser'));
    if (!message || !isComplete(message)) return undefined;
    return message instanceof IncomingRequestMessage && !message.ruri ? undefined : message;
  } catch {
    // SIP.js looks into what it could not read, such as a CSeq without a number.
    return undefined;
  }
}

function isComplete(message: IncomingMessage): boolean {
  if (!message.viaBranch || !MANDATORY_HEADERS.every((name) => message.hasHeader(name))) return false;
  return Buffer.byteLength(message.body) >= Number(message.getHeader('content-length') ?? 0);
}
