import type {IncomingHttpHeaders} from 'node:http';
import type {FastifyRequest} from 'fastify';
import type {Call} from '../calls.js';

/** The session's token, which AICC exchanges on the way: a later answer carries the next one. */
export const MESSAGE_TOKEN = 'ccmessaging-token';

/** What of a visitor's request AICC is shown. Cookies, credentials and all that is hop by hop stay here. */
const UP = [MESSAGE_TOKEN, 'user-agent', 'accept-language'] as const;

/** What of AICC's answer a visitor is shown. */
const DOWN = ['content-type', 'content-encoding', 'content-length', MESSAGE_TOKEN, 'retry-after'] as const;

const pick = (headers: IncomingHttpHeaders, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

/** Headers of the request to AICC, made anew. */
export const headersUp = (request: FastifyRequest, {kind}: Call): Record<string, string> => ({
  ...pick(request.headers, UP),
  // Short answers are looked into; only files may be compressed on the way.
  ...(kind === 'download' && pick(request.headers, ['accept-encoding'])),
  ...(kind === 'upload' && pick(request.headers, ['content-length'])),
  accept: 'application/json',
  'content-type': 'application/json',
  // Agents are shown where a visitor comes from.
  'x-forwarded-for': request.ip,
  'x-request-id': request.id,
});

/** Headers of the answer to the visitor. */
export const headersDown = (headers: IncomingHttpHeaders): Record<string, string> => ({
  ...pick(headers, DOWN),
  'cache-control': 'no-store',
});
