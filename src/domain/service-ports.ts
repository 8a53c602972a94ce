import type {FileKind, Message, RemoteFile} from './thread.js';

/** A file that may be uploaded: checked, and made smaller or turned into a type that AICC takes where need be. */
export interface ReadyFile {
  readonly blob: Blob;
  /** A name without path, controls and comma. */
  readonly name: string;
  /** One of {@link UPLOAD_TYPES}. */
  readonly extension: string;
  readonly kind: FileKind;
}

/** What uploadFileStream takes (`fileType`). */
export const UPLOAD_TYPES = ['jpg', 'jpeg', 'png', 'bmp', 'mp3', 'aac', 'mp4', 'txt', 'csv'] as const;

/** AICC's own limit on downloads, bytes; uploads keep to it unless the site says otherwise. */
export const FILE_BYTES = 2 * 1_024 * 1_024;

/** Why a file cannot be sent. Each has its own text. */
export type FileRefusal = 'type' | 'size' | 'empty' | 'unreadable';

/** A question that the survey asks: levels of satisfaction, a score of 0 to 9, or whether the matter is solved. */
export type SurveyQuestion = 'CSAT' | 'NPS' | 'FCR';

/** What getSatisfactionSurveyMode tells. */
export interface Survey {
  readonly questions: readonly SurveyQuestion[];
  /** Best last, with AICC's own texts. */
  readonly levels: readonly {readonly key: string; readonly text: string}[];
}

/** The visitor's answers; saveSatisfaction wants an evaluation and a comment of at most 511 characters. */
export interface SurveyAnswers {
  /** Key of a level. */
  readonly evaluation: string;
  readonly comment: string;
  /** 0 to 9. */
  readonly score: number | null;
  readonly solved: boolean | null;
}

/** What doLeaveMessage takes. */
export interface LeftMessage {
  /** Phone number or e-mail address. */
  readonly contact: string;
  readonly text: string;
}

/** What the bot is told of one of its answers. */
export interface Rating {
  /** `interIdx` of the answer. */
  readonly index: string;
  readonly helpful: boolean;
  /** At most 64 characters; must not be empty where the answer did not help. */
  readonly reason: string;
}

/** A page of history, oldest first. */
export interface HistoryPage {
  readonly messages: readonly Message[];
  /** Entries of AICC's that it was made of; some are no messages. */
  readonly count: number;
  /** Whether there may be older ones. */
  readonly more: boolean;
}

/** 0 to 1; `null` while nobody can tell. */
export type Progress = (done: number | null) => void;

/** What the chat's services need of the world. Each rejects with a Fault, or with the abort of its signal. */
export interface ServicePorts {
  /** uploadFileStream; gives the `objectKey`. */
  upload(file: ReadyFile, progress: Progress, signal: AbortSignal): Promise<string>;
  /** downloadFileStream. */
  download(file: RemoteFile, progress: Progress, signal: AbortSignal): Promise<Blob>;
  /** getSatisfactionSurveyMode; `null` where none is wanted. */
  fetchSurvey(signal: AbortSignal): Promise<Survey | null>;
  /** saveSatisfaction. */
  saveSurvey(answers: SurveyAnswers, signal: AbortSignal): Promise<void>;
  /** doLeaveMessage. */
  leaveMessage(message: LeftMessage, signal: AbortSignal): Promise<void>;
  /** queryPhraseByKeyword: at most five questions that begin alike. */
  suggest(text: string, signal: AbortSignal): Promise<readonly string[]>;
  /** feedbacksatisfaction. */
  rate(rating: Rating, signal: AbortSignal): Promise<void>;
  /** send TRANS2AGENT. */
  askForAgent(signal: AbortSignal): Promise<void>;
  /** queryHistoryChatMessage: what was said until then (epoch milliseconds), without the newest `skipped` of it. */
  history(until: number, skipped: number, signal: AbortSignal): Promise<HistoryPage>;
}
