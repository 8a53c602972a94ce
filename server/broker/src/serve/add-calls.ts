import type {FastifyInstance, FastifyRequest} from 'fastify';
import {BODY_BYTES, CALLS, PREFIX, uploadBodyBytes, type Call} from '../calls.js';
import type {WhoIs} from '../identity/identity.js';
import type {HeldPolls} from '../limits/held-polls.js';
import type {Limits} from '../limits/limits.js';
import {Refusal} from '../refusal.js';
import type {Settings} from '../settings/settings.js';
import type {Upstream} from '../upstream/upstream.js';
import {forward} from './forward.js';
import {guard} from './guard.js';

export interface CallOptions {
  readonly settings: Settings;
  readonly upstream: Upstream;
  readonly limitsOf: (kind: Call['kind']) => Limits;
  readonly whoIs: WhoIs | null;
  readonly polls: HeldPolls;
  readonly life: AbortSignal;
}

const addCall = (app: FastifyInstance, call: Call, options: CallOptions): void => {
  const {settings, limitsOf, whoIs, polls} = options;
  const bodyBytes = call.kind === 'upload' ? uploadBodyBytes(settings.uploadBytes) : BODY_BYTES;
  app.route({
    method: call.method,
    url: PREFIX + call.path,
    bodyLimit: bodyBytes,
    config: {call},
    onRequest: guard(call, {limits: limitsOf(call.kind), whoIs, polls, bodyBytes}),
    handler: forward(call, {...options, bodyBytes}),
  });
};

/** A path of the table, by another method. */
const refuseOtherMethods = (app: FastifyInstance, {method, path}: Call): void => {
  app.route({
    method: method === 'GET' ? ['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] : ['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD'],
    url: PREFIX + path,
    onRequest: (_request: FastifyRequest, reply) => {
      reply.header('allow', method);
      throw new Refusal(405, 'method', 'The call has another method');
    },
    handler: (_request, reply) => reply,
  });
};

/** Routes for the table of calls, and for nothing else: what AICC is asked never comes from a visitor's path. */
export const addCalls = async (app: FastifyInstance, options: CallOptions): Promise<void> => {
  for (const call of CALLS) {
    refuseOtherMethods(app, call);
    if (call.kind !== 'upload') addCall(app, call, options);
  }
  await app.register((files, _options, done) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('application/json', (_request, payload, take) => take(null, payload));
    for (const call of CALLS) if (call.kind === 'upload') addCall(files, call, options);
    done();
  });
};
