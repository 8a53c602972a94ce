import type {FastifyInstance} from 'fastify';
import {callEvents} from '../core/call-events.js';
import type {Centre} from '../core/centre.js';
import {heldPoll} from './held-poll.js';
import {breach} from './result.js';
import {channelQuery} from './schemas.js';

export const addGetClickToCallEvents = (app: FastifyInstance, centre: Centre): void => {
  app.get('/v1/getClickToCallEvents', {schema: {querystring: channelQuery}}, async (request, reply) => {
    const {visitor} = request;
    const {call} = visitor;
    if (!call || (call.ended && call.events.size === 0)) {
      return breach(request, '13', 'request failed', 'events asked for without a call');
    }
    centre.calls.pollStarted(visitor);
    const {eventHoldMs} = centre.settings.current;
    const [event = callEvents.nothing()] = await heldPoll(call.events, reply, {atMost: 1, holdMs: eventHoldMs});
    if (!call.events.held) centre.calls.pollEnded(visitor);
    return {resultCode: '0', ...event};
  });
};
