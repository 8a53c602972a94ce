import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import {CLIENT_GONE, type Metrics} from '../watch/metrics.js';

/** One log line and one count for each request, when it is over, and what it held given back. */
export const addAccount = (app: FastifyInstance, metrics: Metrics): void => {
  const close = (request: FastifyRequest, reply: FastifyReply): void => {
    request.giveBack?.();
    const {path = 'other', kind = 'other'} = request.routeOptions.config.call ?? {};
    const {refusal: reason} = request;
    const status = reply.raw.writableFinished ? reply.raw.statusCode : CLIENT_GONE;
    if (reason) metrics.refused(reason);
    metrics.answered(path, kind, status, reply.elapsedTime);
    const line = {reqId: request.id, call: path, status, ms: Math.round(reply.elapsedTime), ...(reason && {reason})};
    // Polls follow each other without end, and say little.
    if (kind === 'poll' && status === 200) app.log.debug(line, 'answered');
    else app.log.info(line, 'answered');
  };
  app.addHook('onRequest', (request, reply, done) => {
    // Not onResponse: it does not come where the visitor leaves first.
    reply.raw.once('close', () => close(request, reply));
    done();
  });
};
