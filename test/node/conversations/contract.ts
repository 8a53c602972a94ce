import {CHANNEL} from '../aicc/aicc-bench.js';
import type {Asked} from './platform.js';

export const VISITOR = 'u-1001';

const METHODS: Readonly<Record<string, string>> = {
  applyToken: 'POST',
  send: 'POST',
  poll: 'GET',
  queryQueueInfo: 'POST',
  queryHistoryChatMessage: 'POST',
  'v1/createClickToCall': 'POST',
  'v1/getClickToCallEvents': 'GET',
  'v1/dropClickToCall': 'POST',
};

const SENT = new Set(['CONNECT', 'CHAT', 'TRANS2AGENT', 'DISCONNECT']);

const ofSend = (body: Readonly<Record<string, unknown>>, everConnected: boolean): string | null => {
  const {controlType, content, messageId} = body;
  const same = {channel: 'WEB', from: VISITOR, to: CHANNEL, sourceType: 'CUSTOMER', mediaType: 'TEXT'};
  for (const [name, value] of Object.entries(same)) if (body[name] !== value) return `${name} is not ${value}`;
  if (!SENT.has(String(controlType))) return `controlType ${String(controlType)}`;
  if (!/^\d+$/.test(String(body['timestamp']))) return 'timestamp';
  if (controlType !== 'CHAT') return null;
  if (!everConnected) return 'CHAT before CONNECT';
  if (typeof content !== 'string' || Buffer.byteLength(content) > 1_024) return 'content';
  return /^[^,]{1,32}$/.test(String(messageId)) ? null : 'messageId';
};

const ofQuestion = ({call, body}: Asked): string | null => {
  if (body?.['userId'] !== VISITOR) return 'userId';
  if (body[call === 'queryQueueInfo' ? 'channelConfigId' : 'channelId'] !== CHANNEL) return 'channel';
  if (call === 'queryHistoryChatMessage' && !/^([1-9]\d?|100)$/.test(String(body['limit']))) return 'limit';
  return null;
};

const ofCall = ({call, query, body}: Asked): string | null => {
  if ((body ? body['channel'] : query.get('channel')) !== 'WEB') return 'channel';
  if (call !== 'v1/createClickToCall') return null;
  return ['0', '1'].includes(String(body?.['mediaAbility'])) ? null : 'mediaAbility';
};

/** What AICC's contract forbids about a request; `null` where nothing. */
export const breachOf = (asked: Asked, everConnected: boolean): string | null => {
  const {call, method, headers, query, body} = asked;
  if (METHODS[call] !== method) return `${method} is no call`;
  if (headers.get('content-type') !== 'application/json') return 'content-type';
  if (call.startsWith('v1/')) return ofCall(asked);
  if (call === 'send') return ofSend(body ?? {}, everConnected);
  if (call !== 'poll') return ofQuestion(asked);
  return query.get('receiverId') === VISITOR && query.get('channel') === 'WEB' ? null : 'query';
};
