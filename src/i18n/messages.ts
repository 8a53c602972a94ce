import type {FaultCode} from '../domain/faults.js';
import type {Notice} from '../domain/thread.js';
import type {CallExtraMessages} from './call-extra-messages.js';
import type {CallFaultCode, CallMessages} from './call-messages.js';
import type {ServiceMessages} from './service-messages.js';
import type {ThreadMessages} from './thread-messages.js';

/** The texts that the chat needs from the first moment; every byte of them is counted. */
export interface ChatMessages {
  readonly chat: string;
  readonly visitor: string;
  readonly agent: string;
  readonly bot: string;
  readonly you: string;

  readonly title: string;
  readonly status: Readonly<Record<'connecting' | 'bot' | 'queued' | 'agent' | 'ended' | 'offline', string>>;
  readonly minimize: string;
  readonly more: string;
  readonly endChat: string;
  readonly startNewChat: string;
  readonly tryAgain: string;
  readonly dismiss: string;
  readonly close: string;
  readonly voiceCall: string;
  readonly videoCall: string;
  readonly whyNoCalls: string;
  readonly callByPhone: string;

  readonly welcome: string;
  readonly messages: string;
  readonly message: string;
  readonly messageHint: string;
  readonly send: string;
  readonly attachFile: string;
  readonly emoji: string;
  readonly tooLong: string;
  readonly lettersLeft: (count: number) => string;
  readonly sending: string;
  readonly sent: string;
  readonly read: string;
  readonly notSent: string;
  readonly sendAgain: string;
  readonly unshown: string;
  readonly unread: (count: number) => string;
  readonly notice: Readonly<Record<Notice['notice'], (name: string) => string>>;

  readonly lookingForAgent: string;
  readonly queuePosition: (position: number) => string;
  readonly queueEstimate: (minutes: number) => string;
  readonly leaveQueue: string;
  readonly leaveMessage: string;

  readonly consent: string;
  readonly agree: string;
  readonly decline: string;
  readonly recording: string;
  readonly understand: string;

  readonly cancel: string;
  readonly fault: Readonly<Record<Exclude<FaultCode, CallFaultCode>, string>>;
}

/** The texts of one part of the widget, and the faults that only it can have. */
export type Catalogue = CallMessages | CallExtraMessages | ThreadMessages | ServiceMessages;

/**
 * Every text of the widget. A locale is five objects, so that the compiler finds what is missing and each part is
 * fetched with its code; the texts say what happened and what to do next, without codes and without blame.
 */
export type Messages = ChatMessages & CallMessages & CallExtraMessages & ThreadMessages & ServiceMessages;
