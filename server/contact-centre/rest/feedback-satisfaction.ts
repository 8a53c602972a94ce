import type {FastifyInstance} from 'fastify';
import {Refusal} from './refusal.js';
import {breach, result} from './result.js';
import {object, userId} from './schemas.js';

const body = object(['feedback', 'from', 'interIdx'], {
  feedback: {enum: [0, 1]},
  feedbackContent: {type: 'string', maxLength: 64},
  from: userId,
  interIdx: {type: 'string', minLength: 1},
});

interface Body {
  feedback: 0 | 1;
  feedbackContent?: string;
  from: string;
  interIdx: string;
}

export const addFeedbackSatisfaction = (app: FastifyInstance): void => {
  app.post<{Body: Body}>('/v1/robot/feedbacksatisfaction', {schema: {body}}, (request) => {
    const {visitor, body: given} = request;
    if (given.from !== visitor.userId) throw new Refusal(400, 'from is not the userId that the token was issued for');
    const reason = given.feedbackContent?.trim() ?? '';
    if (given.feedback === 0 && reason === '') {
      return breach(request, '30000000008', 'feedbackContent is empty', 'a bad answer needs feedbackContent');
    }
    const {chat} = visitor;
    const rating = given.feedback === 1 ? 'helpful' : `not helpful: ${reason}`;
    if (!chat || chat.state !== 'bot' || !chat.rateAnswer(given.interIdx, rating)) {
      return breach(request, '30000000019', 'not a robot session', 'no such answer of a bot');
    }
    return result('0', '');
  });
};
