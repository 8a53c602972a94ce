import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {Chat, ChatEnd} from '../core/chat.js';
import {CONTENT_LIMIT, type Downlink} from '../core/downlink.js';
import {Refusal} from '../rest/refusal.js';
import {object} from '../rest/schemas.js';

const say = object(['text'], {
  text: {type: 'string', minLength: 1, maxLength: CONTENT_LIMIT},
  times: {type: 'integer', minimum: 1, maximum: 20_000},
});

const end = {...object([], {by: {enum: ['agent', 'time-out']}}), type: ['object', 'null']};

type SendFile = Pick<Downlink, 'mediaType' | 'content'> & Partial<Downlink>;

const sendAnything = object(['mediaType', 'content'], {
  mediaType: {enum: ['TEXT', 'IMAGE', 'VIDEO', 'AUDIO', 'LOCATE', 'DOCUMENT']},
  content: {type: 'string', maxLength: CONTENT_LIMIT},
  contentType: {type: 'string'},
  mediaFileType: {type: 'string'},
  sourceType: {enum: ['AGENT', 'ROBOT', 'SYSTEM']},
  senderNickname: {type: 'string'},
  simQuestions: {type: ['string', 'array', 'null']},
  interIdx: {type: ['string', 'null']},
});

const chatSummary = ({visitor, state, entries, survey, transData, endedBy}: Chat) => ({
  userId: visitor.userId,
  state,
  endedBy: endedBy ?? null,
  survey: survey ?? null,
  transData: transData ?? null,
  entries,
});

/** Speaks and ends in the agent's place, for tests that have no desk. */
export const addAdminChats = (app: FastifyInstance, {visitors, chats, leftMessages}: Centre): void => {
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
  app.get('/chats', () => visitors.all.flatMap(({chat}) => (chat ? [{...chatSummary(chat)}] : [])));
  app.get('/left-messages', () =>
    leftMessages.map(({contact, text, visitor, at}) => ({contact, text, userId: visitor.userId, at})),
  );
  app.post<{Params: {userId: string}}>('/chats/:userId/read', ({params}) => {
    chatOf(params.userId).seenByAgent();
    return {read: true};
  });
  app.post<{Params: {userId: string}; Body: SendFile}>(
    '/chats/:userId/send',
    {schema: {body: sendAnything}},
    ({params, body}) => {
      chatOf(params.userId).agentSends(body);
      return {sent: true};
    },
  );
  app.post<{Params: {userId: string}; Body: {by?: ChatEnd} | null}>(
    '/chats/:userId/end',
    {schema: {body: end}},
    ({params, body}) => {
      chats.end(chatOf(params.userId), body?.by ?? 'agent');
      return {ended: true};
    },
  );
};
