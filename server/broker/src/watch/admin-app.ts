import fastify, {type FastifyInstance} from 'fastify';
import type {Registry} from 'prom-client';

/** What is for the operator alone, at an address of its own: health, readiness, metrics. */
export const makeAdminApp = (registry: Registry, isReady: () => boolean): FastifyInstance => {
  const app = fastify({forceCloseConnections: true});
  app.get('/healthz', () => ({status: 'alive'}));
  app.get('/readyz', (_request, reply) => {
    const ready = isReady();
    return reply.code(ready ? 200 : 503).send({status: ready ? 'ready' : 'not ready'});
  });
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  return app;
};
