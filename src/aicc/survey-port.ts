import type {ServicePorts, Survey, SurveyQuestion} from '../domain/service-ports.js';
import type {AiccClient} from './client.js';
import {listed} from './downlink.js';
import {asText, isJson} from './reply.js';
import {SERVICE_ENDPOINTS} from './service-endpoints.js';

const QUESTIONS: readonly SurveyQuestion[] = ['CSAT', 'NPS', 'FCR'];

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const readSurvey = (value: unknown): Survey | null => {
  if (!isJson(value) || value['surveyType'] !== 'WEB') return null;
  const levels = listed(value['satisfactionLevel'])
    .map((level) => ({
      key: asText(level['satisfactionLevelKey']) ?? '',
      text: asText(level['satisfactionLevelDesc']) ?? '',
    }))
    .filter(({key}) => key !== '')
    .sort((one, other) => Number(one.key) - Number(other.key));
  const asked = listOf(value['satisfactionQuestion'] ?? ['CSAT']);
  // Channels older than the questions ask for the level alone.
  const questions = QUESTIONS.filter(
    (each) =>
      // There is nothing to choose from without levels.
      asked.includes(each) && (each !== 'CSAT' || levels.length > 0),
  );
  return questions.length === 0 ? null : {questions, levels};
};

/** getSatisfactionSurveyMode and saveSatisfaction. */
export const surveyPort = (client: AiccClient): Pick<ServicePorts, 'fetchSurvey' | 'saveSurvey'> => ({
  fetchSurvey: async (signal) => {
    const {body} = await client.demand(SERVICE_ENDPOINTS.getSatisfactionSurveyMode, {
      body: {language: client.options.locale},
      signal,
    });
    return readSurvey(body['satisfactionSurvey']);
  },
  saveSurvey: async ({evaluation, comment, score, solved}, signal) => {
    const {userId, channelId} = client.options;
    await client.demand(SERVICE_ENDPOINTS.saveSatisfaction, {
      body: {
        channel: 'WEB',
        userId,
        evaluation,
        comment: comment.slice(0, 511),
        channelConfigId: channelId,
        ...(score !== null && {npsScore: String(score)}),
        ...(solved !== null && {fcrValue: solved ? '1' : '2'}),
      },
      signal,
    });
  },
});
