import type {FastifyInstance} from 'fastify';
import {MESSAGE_TOKEN} from './message-token-access.js';

const ALLOWED_HEADERS = `content-type, x-app-key, authorization, ${MESSAGE_TOKEN}, x-token-expire`;

/** CORS as a proxy in front of AICC would add it, for listed origins only. */
export const addCrossOrigin = (app: FastifyInstance, allowedOrigins: readonly string[]): void => {
  if (allowedOrigins.length === 0) return;
  app.addHook('onRequest', (request, reply, done) => {
    const {origin} = request.headers;
    reply.header('vary', 'Origin');
    if (origin !== undefined && allowedOrigins.includes(origin)) {
      reply.headers({
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': MESSAGE_TOKEN,
      });
    }
    done();
  });
  app.options('*', (request, reply) => {
    const {origin} = request.headers;
    if (origin === undefined || !allowedOrigins.includes(origin)) return reply.code(403).send();
    return reply
      .code(204)
      .headers({
        'access-control-allow-methods': 'GET, POST',
        'access-control-allow-headers': ALLOWED_HEADERS,
        'access-control-max-age': '600',
      })
      .send();
  });
};
