import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type {FastifyInstance, FastifyRequest} from 'fastify';
import {Refusal} from './refusal.js';
import {MESSAGE_TOKEN} from './upstream/headers.js';

const PREFLIGHT_S = 600;

/**
 * Browsers tell the origin of every request but a same-origin GET, and of that they tell that it is one. What tells
 * nothing is no browser, and is held by limits and tokens alone.
 */
const comesFromElsewhere = ({headers}: FastifyRequest, origins: ReadonlySet<string>): boolean => {
  const {origin, 'sec-fetch-site': site} = headers;
  if (origin !== undefined) return !origins.has(origin);
  return site !== undefined && site !== 'same-origin';
};

/** Answers pages of the listed origins only (Fetch standard, CORS), and lets them read the rolling token. */
export const addOrigins = async (app: FastifyInstance, origins: ReadonlySet<string>): Promise<void> => {
  app.addHook('onRequest', (request, _reply, done) => {
    if (comesFromElsewhere(request, origins)) throw new Refusal(403, 'origin', 'The origin is not allowed');
    done();
  });
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'authorization', MESSAGE_TOKEN, 'x-app-key'],
    exposedHeaders: [MESSAGE_TOKEN, 'retry-after', 'x-request-id'],
    maxAge: PREFLIGHT_S,
    strictPreflight: true,
  });
  await app.register(helmet, {
    contentSecurityPolicy: {useDefaults: false, directives: {'default-src': ["'none'"], 'frame-ancestors': ["'none'"]}},
    // The broker may stand on the site's own origin, whose policy this is not.
    strictTransportSecurity: false,
    // For pages and old browsers; here are neither.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
};
