import type {FastifyInstance, FastifyRequest} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {Visitor} from '../core/visitor.js';
import {breach, result} from './result.js';
import {channel, channelId, longUserId, object} from './schemas.js';

const body = object(['userId', 'channelConfigId', 'channel'], {
  userId: longUserId,
  channelConfigId: channelId,
  channel,
});

interface Body {
  userId: string;
  channelConfigId: string;
}

const seconds = (ms: number): number => Math.round(ms / 1000);

export const addQueryQueueInfo = (app: FastifyInstance, centre: Centre): void => {
  const answer = (request: FastifyRequest, {chat}: Visitor) => {
    if (!chat) return breach(request, '160004', 'no such session', 'queue asked for before CONNECT');
    if (chat.endedBy === 'time-out') return result('6', 'session lapsed');
    if (chat.ended) return result('5', 'session ended');
    const place = centre.chats.line.place(chat);
    if (chat.state === 'bot') return result('160022', 'in IVR, not queueing');
    if (!place) return result('160021', 'already with an agent');
    const {line} = centre.chats;
    const longest = Math.max(...line.items.map((item) => line.place(item)?.waitedMs ?? 0));
    return {
      resultCode: '0',
      resultDesc: '',
      position: place.position,
      totalWaitTime: seconds(place.waitedMs),
      currentDeviceWaitTime: seconds(longest),
      configMaxcWaitTime: seconds(centre.settings.current.callQueueTimeoutMs),
      longestWaitTime: seconds(longest),
      estimateWaitTime: seconds(place.estimatedMs),
    };
  };
  app.post<{Body: Body}>('/queryQueueInfo', {schema: {body}, attachValidation: true}, (request) => {
    if (request.validationError) return breach(request, '1', 'bad parameter', request.validationError.message);
    const {visitor} = request;
    if (request.body.userId !== visitor.userId || request.body.channelConfigId !== visitor.channelId) {
      return breach(request, '3', 'token error', 'the token was issued for another user or channel');
    }
    return answer(request, visitor);
  });
};
