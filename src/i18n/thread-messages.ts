import type {FileRefusal} from '../domain/service-ports.js';

/** The texts that only a thread with more than plain text needs; they come with its code. */
export interface ThreadMessages {
  readonly newMessages: string;
  readonly findInConversation: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly viewPicture: (name: string) => string;
  readonly picture: string;
  readonly saveFile: (name: string) => string;
  readonly fetchFile: (name: string) => string;
  readonly fetching: string;
  readonly notFetched: string;
  readonly remove: string;
  readonly place: string;
  readonly openMap: string;
  readonly copy: string;
  readonly copied: string;
  readonly showEarlier: string;
  readonly fetchingEarlier: string;
  readonly earlierNotFetched: string;
  readonly nothingFound: string;
  readonly previousPlace: string;
  readonly nextPlace: string;
  readonly similarQuestions: string;
  readonly thanksForRating: string;
  readonly ratingFailed: string;
  readonly whatWasMissing: string;
  readonly tell: string;
  /** Why a file cannot be sent. */
  readonly refusal: Readonly<Record<FileRefusal, string>>;
}
