import type {Fault} from '../src/domain/faults.js';
import type {FileRefusal, Survey} from '../src/domain/service-ports.js';
import type {FileKind} from '../src/domain/thread.js';

/** A file on its way up, shown at the thread's end as the bubble that it will become. */
export interface UploadView {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  /** `blob:` address of a picture to show meanwhile. */
  readonly preview: string | null;
  readonly phase: 'preparing' | 'uploading' | 'failed';
  /** 0 to 1; `null` while nobody can tell. */
  readonly progress: number | null;
  /** Why it cannot be sent at all. */
  readonly refusal: FileRefusal | null;
  /** Why it was not sent; it can be tried again. */
  readonly fault: Fault | null;
}

/** A file of the thread, as far as it has been fetched. */
export type FileView =
  | {readonly phase: 'fetching'; readonly progress: number | null}
  /** `url` is a `blob:` address. */
  | {readonly phase: 'there'; readonly url: string; readonly name: string}
  | {readonly phase: 'failed'; readonly fault: Fault};

/** What the visitor said of a bot's answer. */
export type RatingView = 'rating' | 'helpful' | 'not-helpful' | 'failed';

/** The survey after a conversation. */
export interface SurveyView {
  readonly survey: Survey;
  readonly phase: 'answering' | 'saving';
  readonly fault: Fault | null;
}

/** The form for a message to nobody in particular. */
export interface LeftMessageView {
  readonly phase: 'writing' | 'sending' | 'sent';
  readonly fault: Fault | null;
}

/** Everything that the chat's services show. */
export interface ServiceView {
  readonly uploads: readonly UploadView[];
  /** By message id. */
  readonly files: ReadonlyMap<string, FileView>;
  /** By message id. */
  readonly ratings: ReadonlyMap<string, RatingView>;
  readonly survey: SurveyView | null;
  readonly leftMessage: LeftMessageView | null;
  /** Questions that begin like what is being written. */
  readonly suggestions: readonly string[];
  /** TRANS2AGENT is under way, or why it failed. */
  readonly handover: 'none' | 'asking' | Fault;
  /** Whether there is older history, is being fetched, or could not be. */
  readonly earlier: 'none' | 'more' | 'fetching' | 'failed';
  readonly sound: boolean;
  readonly notifications: 'off' | 'on' | 'denied';
}

/** What is shown before any service was asked for. */
export const NO_SERVICES: ServiceView = {
  uploads: [],
  files: new Map(),
  ratings: new Map(),
  survey: null,
  leftMessage: null,
  suggestions: [],
  handover: 'none',
  earlier: 'none',
  sound: false,
  notifications: 'off',
};
