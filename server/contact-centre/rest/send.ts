import type {FastifyInstance, FastifyRequest} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {Chat} from '../core/chat.js';
import {Refusal} from './refusal.js';
import {breach, OUT_OF_HOURS, result, type Result} from './result.js';
import {sendBody, type SendBody} from './send-schema.js';

type SendRequest = FastifyRequest<{Body: SendBody}>;

/** What each control type does to the running chat; CONNECT is the one that needs none. */
const inChat: Record<
  Exclude<SendBody['controlType'], 'CONNECT'>,
  (chat: Chat, body: SendBody, centre: Centre) => Result
> = {
  CHAT: (chat, {mediaType, content = '', senderNickname, messageId}) => {
    chat.visitorSays({mediaType, content, nickname: senderNickname, messageId});
    return result('0', 'sendUserMessage successfully.');
  },
  INPUT: (chat) => {
    chat.visitorTypes();
    return result('0', 'sendUserMessage successfully.');
  },
  READ: (chat, {content}) => {
    chat.visitorSaw(content ? content.split(',') : []);
    return result('0', 'sendUserMessage successfully.');
  },
  TRANS2AGENT: (_chat, _body, {settings}) =>
    settings.current.officeHours === 'closed' ? OUT_OF_HOURS : result('13', 'already human service'),
  DISCONNECT: (chat, _body, centre) => {
    centre.chats.end(chat, 'visitor');
    return result('0', 'disconnect successfully');
  },
};

const withoutChat = {
  CHAT: 'sendUserMessage failed',
  INPUT: 'sendUserMessage failed',
  READ: 'sendUserMessage failed',
  TRANS2AGENT: 'session lapsed',
  DISCONNECT: 'disconnect failed',
};

export const addSend = (app: FastifyInstance, centre: Centre): void => {
  app.post<{Body: SendBody}>('/send', {schema: {body: sendBody}}, (request: SendRequest) => {
    const {visitor, body} = request;
    if (body.from !== visitor.userId) throw new Refusal(400, 'from is not the userId that the token was issued for');
    if (body.to !== visitor.channelId) throw new Refusal(400, 'to is not the channel that the token was issued for');
    if (body.controlType === 'CONNECT') return connect(centre, request);
    const {chat} = visitor;
    if (chat && !chat.ended) return inChat[body.controlType](chat, body, centre);
    return breach(request, '13', withoutChat[body.controlType], `${body.controlType} without a session`);
  });
};

const connect = (centre: Centre, {visitor, body}: SendRequest): Result => {
  if (centre.settings.current.officeHours === 'closed') return OUT_OF_HOURS;
  if (body.senderNickname) visitor.userName = body.senderNickname;
  centre.chats.connect(visitor);
  return result('0', 'connect successfully.');
};
