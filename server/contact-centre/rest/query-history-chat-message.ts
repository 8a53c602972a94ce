import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import {Refusal} from './refusal.js';
import {channel, channelId, object, userId} from './schemas.js';

const millis = {type: 'string', pattern: '^\\d{1,15}$'};

const body = object(['channelId', 'userId', 'limit', 'offset', 'channel'], {
  channelId,
  userId,
  startTime: millis,
  endTime: millis,
  limit: {type: 'string', pattern: '^([1-9]\\d?|100)$'},
  offset: {type: 'string', pattern: '^\\d{1,9}$'},
  channel,
});

interface Body {
  channelId: string;
  userId: string;
  startTime?: string;
  endTime?: string;
  limit: string;
  offset: string;
}

export const addQueryHistoryChatMessage = (app: FastifyInstance, {settings}: Centre): void => {
  app.post<{Body: Body}>('/queryHistoryChatMessage', {schema: {body}}, ({visitor, body: asked}) => {
    if (asked.userId !== visitor.userId) throw new Refusal(400, 'userId is not the one that the token was issued for');
    if (asked.channelId !== visitor.channelId) throw new Refusal(400, "channelId is not the token's channel");
    const [from, to] = [Number(asked.startTime ?? 0), Number(asked.endTime ?? Infinity)];
    const offset = Number(asked.offset);
    // A page is counted from the newest, whichever end of it comes first.
    const page = visitor.history
      .filter(({timestamp}) => timestamp >= from && timestamp <= to)
      .reverse()
      .slice(offset, offset + Number(asked.limit));
    const messageList = settings.current.historyOrder === 'newest-first' ? page : page.reverse();
    return {resultCode: '0', resultDesc: 'success', messageList};
  });
};
