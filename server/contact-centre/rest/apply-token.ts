import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {VisitorIdentity} from '../core/visitor.js';
import {channelId, longUserId, object} from './schemas.js';

const body = object(['userId', 'userName', 'channelId', 'locale'], {
  userId: longUserId,
  userName: {type: 'string', minLength: 1},
  channelId,
  locale: {type: 'string', pattern: '^[a-z]{2,3}(_[A-Z]{2})?$'},
});

export const addApplyToken = (app: FastifyInstance, centre: Centre): void => {
  app.post<{Body: VisitorIdentity}>('/applyToken', {schema: {body}}, (request) => {
    const visitor = centre.visitors.admit(request.body);
    request.visitor = visitor;
    return {resultCode: '0', token: centre.messageTokens.issue(visitor)};
  });
};
