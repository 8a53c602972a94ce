import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Journal} from '../core/journal.js';

const controlTypeOf = (body: unknown): {controlType?: string} =>
  typeof body === 'object' && body !== null && 'controlType' in body && typeof body.controlType === 'string'
    ? {controlType: body.controlType.slice(0, 32)}
    : {};

const userIdOf = (request: FastifyRequest): {userId?: string} => {
  const visitor = request.visitor as FastifyRequest['visitor'] | null;
  return visitor ? {userId: visitor.userId} : {};
};

/** One journal line per visitor request, written when the reply is out or the client gone. */
export const addJournalling = (app: FastifyInstance, journal: Journal): void => {
  const write = (request: FastifyRequest, reply: FastifyReply) => {
    const injected = request.fault !== undefined;
    const status = reply.statusCode;
    const refused = !injected && (status >= 400 || request.breach !== undefined);
    const reason = injected ? `fault: ${request.fault}` : request.breach;
    journal.add({
      at: Date.now(),
      method: request.method,
      path: request.url.split('?')[0] ?? '',
      ...controlTypeOf(request.body),
      ...userIdOf(request),
      verdict: refused ? 'refused' : 'accepted',
      ...(reason !== undefined && {reason}),
      status,
      resultCode: request.resultCode,
    });
  };
  app.addHook('preSerialization', (request, _reply, payload, done) => {
    const told = payload as {resultCode?: unknown; returnCode?: unknown} | null;
    const code = told?.resultCode ?? told?.returnCode;
    request.resultCode = typeof code === 'string' ? code : null;
    done(null, payload);
  });
  app.addHook('onResponse', (request, reply, done) => {
    write(request, reply);
    done();
  });
};
