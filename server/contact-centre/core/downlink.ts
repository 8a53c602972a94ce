import {randomUUID} from 'node:crypto';

/** A downlink message as `poll` delivers it: every documented field, null where it says nothing. */
export interface Downlink {
  from: string;
  to: string;
  channel: 'WEB';
  controlType: 'CHAT' | 'DISCONNECT' | 'READ';
  mediaType: 'TEXT' | 'IMAGE' | 'VIDEO' | 'AUDIO' | 'LOCATE' | 'DOCUMENT' | null;
  content: string | null;
  sourceType: 'AGENT' | 'ROBOT' | 'SYSTEM';
  senderNickname: string | null;
  senderAvatar: string | null;
  timestamp: number;
  receiveTime: number | null;
  callId: string | null;
  messageCode: string | null;
  /** The documentation calls it a string and shows null. */
  simQuestions: string | string[] | null;
  interIdx: string | null;
  robotGender: string | null;
  queueFlag: 'Y' | null;
  isOfflineStatus: boolean | null;
  contentType: string | null;
  mediaFileType: string | null;
  associationContentId: null;
  handlerType: null;
}

export type DownlinkContent = Pick<Downlink, 'from' | 'to' | 'callId' | 'sourceType'> & Partial<Downlink>;

export const CONTENT_LIMIT = 500;

export const downlink = (content: DownlinkContent): Downlink => {
  const now = Date.now();
  return {
    channel: 'WEB',
    controlType: 'CHAT',
    mediaType: null,
    content: null,
    senderNickname: null,
    senderAvatar: null,
    timestamp: now,
    receiveTime: now,
    messageCode: randomUUID(),
    simQuestions: null,
    interIdx: null,
    robotGender: null,
    queueFlag: null,
    isOfflineStatus: null,
    contentType: null,
    mediaFileType: null,
    associationContentId: null,
    handlerType: null,
    ...content,
  };
};
