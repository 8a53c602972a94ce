import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {FaultRule} from '../core/fault-rules.js';
import {GATEWAY_ADDRESSES, NO_GATEWAY_FAULTS, type GatewayFaults} from '../gateway/gateway.js';
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

const addresses = {type: 'array', items: {enum: GATEWAY_ADDRESSES}, uniqueItems: true};
const status = {type: ['integer', 'null'], minimum: 300, maximum: 699};

const gatewayFaults = {
  type: 'object',
  additionalProperties: false,
  properties: {
    refuseSockets: {type: 'boolean'},
    downAddresses: addresses,
    silentSockets: {type: 'boolean'},
    silentAddresses: addresses,
    socketDelayMs: {type: 'integer', minimum: 0},
    inviteStatus: status,
    answerDelayMs: {type: 'integer', minimum: 0},
    reinviteStatus: status,
    infoStatus: status,
    refuseVideo: {enum: [true, false, 'in-answer']},
    refuseReplaces: {type: 'boolean'},
    muteMedia: {type: 'boolean'},
    deadMedia: {type: 'boolean'},
  },
};

const faults = {
  type: 'object',
  additionalProperties: false,
  properties: {
    rules: {type: 'array', items: rule},
    gateway: gatewayFaults,
    cutSockets: {const: true},
    loseMedia: {const: true},
  },
};

interface Faults {
  rules?: FaultRule[];
  gateway?: Partial<GatewayFaults>;
  cutSockets?: true;
  loseMedia?: true;
}

/** Makes visitors' requests and the gateway go wrong. */
export const addAdminFaults = (app: FastifyInstance, centre: Centre): void => {
  const list = () => ({rules: centre.faults.all, gateway: centre.gateway.faults});
  app.get('/faults', list);
  app.post<{Body: Faults}>('/faults', {schema: {body: faults}}, ({body}) => {
    const {rules = [], gateway = {}, cutSockets, loseMedia} = body;
    if (!rules.every(({match}) => isRegExp(match))) throw new Refusal(400, 'match is not a regular expression');
    centre.faults.add(rules);
    centre.gateway.setFaults(gateway);
    if (cutSockets) centre.gateway.cutSockets();
    if (loseMedia) centre.gateway.loseMedia();
    return list();
  });
  app.delete('/faults', () => {
    centre.faults.clear();
    centre.gateway.setFaults(NO_GATEWAY_FAULTS);
    return list();
  });
};
