import {setTimeout as delay} from 'node:timers/promises';
import type {FastifyInstance, FastifyReply, FastifyRequest} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {FaultKind, FaultRule} from '../core/fault-rules.js';
import {MESSAGE_TOKEN} from './message-token-access.js';
import {refusalBody} from './refusal.js';

type Strike = (rule: FaultRule, request: FastifyRequest, reply: FastifyReply, centre: Centre) => unknown;

const expireToken: Strike = ({value}, {headers}, _reply, {messageTokens, accessTokens}) => {
  const token = headers[MESSAGE_TOKEN];
  if (value === 'access') accessTokens.expire(headers.authorization?.replace('Bearer ', '') ?? '');
  else if (typeof token === 'string') messageTokens.expire(token);
};

const strikes: Record<FaultKind, Strike> = {
  delay: ({value}) => delay(Number(value ?? 1000), undefined, {ref: false}),
  status: ({value}, _request, reply) => {
    const status = Number(value ?? 500);
    return reply.code(status).send(refusalBody(String(status), 'fault injected'));
  },
  reset: (_rule, request, reply) => {
    reply.hijack();
    request.raw.socket.destroy();
  },
  malformed: (_rule, _request, reply) => reply.type('application/json').send('{"resultCode":"0","resultDesc":'),
  'flow-control': (_rule, _request, reply) => reply.send({resultCode: '10010000002', resultDesc: 'flow control'}),
  'auth-code': (_rule, _request, reply) => reply.send({resultCode: '10010000001', resultDesc: 'auth fail'}),
  'slow-body': ({value}, _request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, {'content-type': 'application/json'});
    reply.raw.write('{');
    setTimeout(() => reply.raw.destroy(), Number(value ?? 1000)).unref();
  },
  'expire-token': expireToken,
  // The request is carried out first; see the onSend hook.
  'drop-reply': () => undefined,
};

/** Carries out the fault rules that an administrator has set for visitors' requests. */
export const addFaultInjection = (app: FastifyInstance, centre: Centre): void => {
  app.addHook('onRequest', async (request, reply) => {
    for (const rule of centre.faults.strike(`${request.method} ${request.url}`)) {
      request.fault = rule.kind;
      await strikes[rule.kind](rule, request, reply, centre);
      if (reply.sent) return reply;
    }
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.fault !== 'drop-reply') return done(null, payload);
    // Browsers send a request again by themselves where a kept connection ends without the first byte of an answer.
    reply.hijack();
    reply.raw.writeHead(200, {'content-type': 'application/json'});
    reply.raw.write('{', () => request.raw.socket.destroy());
  });
};
