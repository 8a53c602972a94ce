import underPressure from '@fastify/under-pressure';
import fastify, {type FastifyInstance} from 'fastify';
import type {Redis} from 'ioredis';
import {whoIs} from './identity/identity.js';
import type {HeldPolls} from './limits/held-polls.js';
import {addLimits} from './limits/limits.js';
import {addOrigins} from './origins.js';
import {Refusal, refuse} from './refusal.js';
import {addAccount} from './serve/account.js';
import {addCalls} from './serve/add-calls.js';
import {answerThrown} from './serve/forward.js';
import './serve/visitor-request.js';
import type {Settings} from './settings/settings.js';
import type {Upstream} from './upstream/upstream.js';
import {logOptions} from './watch/log-options.js';
import type {Metrics} from './watch/metrics.js';

/** A file may take so long to come in on a slow line, ms. */
const REQUEST_MS = 200_000;
/** Longer than balancers keep connections that nobody uses (60 s), or they would use one that closes just then. */
const KEEP_ALIVE_MS = 75_000;

export interface VisitorAppOptions {
  readonly settings: Settings;
  readonly upstream: Upstream;
  readonly redis: Redis | null;
  readonly polls: HeldPolls;
  readonly metrics: Metrics;
  readonly life: AbortSignal;
  readonly isDraining: () => boolean;
  /** Takes the log's lines; standard output where there is none. */
  readonly logTo?: {write(line: string): void};
}

/** A number of proxies is counted from here outwards. */
const trustOf = (trust: Settings['trustProxy']) =>
  typeof trust === 'number' ? (_address: string, hop: number) => hop < trust : trust && [...trust];

/** The server that visitors' browsers ask. */
export const makeVisitorApp = async (options: VisitorAppOptions): Promise<FastifyInstance> => {
  const {settings, upstream, redis, polls, metrics, life, isDraining} = options;
  const app = fastify({
    ...logOptions(settings.logLevel, options.logTo),
    trustProxy: trustOf(settings.trustProxy),
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    frameworkErrors: (error, request, reply) => void answerThrown(error, request, reply),
  });
  app.decorateRequest('user', null);
  app.decorateRequest('refusal', null);
  app.decorateRequest('giveBack', null);
  addAccount(app, metrics);
  app.setErrorHandler(answerThrown);
  app.setNotFoundHandler((request, reply) => {
    request.refusal = 'path';
    return refuse(reply, new Refusal(404, 'path', 'no such path'));
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    // The connection's next request shall find another broker.
    if (isDraining()) reply.header('connection', 'close');
    done();
  });
  if (settings.maxLoopDelayMs > 0) {
    await app.register(underPressure, {maxEventLoopDelay: settings.maxLoopDelayMs});
  }
  await addOrigins(app, settings.origins);
  const limitsOf = await addLimits(app, settings.limits, redis);
  await addCalls(app, {
    settings,
    upstream,
    limitsOf,
    whoIs: settings.identity && whoIs(settings.identity),
    polls,
    life,
  });
  return app;
};
