/** One call that visitors may make. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** Below `/apiaccess/ccmessaging/`. */
  readonly path: string;
  /** How it is carried: answered soon, held by AICC, or streamed up or down without being kept in memory. */
  readonly kind: 'call' | 'poll' | 'upload' | 'download';
  /** Names that may stand in the query; each once. */
  readonly query?: readonly string[];
  /** The field, of the body or of a GET's query, that says who the visitor is. */
  readonly user?: string;
  /** The field of the body that says which channel is meant. */
  readonly channel?: string;
}

const CHANNEL_ONLY = ['channel'] as const;

/**
 * All that the broker lets through, by AICC's pages. Back-office calls (`createcall`, `dropMail`, WhatsApp,
 * `getUserInfoBycallId`) and the issue of tokens are not among them.
 */
export const CALLS: readonly Call[] = [
  {method: 'POST', path: 'applyToken', kind: 'call', user: 'userId', channel: 'channelId'},
  {method: 'POST', path: 'send', kind: 'call', user: 'from', channel: 'to'},
  {method: 'GET', path: 'poll', kind: 'poll', query: ['receiverId', 'channel', 'isNeedRead'], user: 'receiverId'},
  {method: 'POST', path: 'queryQueueInfo', kind: 'call', user: 'userId', channel: 'channelConfigId'},
  {method: 'POST', path: 'queryHistoryChatMessage', kind: 'call', user: 'userId', channel: 'channelId'},
  {method: 'POST', path: 'queryPhraseByKeyword', kind: 'call'},
  {method: 'POST', path: 'doLeaveMessage', kind: 'call', user: 'callId'},
  {method: 'POST', path: 'getsatisfactionsurveymode', kind: 'call'},
  {method: 'POST', path: 'saveSatisfaction', kind: 'call', user: 'userId', channel: 'channelConfigId'},
  {method: 'POST', path: 'v1/robot/feedbacksatisfaction', kind: 'call', user: 'from'},
  {method: 'POST', path: 'uploadFileStream', kind: 'upload'},
  {method: 'POST', path: 'downloadFileStream', kind: 'download'},
  {method: 'GET', path: 'v1/checkClickToCallSupport', kind: 'call', query: CHANNEL_ONLY},
  {method: 'POST', path: 'v1/createClickToCall', kind: 'call'},
  {method: 'GET', path: 'v1/getClickToCallEvents', kind: 'poll', query: CHANNEL_ONLY},
  {method: 'POST', path: 'v1/dropClickToCall', kind: 'call'},
];

/** Where all of them stand, here as in AICC. */
export const PREFIX = '/apiaccess/ccmessaging/';

/** Most that the body of a call may have, bytes: 1 KB of text and `transData` fit many times. */
export const BODY_BYTES = 16 * 1_024;

/** Base64 of a file, and the JSON around it. */
export const uploadBodyBytes = (fileBytes: number): number => Math.ceil(fileBytes / 3) * 4 + 1_024;
