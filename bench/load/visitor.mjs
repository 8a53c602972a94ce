import {Agent, request as httpRequest} from 'node:http';
import {performance} from 'node:perf_hooks';

const CHANNEL = '202105284494222653';

/** A visitor's browser as far as REST goes: one poll held at any time, texts now and then, each answered by the automatic agent. */
export class LoadVisitor {
  failures = 0;
  polls = 0;
  /** From the text's way out until a poll has brought the agent's answer to it, ms. */
  delivered = [];
  #agent = new Agent({keepAlive: true, maxSockets: 3});
  #url;
  #userId;
  #token = '';
  #waiting = new Map();
  #written = 0;
  #isOver = false;

  constructor(url, userId) {
    this.#url = new URL(url);
    this.#userId = userId;
  }

  async begin() {
    const body = {userId: this.#userId, userName: 'Vera', channelId: CHANNEL, locale: 'en'};
    this.#token = (await this.ask('POST', 'applyToken', body)).token;
    await this.#send('CONNECT');
    void this.#poll();
  }

  async write() {
    const text = `${this.#userId}-${(this.#written += 1)}`;
    this.#waiting.set(text, performance.now());
    await this.#send('CHAT', {content: text, messageId: text, timestamp: String(Date.now())});
  }

  /** Answers that have not come yet. */
  get missing() {
    return this.#waiting.size;
  }

  end() {
    this.#isOver = true;
    this.#agent.destroy();
  }

  ask(method, path, body) {
    const {hostname, port} = this.#url;
    const text = body && JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      ...(this.#token && {'ccmessaging-token': this.#token}),
      ...(text && {'content-length': Buffer.byteLength(text)}),
    };
    const options = {hostname, port, method, path: `/apiaccess/ccmessaging/${path}`, headers, agent: this.#agent};
    return new Promise((resolve, reject) => {
      const asked = httpRequest(options, (reply) => {
        let answer = '';
        reply.setEncoding('utf8').on('data', (chunk) => (answer += chunk));
        reply.once('end', () =>
          reply.statusCode === 200
            ? resolve(JSON.parse(answer))
            : reject(new Error(`${path}: ${reply.statusCode} ${answer}`)),
        );
      });
      asked.once('error', reject);
      asked.end(text);
    });
  }

  #send(controlType, more = {}) {
    const common = {
      channel: 'WEB',
      content: '',
      from: this.#userId,
      to: CHANNEL,
      mediaType: 'TEXT',
      sourceType: 'CUSTOMER',
    };
    return this.ask('POST', 'send', {...common, controlType, ...more});
  }

  async #poll() {
    while (!this.#isOver) {
      try {
        const {downlinkMessages = []} = await this.ask('GET', `poll?receiverId=${this.#userId}&channel=WEB`);
        this.polls += 1;
        for (const {content} of downlinkMessages) this.#heard(String(content));
      } catch (error) {
        if (this.#isOver) return;
        this.failures += 1;
        if (this.failures > 20) throw error;
      }
    }
  }

  #heard(content) {
    const text = /“(.+?)”/.exec(content)?.[1];
    const writtenAt = this.#waiting.get(text);
    if (writtenAt === undefined) return;
    this.#waiting.delete(text);
    this.delivered.push(performance.now() - writtenAt);
  }
}
