import type {callView} from '../../machines/call-view.js';
import type {Config} from '../domain/config.js';
import type {Fault} from '../domain/faults.js';
import type {LogBook} from '../log/log.js';
import type {noteCall, runCall} from './run-call.js';
import type {Services} from './services/services.js';
import type {SessionEvent} from './session-events.js';
import type {Tabs} from './tabs/tabs.js';

/** What comes with the code of calls. */
export interface CallCode {
  readonly runCall: typeof runCall;
  readonly noteCall: typeof noteCall;
  readonly callView: typeof callView;
}

/** What comes with the code of the chat's services. */
export interface ServiceCode {
  readonly Services: typeof Services;
}

/** What comes with the code that binds tabs together. */
export interface TabsCode {
  readonly Tabs: typeof Tabs;
}

/** What a session is made of. */
export interface SessionOptions {
  /** What the attributes say, or what is wrong with them. */
  readonly config: Config | Fault;
  readonly shown: boolean;
  /** The site wants a form filled in before the chat. */
  readonly needsIntroduction: boolean;
  /** What a file may have at most, bytes; `null` for AICC's own limit. */
  readonly maxFileSize: number | null;
  /** `info` sends keypad tones in SIP INFO requests. */
  readonly dtmf: () => string | null;
  /** The site's own page for a popped-out call. */
  readonly popoutUrl: () => string | null;
  /** JSON text that CONNECT hands on. */
  readonly transData: () => string | null;
  /** Shown to agents where the page names nobody. */
  readonly defaultUserName: string;
  /** AICC's own code. */
  readonly locale: string;
  readonly book: LogBook;
  /** Fetches the code of calls. */
  readonly loadCall: () => Promise<CallCode>;
  /** Fetches the code of the chat's services. */
  readonly loadServices: () => Promise<ServiceCode>;
  /** Fetches what binds the visitor's tabs together. */
  readonly loadTabs: () => Promise<TabsCode>;
  /** Begins afresh, as for another visitor. */
  readonly renew: () => void;
  readonly changed: () => void;
  readonly announce: (event: SessionEvent) => void;
  /** Messages have arrived, as many as one poll brought. */
  readonly arrived: () => void;
}
