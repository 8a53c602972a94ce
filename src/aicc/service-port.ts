import type {ServicePorts} from '../domain/service-ports.js';
import type {AiccClient} from './client.js';
import {ENDPOINTS} from './endpoints.js';
import {filePort} from './file-port.js';
import {historyPort} from './history-port.js';
import {asText} from './reply.js';
import {sendBody} from './send-body.js';
import {SERVICE_ENDPOINTS} from './service-endpoints.js';
import {surveyPort} from './survey-port.js';

/** AICC returns at most five questions. */
const SUGGESTIONS = 5;

/** Everything that the chat's services ask of AICC. */
export const servicePorts = (client: AiccClient): ServicePorts => ({
  ...filePort(client),
  ...historyPort(client),
  ...surveyPort(client),
  leaveMessage: async ({contact, text}, signal) => {
    // The page calls it callId; it is the visitor's id.
    const body = {callId: client.options.userId, caller: contact, leaveMessage: text, channel: 'WEB'};
    await client.ensureToken();
    await client.demand(SERVICE_ENDPOINTS.doLeaveMessage, {body, signal});
  },
  suggest: async (text, signal) => {
    const {body} = await client.demand(SERVICE_ENDPOINTS.queryPhraseByKeyword, {
      body: {strContent: text, locale: client.options.locale, channel: 'WEB'},
      signal,
    });
    const questions = body['question'];
    return (Array.isArray(questions) ? (questions as unknown[]) : [])
      .flatMap((each) => asText(each) ?? [])
      .slice(0, SUGGESTIONS);
  },
  rate: async ({index, helpful, reason}, signal) => {
    const {userId} = client.options;
    const body = {feedback: helpful ? 1 : 0, feedbackContent: reason.slice(0, 64), from: userId, interIdx: index};
    await client.demand(SERVICE_ENDPOINTS.feedbackSatisfaction, {body, signal});
  },
  askForAgent: async (signal) => {
    await client.demand(ENDPOINTS.send, {body: sendBody(client.options, 'TRANS2AGENT', ''), signal});
  },
});
