import type {FastifyInstance} from 'fastify';
import {breach, result} from './result.js';
import {channel, object} from './schemas.js';

export const addDropClickToCall = (app: FastifyInstance): void => {
  app.post('/v1/dropClickToCall', {schema: {body: object(['channel'], {channel})}}, (request) => {
    const {call} = request.visitor;
    if (call) call.drops += 1;
    // BYE and drop leave the visitor at the same moment; either may be first.
    if (call?.ended && call.leftByVisitor && call.drops === 1) return result('0', '');
    if (!call || call.ended) return breach(request, '13', 'disconnect failed', 'drop without a call');
    call.events.discard(() => true);
    call.release('Dropped by the visitor');
    return result('0', '');
  });
};
