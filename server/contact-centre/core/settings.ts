import {DEFAULT_BOT, type BotSettings} from './bot.js';
import {DEFAULT_SURVEY, type SurveySettings} from './survey.js';

/** A SIP gateway that is not the contact centre's own. */
export interface ExternalGateway {
  /** WebSocket addresses, tried by visitors in this order. */
  addresses: string[];
  domain: string;
  /** What a call's first, second, … 168101 tells the visitor to dial; the last one counts for all that follow. */
  accessCodes: string[];
}

/** What an administrator can change while the contact centre runs. */
export interface Settings {
  /** `closed`: CONNECT and createClickToCall answer 12. */
  officeHours: 'open' | 'closed';
  /** Takes chats and calls while no person sits at any desk; when off, they queue. */
  automaticAgent: boolean;
  /** An artificial queue: this many are ahead of each newcomer, and one of them is served every so many seconds. */
  queue: {ahead: number; seconds: number};
  webRTCSupported: boolean;
  clickToCallSupported: boolean;
  /** One vendor page wants a chat before a call, another does not. */
  callNeedsChat: boolean;
  /** Overrides the gateway addresses of event 168101; null derives one from the visitor's Host header. */
  gwAddresses: string[] | null;
  /** Takes all calls in place of desks, automatic agent and built-in gateway; its media are unknown here. */
  externalGateway: ExternalGateway | null;
  /** Written to the visitor when a person takes the chat; `{agent}` is the agent's name. Empty: nothing. */
  welcome: string;
  chatsPerAgent: number;
  bot: BotSettings;
  /** Asked for when a conversation with an agent is over. */
  survey: SurveySettings;
  /** Sent as `senderAvatar` by agents. */
  agentAvatar: string | null;
  /** Most that uploadFileStream and downloadFileStream take, bytes. */
  fileBytes: number;
  /** The order of queryHistoryChatMessage is not documented. */
  historyOrder: 'newest-first' | 'oldest-first';
  /** Lines that agents send by a press. */
  phrases: string[];
  pollHoldMs: number;
  eventHoldMs: number;
  messageTokenMs: number;
  /** A chat whose visitor has not polled for this long is released. */
  sessionTimeoutMs: number;
  ringTimeoutMs: number;
  callQueueTimeoutMs: number;
  /** From 168101 until both sides have media. */
  callSetupTimeoutMs: number;
  /** A call without the visitor's media whose events were not polled for this long is released. */
  eventPollTimeoutMs: number;
}

export type SettingsPatch = Partial<Omit<Settings, 'queue' | 'bot' | 'survey'>> & {
  queue?: Partial<Settings['queue']>;
  bot?: Partial<BotSettings>;
  survey?: Partial<SurveySettings>;
};

export const DEFAULT_SETTINGS: Settings = {
  officeHours: 'open',
  automaticAgent: true,
  queue: {ahead: 0, seconds: 10},
  webRTCSupported: true,
  clickToCallSupported: true,
  callNeedsChat: false,
  gwAddresses: null,
  externalGateway: null,
  welcome: 'Hello, this is {agent}. How can I help?',
  chatsPerAgent: 8,
  bot: DEFAULT_BOT,
  survey: DEFAULT_SURVEY,
  agentAvatar: null,
  fileBytes: 2 * 1024 * 1024,
  historyOrder: 'newest-first',
  phrases: [
    'One moment please, I am looking it up.',
    'Thank you for waiting.',
    'Could you tell me your order number?',
    'Is there anything else that I can do for you?',
  ],
  pollHoldMs: 5000,
  eventHoldMs: 25_000,
  messageTokenMs: 3_600_000,
  sessionTimeoutMs: 600_000,
  ringTimeoutMs: 30_000,
  callQueueTimeoutMs: 120_000,
  callSetupTimeoutMs: 60_000,
  eventPollTimeoutMs: 75_000,
};
