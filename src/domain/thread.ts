import type {FaultCode} from './faults.js';
import type {MediaKind} from './media-kind.js';
import type {Outcome} from './outcomes.js';

/** Who wrote a message, as AICC's `sourceType` tells it. */
export type Author = 'visitor' | 'agent' | 'bot' | 'system';

/** How far a visitor's message has come. `failed` offers to send it again. */
export type Delivery = 'sending' | 'sent' | 'read' | 'failed';

interface MessageBase {
  /** The visitor's `messageId` (at most 32 characters, no comma) or AICC's `messageCode`. */
  readonly id: string;
  readonly author: Author;
  readonly name: string | null;
  /** `senderAvatar` as AICC sent it; whether it may be fetched is for whoever draws it to decide. */
  readonly avatar?: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** `null` for what others wrote. */
  readonly delivery: Delivery | null;
}

/** What a bot's answer offers besides its text. */
export interface BotAnswer {
  /** `interIdx`, which feedbacksatisfaction wants; `null` where the answer cannot be rated. */
  readonly index: string | null;
  /** `simQuestions`: questions alike, to be asked by a press. */
  readonly questions: readonly string[];
}

/** A text in the thread. */
export interface TextMessage extends MessageBase {
  readonly kind: 'text';
  /** `null` for a kind of content that this version cannot show. */
  readonly text: string | null;
  readonly answer?: BotAnswer | null;
}

/** What a file is shown as. */
export type FileKind = 'image' | 'audio' | 'video' | 'document';

/** A file that downloadFileStream gives, or that the visitor has uploaded. */
export interface RemoteFile {
  /** `objectKey` of an upload, or `content` of a downlink message. */
  readonly key: string;
  /** `library`: the multimedia library; `local`: a file of the agent's or visitor's own (`contentType` 1). */
  readonly shelf: 'library' | 'local';
  /** File extension in lower case, as downloadFileStream's `fileType` wants it. */
  readonly extension: string;
  /** `null` where AICC tells none. Never trusted: shown, and offered when saving, without path and controls. */
  readonly name: string | null;
  readonly bytes: number | null;
}

/** A picture, sound, video or document. */
export interface FileMessage extends MessageBase {
  readonly kind: FileKind;
  readonly file: RemoteFile;
}

/** WEBCARD: a page, shown as a card. */
export interface CardMessage extends MessageBase {
  readonly kind: 'card';
  readonly title: string;
  readonly description: string;
  /** As it came; only `http` and `https` become links. */
  readonly url: string;
}

/** LOCATE: a place on earth. */
export interface PlaceMessage extends MessageBase {
  readonly kind: 'place';
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly description: string;
}

/** Whatever somebody said. */
export type Message = TextMessage | FileMessage | CardMessage | PlaceMessage;

/** Something that happened to the conversation. */
export interface Notice {
  readonly kind: 'notice';
  readonly id: string;
  readonly notice:
    'agent-joined' | 'transferred' | 'ended-by-visitor' | 'ended-by-agent' | 'ended-by-timeout' | 'reconnected';
  readonly name: string | null;
  readonly at: number;
}

/** A call that is over. */
export interface CallCard {
  readonly kind: 'call';
  readonly id: string;
  readonly media: MediaKind;
  readonly outcome: Outcome;
  readonly fault: FaultCode | null;
  /** Milliseconds from `connected` to the end; 0 if it never connected. */
  readonly durationMs: number;
  readonly at: number;
}

/** One entry of the conversation, oldest first. */
export type ThreadItem = Message | Notice | CallCard;

/** Whether an item is something that somebody said. */
export const isMessage = (item: ThreadItem): item is Message => item.kind !== 'notice' && item.kind !== 'call';
