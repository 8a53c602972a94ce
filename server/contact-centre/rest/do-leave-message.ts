import type {FastifyInstance} from 'fastify';
import type {Centre} from '../core/centre.js';
import {LeftMessage} from '../core/left-message.js';
import {breach, result} from './result.js';

interface Body {
  callId?: unknown;
  caller?: unknown;
  leaveMessage?: unknown;
  channel?: unknown;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** `callId` is, says the page, the user's id. */
export const addDoLeaveMessage = (app: FastifyInstance, centre: Centre): void => {
  app.post<{Body: Body | null}>('/doLeaveMessage', (request) => {
    const {callId, caller, leaveMessage, channel} = request.body ?? {};
    if (!isText(callId) || !isText(caller) || !isText(leaveMessage) || !isText(channel)) {
      return breach(request, '2', 'a parameter is empty', 'callId, caller, leaveMessage and channel are needed');
    }
    if (channel !== 'WEB' || callId !== request.visitor.userId || callId.length > 24) {
      return breach(
        request,
        '3',
        'the leaveMessageParams is error.',
        'callId is not the userId of at most 24 characters, or channel not WEB',
      );
    }
    centre.leftMessages.push(new LeftMessage(request.visitor, caller, leaveMessage));
    centre.changed.notify();
    return result('0', 'Save leaveMessage success!');
  });
};
