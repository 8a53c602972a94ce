import type {Downlink} from '../../../server/contact-centre/core/downlink.js';

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

export interface EventAnswer {
  resultCode: string;
  resultDesc: string;
  eventId?: number;
  content?: Record<string, unknown>;
}

type Fields = Record<string, unknown>;

export const CHANNEL = '202105284494222653';

/** A visitor's browser as far as REST goes. Everything can be overridden to be wrong. */
export class TestVisitor {
  readonly url: string;
  readonly userId: string;
  token = '';
  readonly headers: Record<string, string | undefined> = {'content-type': 'application/json'};

  constructor(url: string, userId = 'u-1001') {
    this.url = url;
    this.userId = userId;
  }

  static async admitted(url: string, userId?: string): Promise<TestVisitor> {
    const visitor = new TestVisitor(url, userId);
    await visitor.applyToken();
    return visitor;
  }

  static async connected(url: string, userId?: string): Promise<TestVisitor> {
    const visitor = await TestVisitor.admitted(url, userId);
    await visitor.send('CONNECT');
    return visitor;
  }

  async request(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
    const headers = Object.entries({'ccmessaging-token': this.token || undefined, ...this.headers}).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const reply = await fetch(`${this.url}/apiaccess/ccmessaging/${path}`, {
      method,
      headers,
      ...(body !== undefined && {body: JSON.stringify(body)}),
      ...(signal && {signal}),
    });
    const text = await reply.text();
    return {status: reply.status, headers: reply.headers, body: JSON.parse(text) as Answer['body']};
  }

  async applyToken(fields: Fields = {}): Promise<Answer> {
    const body = {userId: this.userId, userName: 'Vera', channelId: CHANNEL, locale: 'en', ...fields};
    const answer = await this.request('POST', 'applyToken', body);
    if (typeof answer.body.token === 'string') this.token = answer.body.token;
    return answer;
  }

  send(controlType: string, fields: Fields = {}): Promise<Answer> {
    return this.request('POST', 'send', {
      channel: 'WEB',
      content: '',
      controlType,
      from: this.userId,
      mediaType: 'TEXT',
      sourceType: 'CUSTOMER',
      to: CHANNEL,
      ...fields,
    });
  }

  poll(query = `receiverId=${this.userId}&channel=WEB`, signal?: AbortSignal): Promise<Answer> {
    return this.request('GET', `poll?${query}`, undefined, signal);
  }

  /** Polls until a downlink message fits; answers with all that came. */
  async pollUntil(fits: (message: Downlink) => boolean, query?: string): Promise<Downlink[]> {
    const all: Downlink[] = [];
    for (let polls = 0; polls < 100; polls += 1) {
      const {body} = await this.poll(query);
      all.push(...(body.downlinkMessages as Downlink[]));
      if (all.some(fits)) return all;
    }
    throw new Error(`no such message among ${JSON.stringify(all)}`);
  }

  queueInfo(fields: Fields = {}): Promise<Answer> {
    return this.request('POST', 'queryQueueInfo', {
      userId: this.userId,
      channelConfigId: CHANNEL,
      channel: 'WEB',
      ...fields,
    });
  }

  checkSupport(): Promise<Answer> {
    return this.request('GET', 'v1/checkClickToCallSupport?channel=WEB');
  }

  create(mediaAbility: unknown = '0'): Promise<Answer> {
    return this.request('POST', 'v1/createClickToCall', {channel: 'WEB', mediaAbility});
  }

  async call(mediaAbility: '0' | '1' = '0'): Promise<Answer> {
    await this.checkSupport();
    return this.create(mediaAbility);
  }

  async event(signal?: AbortSignal): Promise<EventAnswer> {
    const {body} = await this.request('GET', 'v1/getClickToCallEvents?channel=WEB', undefined, signal);
    return body as unknown as EventAnswer;
  }

  /** Polls until an event is there. */
  async nextEvent(): Promise<EventAnswer> {
    for (let polls = 0; polls < 200; polls += 1) {
      const event = await this.event();
      if (event.eventId !== undefined) return event;
      if (event.resultCode !== '0') throw new Error(JSON.stringify(event));
    }
    throw new Error('no event came');
  }

  drop(): Promise<Answer> {
    return this.request('POST', 'v1/dropClickToCall', {channel: 'WEB'});
  }
}
