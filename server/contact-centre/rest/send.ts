import type {FastifyInstance, FastifyRequest} from 'fastify';
import type {Centre} from '../core/centre.js';
import type {Chat} from '../core/chat.js';
import {readTransData} from '../core/trans-data.js';
import {Refusal} from './refusal.js';
import {breach, OUT_OF_HOURS, result, type Result} from './result.js';
import {sendBody, type SendBody} from './send-schema.js';

type SendRequest = FastifyRequest<{Body: SendBody}>;

/** The keys that a media message names; `key`, `key,ext` and FILE's four parts are all documented. */
const objectKeysOf = ({mediaType, content = ''}: SendBody): string[] => {
  if (mediaType === 'TEXT') return [];
  if (mediaType === 'FILE') return [content.split(',')[2] ?? ''];
  if (mediaType !== 'WEBCARD') return [content.split(',')[0] ?? ''];
  const {mediaFileId} = JSON.parse(content) as {mediaFileId?: string};
  return mediaFileId ? [mediaFileId] : [];
};

/** What each control type does to the running chat; CONNECT is the one that needs none. */
const inChat: Record<
  Exclude<SendBody['controlType'], 'CONNECT'>,
  (chat: Chat, body: SendBody, centre: Centre, request: SendRequest) => Result
> = {
  CHAT: (chat, body, centre, request) => {
    const {mediaType, content = '', senderNickname, messageId} = body;
    if (objectKeysOf(body).some((key) => !centre.files.isOf(chat.visitor, key))) {
      return breach(request, '13', 'sendUserMessage failed', 'the objectKey is not of this visitor’s uploads');
    }
    const wantsPerson = chat.visitorSays({mediaType, content, nickname: senderNickname, messageId});
    if (wantsPerson && centre.settings.current.officeHours === 'open') centre.chats.toPeople(chat);
    return result('0', 'sendUserMessage successfully.');
  },
  INPUT: (chat, {content}) => {
    chat.visitorTypes(content);
    return result('0', 'sendUserMessage successfully.');
  },
  READ: (chat, {content}) => {
    chat.visitorSaw(content ? content.split(',') : []);
    return result('0', 'sendUserMessage successfully.');
  },
  TRANS2AGENT: (chat, _body, {settings, chats}) => {
    if (settings.current.officeHours === 'closed') return OUT_OF_HOURS;
    if (chat.state !== 'bot') return result('13', 'already human service');
    chats.toPeople(chat);
    return result('0', 'success');
  },
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
    if (chat && !chat.ended) return inChat[body.controlType](chat, body, centre, request);
    return breach(request, '13', withoutChat[body.controlType], `${body.controlType} without a session`);
  });
};

const connect = (centre: Centre, {visitor, body}: SendRequest): Result => {
  // A bot answers at any hour.
  const {officeHours, bot} = centre.settings.current;
  if (officeHours === 'closed' && !bot.enabled) return OUT_OF_HOURS;
  if (body.senderNickname) visitor.userName = body.senderNickname;
  const chat = centre.chats.connect(visitor);
  if (body.transData) chat.transData = readTransData(body.transData);
  return result('0', bot.enabled ? 'connect to robot successfully.' : 'connect successfully.');
};
