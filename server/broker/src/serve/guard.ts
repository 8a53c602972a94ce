import type {FastifyReply, FastifyRequest} from 'fastify';
import type {Call} from '../calls.js';
import type {WhoIs} from '../identity/identity.js';
import type {HeldPolls} from '../limits/held-polls.js';
import {visitorOf, type Limits} from '../limits/limits.js';
import {Refusal} from '../refusal.js';

const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

export interface GuardOptions {
  readonly limits: Limits;
  readonly whoIs: WhoIs | null;
  readonly polls: HeldPolls;
  /** Most that a body may have, bytes. */
  readonly bodyBytes: number;
}

const checkSize = ({headers}: FastifyRequest, {method}: Call, bodyBytes: number): void => {
  const length = Number(headers['content-length'] ?? 0);
  if (method === 'GET' && (length > 0 || headers['transfer-encoding'] !== undefined)) {
    throw new Refusal(400, 'request', 'GET has no body');
  }
  if (length > bodyBytes) throw new Refusal(413, 'size', 'The body is too large');
};

const takePlace = (request: FastifyRequest, polls: HeldPolls): void => {
  const place = polls.take(visitorOf(request));
  if (place === 'visitor') throw new Refusal(429, 'polls', 'Flow control: too many polls at once', 1);
  if (place === 'all') throw new Refusal(503, 'overload', 'The broker is full', 5);
  request.giveBack = place;
};

/** What stands before a call, cheapest first; the body has not been read yet. */
export const guard =
  (call: Call, {limits, whoIs, polls, bodyBytes}: GuardOptions) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    await limits.ofAddress(request);
    // On GET too, as the vendor's samples have it: no page can send it to another origin without a preflight.
    if (!JSON_TYPE.test(request.headers['content-type'] ?? '')) {
      throw new Refusal(415, 'content-type', 'Content-Type must be application/json');
    }
    checkSize(request, call, bodyBytes);
    if (whoIs) request.user = await whoIs(request.headers);
    await limits.ofVisitor(request);
    if (call.kind === 'poll' && !reply.raw.destroyed) takePlace(request, polls);
  };
