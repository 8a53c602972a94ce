import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {Chat} from '../core/chat.js';
import {CONTENT_LIMIT} from '../core/downlink.js';
import {Refusal} from '../rest/refusal.js';
import {object} from '../rest/schemas.js';

const say = object(['text'], {
  text: {type: 'string', minLength: 1, maxLength: CONTENT_LIMIT},
  times: {type: 'integer', minimum: 1, maximum: 20_000},
});

/** Speaks and ends in the agent's place, for tests that have no desk. */
export const addAdminChats = (app: FastifyInstance, {visitors, chats}: Centre): void => {
  const chatOf = (userId: string): Chat => {
    const chat = visitors.named(userId)?.chat;
    if (!chat || chat.ended) throw new Refusal(404, 'no running chat of this userId');
    return chat;
  };
  app.post<{Params: {userId: string}; Body: {text: string; times?: number}}>(
    '/chats/:userId/say',
    {schema: {body: say}},
    ({params, body: {text, times = 1}}) => {
      const chat = chatOf(params.userId);
      for (let index = 1; index <= times; index += 1) chat.agentSays(text.replaceAll('{n}', String(index)));
      return {entries: chat.entries.length};
    },
  );
  app.post<{Params: {userId: string}}>('/chats/:userId/end', ({params}) => {
    chats.end(chatOf(params.userId), 'agent');
    return {ended: true};
  });
};
