import type {FastifyInstance} from 'fastify';
import {breach, result} from './result.js';
import {channel, object} from './schemas.js';

export const addDropClickToCall = (app: FastifyInstance): void => {
  app.post('/v1/dropClickToCall', {schema: {body: object(['channel'], {channel})}}, (request) => {
    const {call} = request.visitor;
    if (call) call.drops += 1;
    if (!call || call.ended) return breach(request, '13', 'disconnect failed', 'drop without a call');
    call.events.discard(() => true);
    call.release('Dropped by the visitor');
    return result('0', '');
  });
};
