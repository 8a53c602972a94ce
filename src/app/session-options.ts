import type {callView} from '../../machines/call-view.js';
import type {Config} from '../domain/config.js';
import type {Fault} from '../domain/faults.js';
import type {LogBook} from '../log/log.js';
import type {composeCall} from './compose-call.js';
import type {SessionEvent} from './session-events.js';

/** What comes with the code of calls. */
export interface CallCode {
  readonly composeCall: typeof composeCall;
  readonly callView: typeof callView;
}

/** What a session is made of. */
export interface SessionOptions {
  /** What the attributes say, or what is wrong with them. */
  readonly config: Config | Fault;
  readonly shown: boolean;
  /** Shown to agents where the page names nobody. */
  readonly defaultUserName: string;
  /** AICC's own code. */
  readonly locale: string;
  readonly book: LogBook;
  /** Fetches the code of calls. */
  readonly loadCall: () => Promise<CallCode>;
  readonly changed: () => void;
  readonly announce: (event: SessionEvent) => void;
}
