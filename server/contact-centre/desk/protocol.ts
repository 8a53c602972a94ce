import type {ChatEntry} from '../core/chat-entry.js';
import type {AgentVideo} from '../gateway/gateway.js';

/** What the desk asks of the contact centre. `join` comes first. */
export type DeskCommand =
  | {type: 'join'; name: string}
  | {type: 'ready'; ready: boolean}
  | {type: 'chat.say'; chat: string; text: string}
  | {type: 'chat.seen'; chat: string}
  /** `data` is bare base64. */
  | {type: 'chat.send-file'; chat: string; name: string; data: string}
  | {type: 'chat.send-place'; chat: string; place: string}
  /** To an agent, to whoever has a skill, or, with neither, back into the queue. */
  | {type: 'chat.hand-on'; chat: string; to?: string; skill?: string}
  | {type: 'skills'; skills: string[]}
  | {type: 'phrase.add'; text: string}
  | {type: 'phrase.remove'; text: string}
  | {type: 'left-message.done'; message: string}
  /** createcall to the contact that was left. */
  | {type: 'left-message.call-back'; message: string}
  | {type: 'chat.hold'; chat: string; held: boolean}
  | {type: 'chat.end'; chat: string}
  | {type: 'call.answer'; call: string}
  | {type: 'call.decline'; call: string}
  | {type: 'call.hang-up'; call: string}
  | {type: 'call.transfer'; call: string; to: string};

/** What the contact centre tells a desk. */
export type DeskMessage =
  | {type: 'view'; view: DeskView}
  /** Entries of a conversation from the given index on. */
  | {type: 'entries'; chat: string; from: number; entries: ChatEntry[]}
  | {type: 'notice'; text: string};

export interface DeskView {
  you: AgentView;
  /** All who sit at a desk, you included. */
  agents: AgentView[];
  queue: QueueView[];
  chats: ChatView[];
  call: CallView | null;
  officeHours: 'open' | 'closed';
  /** What agents answer for. */
  skills: readonly string[];
  phrases: readonly string[];
  leftMessages: LeftMessageView[];
}

export interface LeftMessageView {
  id: string;
  visitorName: string;
  contact: string;
  text: string;
  at: number;
  done: boolean;
  callBack: string | null;
}

export interface AgentView {
  id: string;
  name: string;
  ready: boolean;
  chats: number;
  inCall: boolean;
  skills: string[];
}

export interface QueueView {
  id: string;
  kind: 'chat' | 'audio' | 'video';
  visitorName: string;
  position: number;
  since: number;
}

export interface VisitorView {
  userId: string;
  name: string;
  channelId: string;
  locale: string;
  userAgent: string;
  address: string;
}

export interface ChatView {
  id: string;
  visitor: VisitorView;
  startedAt: number;
  typing: boolean;
  held: boolean;
  /** What is being written, where INPUT tells it. */
  draft: string;
  page: {url: string; title: string; referrer: string} | null;
  /** What the visitor filled in before the chat. */
  form: Record<string, string>;
  skill: string | null;
  survey: string | null;
  /** The last of the agent's entries that the visitor has read. */
  seenByVisitor: string | null;
}

export interface CallView {
  id: string;
  kind: 'audio' | 'video';
  visitor: VisitorView;
  /** The visitor's chat, if it is at this desk. */
  chat: string | null;
  phase: 'ringing' | 'connecting' | 'connected' | 'transferring';
  /** In a transfer: the agent at the other end of it. */
  transferWith: string | null;
  connectedAt: number | null;
  visitorHolds: boolean;
  /** Whether the visitor shows pictures: a camera's or a screen's. */
  visitorShows: boolean;
  /** What becomes of this agent's pictures at the visitor's. */
  agentVideo: AgentVideo;
  /** The keys that the visitor pressed. */
  digits: string;
  /** Whom to dial in the gateway; a new code means to dial again. */
  dial: {domain: string; code: string} | null;
}
