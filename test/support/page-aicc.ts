/** How long a poll without news is held, ms. */
const HOLD_MS = 3_000;

interface Poll {
  /** The name by which the tab has asked for its token. */
  readonly by: string;
  readonly tell: (items: readonly object[]) => void;
}

interface Item {
  readonly timestamp: number;
}

/** AICC for one visitor, in the place of a page's `fetch`: one session with an agent, told to whoever polls. */
export class PageAicc {
  static readonly path = '/fake-aicc';
  readonly #fetch = globalThis.fetch;
  readonly polls: Poll[] = [];
  /** The most polls that were open at once since it was set. */
  mostPolls = 0;
  /** The visitor's messages, as they came, and what was said to the visitor. */
  readonly arrivals: (Item & {readonly messageId: string; readonly content: string})[] = [];
  readonly #said: Item[] = [];
  #waiting: object[] = [];
  connects = 0;
  live = false;
  /** What is refused, by the call's name or the message's `controlType`, with which `resultCode`. */
  readonly refuses = new Map<string, string>();
  /** Keeps answers to messages back until it is called. */
  #answering: Promise<void> | null = null;
  #codes = 0;

  constructor() {
    globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      const {pathname} = new URL(request.url);
      if (!pathname.startsWith(PageAicc.path)) return this.#fetch.call(globalThis, input, init);
      return this.#take(pathname.replace(`${PageAicc.path}/apiaccess/ccmessaging/`, ''), request);
    };
  }

  restore(): void {
    globalThis.fetch = this.#fetch;
  }

  say(content: string): void {
    const item = {
      controlType: 'CHAT',
      sourceType: 'AGENT',
      mediaType: 'TEXT',
      senderNickname: 'Ada',
      messageCode: `code-${++this.#codes}`,
      timestamp: Date.now(),
      content,
    };
    this.#said.push(item);
    this.#waiting.push(item);
    this.#serve();
  }

  /** Takes messages and CONNECT, and answers none, until the returned function is called. */
  holdAnswers(): () => void {
    let release = () => {};
    this.#answering = new Promise((resolve) => (release = resolve));
    return () => {
      this.#answering = null;
      release();
    };
  }

  async #take(call: string, request: Request): Promise<Response> {
    const {signal} = request;
    const answer = (resultCode: string, more: object = {}) => Response.json({resultCode, resultDesc: '', ...more});
    const body = request.method === 'POST' ? ((await request.json()) as Record<string, string>) : {};
    signal.throwIfAborted();
    const refusal = this.refuses.get(body['controlType'] ?? call);
    if (refusal) return answer(refusal);
    switch (call) {
      case 'applyToken':
        return answer('0', {token: body['userName']});
      case 'poll':
        if (!this.live) return answer('160004');
        return answer('0', {downlinkMessages: await this.#hold(request)});
      case 'queryQueueInfo':
        return answer(this.live ? '160021' : '160004');
      case 'v1/checkClickToCallSupport':
        return answer('0', {webRTCSupported: true, clickToCallSupported: true});
      case 'queryHistoryChatMessage': {
        const uplinks = this.arrivals.map((arrival) => ({controlType: 'CHAT', sourceType: 'CUSTOMER', ...arrival}));
        const messageList = [...uplinks, ...this.#said].sort((one, other) => one.timestamp - other.timestamp);
        return answer('0', {messageList});
      }
      case 'send':
        return answer(await this.#send(body, signal));
      default:
        return answer('13');
    }
  }

  async #send({controlType, messageId = '', content = '', timestamp}: Record<string, string>, signal: AbortSignal) {
    if (controlType === 'CONNECT') {
      this.connects += 1;
      await this.#answering;
      signal.throwIfAborted();
      this.live = true;
      this.say('Welcome');
    } else if (!this.live) return '160004';
    else if (controlType === 'DISCONNECT') this.live = false;
    else if (controlType === 'CHAT') {
      this.arrivals.push({messageId, content, timestamp: Number(timestamp)});
      await this.#answering;
      signal.throwIfAborted();
    }
    return '0';
  }

  #hold({headers, signal}: Request): Promise<readonly object[]> {
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        const at = this.polls.indexOf(poll);
        if (at >= 0) this.polls.splice(at, 1);
      };
      const poll: Poll = {
        by: headers.get('ccmessaging-token') ?? '',
        tell: (items) => {
          end();
          resolve(items);
        },
      };
      const timer = setTimeout(() => poll.tell([]), HOLD_MS);
      signal.addEventListener('abort', () => {
        end();
        reject(signal.reason as Error);
      });
      this.polls.push(poll);
      this.mostPolls = Math.max(this.mostPolls, this.polls.length);
      this.#serve();
    });
  }

  #serve(): void {
    if (this.#waiting.length > 0) this.polls.at(-1)?.tell(this.#waiting.splice(0));
  }
}
