import type {IncomingHttpHeaders} from 'node:http';
import type {Readable} from 'node:stream';
import type {Dispatcher} from 'undici';
import type {Settings} from '../settings/settings.js';
import type {TokenKeeper} from '../tokens/token-keeper.js';
import {isAuthFailure, REFUSAL_BYTES} from './auth-failure.js';
import {peek} from './peek.js';

/** A request to AICC, without what the broker adds. */
export interface Question {
  readonly method: 'GET' | 'POST';
  /** With its query, below `/apiaccess/ccmessaging/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Text can be sent a second time, a stream cannot. */
  readonly body: string | AsyncIterable<Buffer> | null;
  /** How long AICC may take to begin its answer, and between two parts of it, ms. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** The answer is handed on as it comes, unread. */
  readonly unread: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Short bodies have been read. */
  readonly body: Buffer | Readable;
}

const ignore = () => undefined;

/** AICC's web-client API, asked with the broker's own credentials. */
export class Upstream {
  readonly #dispatcher: Dispatcher;
  readonly #tokens: TokenKeeper;
  readonly #appKey: string;
  readonly #origin: string;
  readonly #prefix: string;

  constructor(dispatcher: Dispatcher, tokens: TokenKeeper, {url, appKey}: Settings['aicc'], prefix: string) {
    this.#dispatcher = dispatcher;
    this.#tokens = tokens;
    this.#appKey = appKey;
    this.#origin = url.origin;
    this.#prefix = url.pathname.replace(/\/+$/, '') + prefix;
  }

  /**
   * Asks AICC. Where it refuses the Bearer token, a new one is fetched and, if the body can be sent again, the question
   * asked once more.
   *
   * @throws {TokenUnavailable} or what undici throws
   */
  async ask(question: Question): Promise<Answer> {
    const token = await this.#tokens.current();
    const answer = await this.#send(question, token);
    if (!isAuthFailure(answer.status, answer.body)) return answer;
    if (question.body !== null && typeof question.body !== 'string') {
      // The widget asks again by itself; the new token is there by then.
      void this.#tokens.after(token);
      return answer;
    }
    const next = await this.#tokens.after(token);
    if (next === null || question.signal.aborted) return answer;
    if (!Buffer.isBuffer(answer.body)) answer.body.on('error', ignore).destroy();
    return this.#send(question, next);
  }

  async #send({method, path, headers, body, timeoutMs, signal, unread}: Question, token: string): Promise<Answer> {
    const {
      statusCode,
      headers: told,
      body: stream,
    } = await this.#dispatcher.request({
      origin: this.#origin,
      path: this.#prefix + path,
      method,
      headers: {...headers, 'x-app-key': this.#appKey, authorization: `Bearer ${token}`},
      body: body as string | Readable | null,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      signal,
    });
    const isHandedOn = unread && statusCode === 200;
    return {status: statusCode, headers: told, body: isHandedOn ? stream : await peek(stream, REFUSAL_BYTES)};
  }
}
