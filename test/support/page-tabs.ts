import type {SessionEvent} from '../../src/app/session-events.js';
import type {SessionOptions} from '../../src/app/session-options.js';
import {WidgetSession} from '../../src/app/widget-session.js';
import type {Config} from '../../src/domain/config.js';
import {LogBook} from '../../src/log/log.js';
import {PageAicc} from './page-aicc.js';

/** What a session is made of where a test has nothing to say of it. */
export const sessionOptions = (config: Config, more: Partial<SessionOptions> = {}): SessionOptions => ({
  config,
  shown: true,
  needsIntroduction: false,
  maxFileSize: null,
  dtmf: () => null,
  popoutUrl: () => null,
  renew: () => {},
  transData: () => null,
  defaultUserName: 'Vera',
  locale: 'en',
  book: new LogBook(),
  loadCall: () => import('../../src/call.js'),
  loadServices: () => import('../../src/service.js'),
  loadTabs: () => import('../../src/tabs.js'),
  changed: () => {},
  announce: () => {},
  arrived: () => {},
  ...more,
});

/** A widget's session, as each of a visitor's tabs has one. */
export class PageTab {
  readonly events: SessionEvent[] = [];
  readonly session: WidgetSession;
  readonly name: string;
  /** Whether the code that binds tabs together was fetched. */
  hasMet = false;

  /** @param name by which AICC knows the tab from the visitor’s others */
  constructor(config: Config, name: string) {
    this.name = name;
    const options = sessionOptions({...config, userName: name});
    this.session = new WidgetSession({
      ...options,
      loadTabs: () => {
        this.hasMet = true;
        return options.loadTabs();
      },
      announce: (event) => this.events.push(event),
    });
    this.session.engage();
  }

  /** What the thread says, with how far the visitor's own messages have come. */
  get thread(): string[] {
    return (this.session.view.chat?.thread ?? []).flatMap((item) =>
      item.kind === 'text' ? (item.delivery ? `${item.text} (${item.delivery})` : String(item.text)) : [],
    );
  }

  get isLive(): boolean {
    return this.session.view.chat?.live ?? false;
  }
}

/** Channels of the page's tabs, which can fall silent as if their tab hung. */
export class Channels {
  readonly #own = globalThis.BroadcastChannel;
  readonly #leaders = new Set<BroadcastChannel>();

  constructor() {
    const leaders = this.#leaders;
    globalThis.BroadcastChannel = class extends this.#own {
      override postMessage(message: {type?: string}): void {
        if (message.type === 'chat') {
          leaders.delete(this);
          leaders.add(this);
        }
        super.postMessage(message);
      }
    };
  }

  /** The tab that told last how the conversation stands hangs. @returns lets it go on with all that has come up meanwhile */
  silenceLeader(): () => void {
    const leader = [...this.#leaders].at(-1);
    if (!leader) throw new Error('nobody has told how the conversation stands');
    const {onmessage} = leader;
    const heard: MessageEvent[] = [];
    const posted: unknown[] = [];
    leader.postMessage = (message) => posted.push(message);
    leader.onmessage = (event) => heard.push(event);
    return () => {
      Reflect.deleteProperty(leader, 'postMessage');
      leader.onmessage = onmessage;
      for (const event of heard) onmessage?.call(leader, event);
      for (const message of posted) leader.postMessage(message);
    };
  }

  restore(): void {
    globalThis.BroadcastChannel = this.#own;
  }
}

let visitors = 0;

/** A visitor whom no other test knows. */
export const newVisitor = (): Config => ({
  baseUrl: `${location.origin}${PageAicc.path}`,
  channelId: `2021-${++visitors}`,
  tokenUrl: null,
  getCredentials: null,
  userId: null,
  userName: null,
  calls: [],
  iceServers: [],
  iceTransportPolicy: 'all',
  gatewayPath: '',
  consent: null,
  recordingNotice: null,
  persist: true,
});
