import type {AiccOptions} from './client.js';
import type {Json} from './reply.js';

/** The body of `send`; `mediaType` and the rest may be overridden. */
export const sendBody = (
  {userId, userName, channelId}: AiccOptions,
  controlType: 'CONNECT' | 'CHAT' | 'TRANS2AGENT' | 'INPUT' | 'READ' | 'DISCONNECT',
  content: string,
  more?: Json,
): Json => ({
  channel: 'WEB',
  content,
  controlType,
  from: userId,
  mediaType: 'TEXT',
  sourceType: 'CUSTOMER',
  to: channelId,
  senderNickname: userName,
  timestamp: String(Date.now()),
  ...more,
});
