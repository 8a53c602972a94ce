import type {Downlink} from './downlink.js';

/** A message as queryHistoryChatMessage tells it: a downlink's fields, or an uplink's. */
export type HistoryItem = Downlink | HistoryUplink;

export interface HistoryUplink {
  from: string;
  to: string;
  channel: 'WEB';
  controlType: 'CHAT';
  mediaType: string;
  content: string;
  sourceType: 'CUSTOMER';
  senderNickname: string;
  timestamp: number;
  messageId: string | null;
  messageCode: string;
}
