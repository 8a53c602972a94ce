import type {Endpoint} from './endpoints.js';

const FORM_MS = 20_000;
/** 2 MB on a slow line. */
const FILE_MS = 180_000;

/** The calls that the chat's services make, by the names of AICC's pages. */
export const SERVICE_ENDPOINTS = {
  uploadFileStream: {method: 'post', path: 'uploadFileStream', timeoutMs: FILE_MS},
  downloadFileStream: {method: 'post', path: 'downloadFileStream', timeoutMs: FILE_MS},
  queryHistoryChatMessage: {method: 'post', path: 'queryHistoryChatMessage', timeoutMs: FORM_MS},
  queryPhraseByKeyword: {method: 'post', path: 'queryPhraseByKeyword', timeoutMs: 5_000},
  /** The page's title is in camel case, its path is not. */
  getSatisfactionSurveyMode: {method: 'post', path: 'getsatisfactionsurveymode', timeoutMs: 8_000},
  saveSatisfaction: {method: 'post', path: 'saveSatisfaction', timeoutMs: FORM_MS},
  feedbackSatisfaction: {method: 'post', path: 'v1/robot/feedbacksatisfaction', timeoutMs: FORM_MS},
  doLeaveMessage: {method: 'post', path: 'doLeaveMessage', timeoutMs: FORM_MS},
} as const satisfies Record<string, Endpoint>;
