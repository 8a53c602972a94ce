import type {FastifyReply} from 'fastify';

/** Why the broker itself answers a request, for logs and metrics. */
export type Reason =
  | 'aicc'
  | 'channel'
  | 'content-type'
  | 'identity'
  | 'limit'
  | 'method'
  | 'origin'
  | 'overload'
  | 'path'
  | 'polls'
  | 'query'
  | 'request'
  | 'shutdown'
  | 'size'
  | 'token'
  | 'user';

/** A request that the broker answers in AICC's place. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly statusCode: number;
  readonly reason: Reason;
  /** After how many seconds it makes sense to ask again. */
  readonly retryAfter: number | null;

  /** @param statusCode as the widget reads it: 401 and 403 renew tokens, 429 waits, 502 to 504 are an outage */
  constructor(statusCode: number, reason: Reason, told: string, retryAfter: number | null = null) {
    super(told);
    this.statusCode = statusCode;
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}

/** The body of AICC's answers other than 200. */
export const refusalBody = (statusCode: number, exceptionInfo: string) => ({
  // 403 is "0" and flow control a code of its own in AICC's pages; the others tell their status.
  errorCode: statusCode === 403 ? '0' : statusCode === 429 ? '10010000002' : String(statusCode),
  exceptionInfo,
});

/** Answers with a refusal. */
export const refuse = (reply: FastifyReply, {statusCode, message, retryAfter}: Refusal): FastifyReply => {
  if (retryAfter !== null) reply.header('retry-after', Math.max(1, Math.ceil(retryAfter)));
  return reply.code(statusCode).send(refusalBody(statusCode, message));
};
