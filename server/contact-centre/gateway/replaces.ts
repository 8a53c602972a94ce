import type {IncomingRequestMessage} from 'sip.js/lib/core/index.js';
import type {SipDialog} from './sip-dialog.js';

export const REPLACES = 'replaces';

/** What an INVITE asks for beyond a dialog of its own. */
export type Demand =
  {readonly replaced: SipDialog | undefined} | {readonly statusCode: number; readonly extraHeaders?: string[]};

/** A `Replaces` header as SIP.js's grammar reads it. */
interface ParsedReplaces {
  readonly call_id: string;
  readonly replaces_to_tag: string;
  readonly replaces_from_tag: string;
  readonly early_only?: boolean;
}

/**
 * Reads `Require` (RFC 3261 §8.2.2.3) and `Replaces` (RFC 3891 §3) of an INVITE outside of any dialog.
 *
 * @param find the dialog of an identifier (Call-ID, our tag, their tag), or `ended` where there was one.
 * @param supported option tags. Without `replaces` its header is unknown, and unknown headers are ignored (§8.2.2).
 */
export function readDemand(
  message: IncomingRequestMessage,
  supported: readonly string[],
  find: (id: string) => SipDialog | 'ended' | undefined,
): Demand {
  const required = optionTags(message.getHeaders('require'));
  const unsupported = required.filter((tag) => !supported.includes(tag));
  if (unsupported.length > 0) return {statusCode: 420, extraHeaders: [`Unsupported: ${unsupported.join(', ')}`]};
  const count = message.getHeaders(REPLACES).length;
  if (count === 0 || !supported.includes(REPLACES)) return {replaced: undefined};
  const replaces = message.parseHeader(REPLACES) as ParsedReplaces | undefined;
  if (count > 1 || !replaces) return {statusCode: 400};
  // The tags are named from the sender's point of view of us: its `to-tag` is ours.
  const replaced = find(replaces.call_id + replaces.replaces_to_tag + replaces.replaces_from_tag);
  if (replaced === 'ended' || replaced?.isOver) return {statusCode: 603};
  // An early dialog may only be replaced at whoever initiated it, which the gateway never does.
  if (!replaced?.isAnswered) return {statusCode: 481};
  return replaces.early_only ? {statusCode: 486} : {replaced};
}

const optionTags = (headers: readonly string[]): string[] =>
  headers.flatMap((header) => header.split(',')).flatMap((tag) => tag.trim().toLowerCase() || []);
