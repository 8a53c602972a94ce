import type {FastifyInstance} from 'fastify';
import type {Call} from '../core/call.js';
import type {CallScript} from '../core/call-script.js';
import type {Centre} from '../core/centre.js';
import {Refusal} from '../rest/refusal.js';
import {callView} from './admin-views.js';
import {callScript} from './call-script-schema.js';

const cause = {
  type: ['object', 'null'],
  properties: {causeId: {type: 'integer'}, causeDesc: {type: 'string'}},
};
const target = {type: ['object', 'null'], properties: {to: {type: 'string'}}};

type ById = {Params: {id: string}};

/** Scripts the next calls and acts on running ones in an agent's place. */
export const addAdminCalls = (app: FastifyInstance, {calls, agents}: Centre): void => {
  /** `latest` stands for the newest call. */
  const running = (id: string): Call => {
    const call = id === 'latest' ? calls.running.at(-1) : calls.running.find((each) => each.id === id);
    if (!call) throw new Refusal(404, 'no such running call');
    return call;
  };

  app.post<{Body: CallScript & {times?: number}}>('/calls/next', {schema: {body: callScript}}, ({body}) => {
    const {times = 1, ...script} = body;
    for (let index = 0; index < times; index += 1) calls.scripts.push(script);
    return {scripted: calls.scripts};
  });

  app.post<ById & {Body: {causeId?: number; causeDesc?: string} | null}>(
    '/calls/:id/release',
    {schema: {body: cause}},
    ({params, body}) => {
      const call = running(params.id);
      call.release(body?.causeDesc ?? 'Agent hung up', body?.causeId);
      return callView(call);
    },
  );

  app.post<ById & {Body: {to?: string} | null}>('/calls/:id/transfer', {schema: {body: target}}, ({params, body}) => {
    const call = running(params.id);
    if (call.state !== 'connected') throw new Refusal(409, `the call is ${call.state}`);
    const to = body?.to ? agents.named(body.to) : agents.forCall(undefined, new Set());
    if (body?.to && (!to || to.call)) throw new Refusal(404, 'no such agent who is free');
    call.transfer(to);
    return callView(call);
  });
};
