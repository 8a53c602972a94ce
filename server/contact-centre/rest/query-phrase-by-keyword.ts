import type {FastifyInstance} from 'fastify';
import {phrasesLike} from '../core/bot.js';
import type {Centre} from '../core/centre.js';
import {breach, result} from './result.js';
import {channel, object} from './schemas.js';

const body = object(['strContent', 'locale', 'channel'], {
  strContent: {type: 'string', minLength: 1},
  locale: {type: 'string', minLength: 2},
  channel,
});

export const addQueryPhraseByKeyword = (app: FastifyInstance, {settings}: Centre): void => {
  app.post<{Body: {strContent: string}}>(
    '/queryPhraseByKeyword',
    {schema: {body}, attachValidation: true},
    (request) => {
      if (request.validationError)
        return breach(request, '1', 'a parameter is missing', request.validationError.message);
      const {bot} = settings.current;
      if (!bot.enabled) return result('1', 'the channel has no robot');
      return {...result('0', 'success'), question: phrasesLike(bot, request.body.strContent)};
    },
  );
};
