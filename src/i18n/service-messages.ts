import type {AnswerProblem} from '../domain/pre-chat.js';

/** The texts of the chat's services (files, survey, left messages and the like); they come with their code. */
export interface ServiceMessages {
  readonly talkToPerson: string;
  readonly rateConversation: string;
  readonly submit: string;
  readonly skip: string;
  readonly yourContact: string;
  readonly yourMessage: string;
  readonly sendMessage: string;
  readonly downloadTranscript: string;
  readonly dropToSend: string;
  readonly suggestions: string;
  readonly howWasIt: string;
  readonly recommend: string;
  readonly recommendLow: string;
  readonly recommendHigh: string;
  readonly solved: string;
  readonly yes: string;
  readonly no: string;
  readonly comment: string;
  readonly chooseRating: string;
  readonly saving: string;
  readonly contactHint: string;
  readonly contactMissing: string;
  readonly contactWrong: string;
  readonly messageMissing: string;
  readonly leaveMessageIntro: string;
  readonly messageLeft: string;
  readonly messageLeftNext: string;
  readonly back: string;
  readonly beforeWeStart: string;
  readonly beginChat: string;
  /** What is wrong with an answer. */
  readonly problem: Readonly<Record<AnswerProblem, string>>;
  readonly turnSoundOn: string;
  readonly turnSoundOff: string;
  readonly turnNotificationsOn: string;
  readonly turnNotificationsOff: string;
  readonly notificationsBlocked: string;
  readonly transcriptText: string;
  readonly transcriptHtml: string;
  readonly copyTranscript: string;
  readonly sharePage: string;
  readonly choose: string;
  readonly optional: string;
}
