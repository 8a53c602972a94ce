import type {Readable} from 'node:stream';
import type {FastifyReply, FastifyRequest} from 'fastify';
import type {Call} from '../calls.js';
import {bodyOf, checkFields, queryOf} from '../check-fields.js';
import {Refusal, refuse} from '../refusal.js';
import type {Settings} from '../settings/settings.js';
import {headersDown, headersUp} from '../upstream/headers.js';
import {refusalOf} from '../upstream/upstream-fault.js';
import type {Question, Upstream} from '../upstream/upstream.js';

/** A slow line may be silent for so long between two parts of a file, ms. */
const FILE_TIMEOUT_MS = 180_000;

export interface ForwardOptions {
  readonly upstream: Upstream;
  readonly settings: Settings;
  /** Aborts when requests that are under way have had their time. */
  readonly life: AbortSignal;
  readonly bodyBytes: number;
}

/** The parts of a body, as long as they are not too many. */
async function* upTo(bytes: number, body: Readable): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    // Whoever stops half-way must not close the visitor's connection, on which the answer is yet to come.
    for await (const chunk of body.iterator({destroyOnReturn: false})) {
      size += (chunk as Buffer).length;
      if (size > bytes) throw new Refusal(413, 'size', 'The body is too large');
      yield chunk as Buffer;
    }
  } finally {
    // What nobody wants of it any more still has to come in before the connection can carry anything else.
    body.resume();
  }
}

const timeoutOf = ({kind}: Call, {callTimeoutMs, pollTimeoutMs}: Settings): number =>
  kind === 'poll' ? pollTimeoutMs : kind === 'call' ? callTimeoutMs : FILE_TIMEOUT_MS;

/** What is asked of AICC. JSON is written anew from what was checked, so that both read the same in it. */
const questionOf = (request: FastifyRequest, call: Call, options: ForwardOptions): Pick<Question, 'path' | 'body'> => {
  const {user} = request;
  const {channels} = options.settings;
  if (call.kind === 'upload') {
    return {path: call.path, body: upTo(options.bodyBytes, request.body as Readable)};
  }
  const fields = call.method === 'GET' ? queryOf(request, call) : bodyOf(request);
  checkFields(call, fields, user, channels);
  if (call.method === 'POST') return {path: call.path, body: JSON.stringify(fields)};
  return {path: `${call.path}?${new URLSearchParams(fields as Record<string, string>).toString()}`, body: null};
};

/** Carries a call to AICC and the answer back; whoever leaves is not waited for, there as here. */
export const forward =
  (call: Call, options: ForwardOptions) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const {upstream, settings, life} = options;
    // Left while it was found out who it is: nothing tells of that any more.
    if (reply.raw.destroyed) return reply.hijack();
    const gone = new AbortController();
    const leave = () => {
      if (!reply.raw.writableFinished) gone.abort();
    };
    reply.raw.once('close', leave);
    life.addEventListener('abort', leave, {once: true});
    try {
      const {status, headers, body} = await upstream.ask({
        ...questionOf(request, call, options),
        method: call.method,
        headers: headersUp(request, call),
        timeoutMs: timeoutOf(call, settings),
        signal: gone.signal,
        unread: call.kind === 'download',
      });
      // AICC redirects nobody; whoever does is not AICC.
      if (status >= 300 && status < 400) throw new Refusal(502, 'aicc', 'AICC redirects');
      return reply.code(status).headers(headersDown(headers)).send(body);
    } catch (thrown) {
      if (reply.raw.destroyed) return reply.hijack();
      if (life.aborted) throw new Refusal(503, 'shutdown', 'The broker ends', 1);
      throw refusalOf(thrown);
    } finally {
      life.removeEventListener('abort', leave);
    }
  };

/** Answers what was thrown on the way, and says in the request why. */
export const answerThrown = (thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const refusal = thrown instanceof Refusal ? thrown : knownToFastify(thrown);
  if (!refusal) {
    request.log.error({err: thrown}, 'unexpected');
    return refuse(reply, new Refusal(500, 'request', 'The broker failed'));
  }
  request.refusal = refusal.reason;
  return refuse(reply, refusal);
};

/** Fastify's own refusals, in words of ours: its own may quote the body. */
const knownToFastify = (thrown: unknown): Refusal | null => {
  const {statusCode = 500} = thrown as {statusCode?: number};
  if (statusCode === 413) return new Refusal(413, 'size', 'The body is too large');
  if (statusCode === 415) return new Refusal(415, 'content-type', 'Content-Type must be application/json');
  if (statusCode === 503) return new Refusal(503, 'overload', 'The broker has too much to do', 5);
  return statusCode >= 400 && statusCode < 500 ? new Refusal(400, 'request', 'The request cannot be read') : null;
};
