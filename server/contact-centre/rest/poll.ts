import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import {heldPoll} from './held-poll.js';
import {Refusal} from './refusal.js';
import {channel, longUserId, object} from './schemas.js';

const querystring = object(['receiverId', 'channel'], {
  receiverId: longUserId,
  channel,
  isNeedRead: {enum: ['true', 'false']},
});

interface Query {
  receiverId: string;
  isNeedRead?: 'true' | 'false';
}

export const addPoll = (app: FastifyInstance, centre: Centre): void => {
  app.get<{Querystring: Query}>('/poll', {schema: {querystring}}, async (request, reply) => {
    const {visitor, query} = request;
    if (query.receiverId !== visitor.userId) {
      throw new Refusal(400, 'receiverId is not the userId that the token was issued for');
    }
    const {pollHoldMs} = centre.settings.current;
    centre.chats.pollStarted(visitor);
    const messages = await heldPoll(visitor.downlinks, reply, {atMost: Infinity, holdMs: pollHoldMs});
    const downlinkMessages = messages.filter(({controlType}) => query.isNeedRead === 'true' || controlType !== 'READ');
    if (!visitor.downlinks.held) centre.chats.pollEnded(visitor);
    return {resultCode: '0', resultDesc: 'query user messages success.', downlinkMessages};
  });
};
