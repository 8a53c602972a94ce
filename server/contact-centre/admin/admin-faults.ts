import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {FaultRule} from '../core/fault-rules.js';
import {NO_GATEWAY_FAULTS, type GatewayFaults} from '../gateway/gateway.js';
import {isRegExp} from './is-reg-exp.js';
import {Refusal} from '../rest/refusal.js';

const rule = {
  type: 'object',
  required: ['match', 'kind'],
  additionalProperties: false,
  properties: {
    match: {type: 'string'},
    kind: {
      enum: [
        'delay',
        'status',
        'reset',
        'malformed',
        'expire-token',
        'drop-reply',
        'flow-control',
        'auth-code',
        'slow-body',
      ],
    },
    value: {type: ['number', 'string']},
    times: {type: 'integer', minimum: 1},
  },
};

const gatewayFaults = {
  type: 'object',
  additionalProperties: false,
  properties: {
    refuseSockets: {type: 'boolean'},
    socketDelayMs: {type: 'integer', minimum: 0},
    inviteStatus: {type: ['integer', 'null'], minimum: 300, maximum: 699},
    answerDelayMs: {type: 'integer', minimum: 0},
    muteMedia: {type: 'boolean'},
    deadMedia: {type: 'boolean'},
  },
};

const faults = {
  type: 'object',
  additionalProperties: false,
  properties: {rules: {type: 'array', items: rule}, gateway: gatewayFaults, cutSockets: {const: true}},
};

interface Faults {
  rules?: FaultRule[];
  gateway?: Partial<GatewayFaults>;
  cutSockets?: true;
}

/** Makes visitors' requests and the gateway go wrong. */
export const addAdminFaults = (app: FastifyInstance, centre: Centre): void => {
  const list = () => ({rules: centre.faults.all, gateway: centre.gateway.faults});
  app.get('/faults', list);
  app.post<{Body: Faults}>('/faults', {schema: {body: faults}}, ({body}) => {
    const {rules = [], gateway = {}, cutSockets} = body;
    if (!rules.every(({match}) => isRegExp(match))) throw new Refusal(400, 'match is not a regular expression');
    centre.faults.add(rules);
    Object.assign(centre.gateway.faults, gateway);
    if (cutSockets) centre.gateway.cutSockets();
    return list();
  });
  app.delete('/faults', () => {
    centre.faults.clear();
    Object.assign(centre.gateway.faults, NO_GATEWAY_FAULTS);
    return list();
  });
};
