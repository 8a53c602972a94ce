import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import {levelsIn} from '../core/survey.js';
import {Refusal} from './refusal.js';
import {breach, result} from './result.js';
import {channel, channelId, object, userId} from './schemas.js';

const saveBody = object(['channel', 'userId', 'evaluation', 'comment', 'channelConfigId'], {
  channel,
  userId,
  evaluation: {enum: ['1', '2', '3', '4', '5']},
  comment: {type: 'string', maxLength: 511},
  channelConfigId: channelId,
  npsScore: {type: 'string', pattern: '^[0-9]$'},
  fcrValue: {enum: ['1', '2']},
});

const modeBody = {type: ['object', 'null'], properties: {language: {type: 'string'}}};

interface SaveBody {
  userId: string;
  channelConfigId: string;
  evaluation: string;
  comment: string;
  npsScore?: string;
  fcrValue?: string;
}

/** The survey's two calls: the visitor is asked before DISCONNECT, or after the session has ended by itself. */
export const addSatisfaction = (app: FastifyInstance, centre: Centre): void => {
  app.post<{Body: SaveBody}>('/saveSatisfaction', {schema: {body: saveBody}}, (request) => {
    const {visitor, body} = request;
    if (body.userId !== visitor.userId) throw new Refusal(400, 'userId is not the one that the token was issued for');
    if (body.channelConfigId !== visitor.channelId)
      throw new Refusal(400, "channelConfigId is not the token's channel");
    if (!visitor.chat) return breach(request, '13', 'no call info', 'satisfaction saved without a session');
    const {evaluation, comment, npsScore = null, fcrValue = null} = body;
    visitor.chat.survey = {evaluation, comment, npsScore, fcrValue};
    centre.changed.notify();
    return result('0', 'Save satisfaction success');
  });
  app.post<{Body: {language?: string} | null}>('/getsatisfactionsurveymode', {schema: {body: modeBody}}, ({body}) => {
    const {surveyType, questions} = centre.settings.current.survey;
    const asked = surveyType === 'WEB';
    return {
      resultCode: '0',
      resultDesc: 'success',
      satisfactionSurvey: {
        surveyType,
        satisfactionLevel: asked ? levelsIn(body?.language ?? '') : [],
        satisfactionQuestion: asked ? questions : [],
      },
    };
  });
};
