import ky from 'ky';
import type {GetCredentials} from '../domain/credentials.js';
import {Fault} from '../domain/faults.js';
import type {Log} from '../domain/log.js';
import {faultOfResult, faultOfStatus, faultOfThrown} from './aicc-faults.js';
import {ENDPOINTS, type Endpoint} from './endpoints.js';
import {asText, readReply, type Json, type Reply} from './reply.js';
import {BearerKeeper} from './tokens.js';

/** Who asks whom. */
export interface AiccOptions {
  /** Where `/apiaccess/ccmessaging/…` answers. */
  readonly baseUrl: string;
  /** The web channel's Configuration ID. */
  readonly channelId: string;
  readonly userId: string;
  readonly userName: string;
  /** AICC's own code, such as `pt_BR`. */
  readonly locale: string;
  readonly getCredentials: GetCredentials | null;
  readonly log: Log;
}

interface RequestOptions {
  readonly body?: Json;
  readonly query?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Lets the request outlive the page. */
  readonly keepalive?: boolean;
  /** Makes the request in `fetch`'s place, for what `fetch` does not tell. */
  readonly fetch?: typeof fetch;
}

const isAuthFailure = (status: number, reply: Reply | null) =>
  status === 401 || status === 403 || reply?.code === '10010000001';

/** Speaks HTTP with AICC: headers, tokens and their renewal. Every failure leaves as a {@link Fault} or as an abort. */
export class AiccClient {
  readonly options: AiccOptions;
  readonly #bearer: BearerKeeper;
  readonly #http: typeof ky;
  #token: string | null = null;
  #renewal: Promise<void> | null = null;

  constructor(options: AiccOptions) {
    this.options = options;
    this.#bearer = new BearerKeeper(options.getCredentials);
    this.#http = ky.create({
      prefixUrl: `${options.baseUrl.replace(/\/+$/, '')}/apiaccess/ccmessaging`,
      retry: 0,
      throwHttpErrors: false,
      cache: 'no-store',
    });
  }

  /** Gets a `ccmessaging-token` unless there is one. @throws {Fault} */
  async ensureToken(): Promise<void> {
    if (this.#token === null) await this.#renew();
  }

  /**
   * Makes one call. A token that is refused is renewed once, and the call made again.
   *
   * @throws {Fault} where no answer came or the answer is none; a `resultCode` other than 0 is an answer
   */
  async request(endpoint: Endpoint, options: RequestOptions = {}): Promise<Reply> {
    await this.ensureToken();
    const usedToken = this.#token;
    const first = await this.#send(endpoint, options);
    if (!isAuthFailure(first.status, first.reply)) return this.#settle(first);
    options.signal?.throwIfAborted();
    // Another call may have renewed it while this one was on its way.
    if (this.#token === usedToken) {
      if (!this.#renewal) this.#bearer.forget();
      await this.#renew();
    }
    return this.#settle(await this.#send(endpoint, options));
  }

  /** Makes one call of which only success is useful. @throws {Fault} also where `resultCode` is not 0 */
  async demand(endpoint: Endpoint, options?: RequestOptions): Promise<Reply> {
    const reply = await this.request(endpoint, options);
    if (reply.code !== '0') throw faultOfResult(reply.code);
    return reply;
  }

  #renew(): Promise<void> {
    return (this.#renewal ??= this.#applyToken().finally(() => (this.#renewal = null)));
  }

  async #applyToken(): Promise<void> {
    const {userId, userName, channelId, locale, log} = this.options;
    const ask = () => this.#send(ENDPOINTS.applyToken, {body: {userId, userName, channelId, locale}}, false);
    let answer = await ask();
    if (isAuthFailure(answer.status, answer.reply) && this.options.getCredentials) {
      this.#bearer.forget();
      answer = await ask();
    }
    const {code, body} = this.#settle(answer);
    if (code !== '0') throw faultOfResult(code);
    // Old samples of the page show the token in quotes.
    const token = asText(body['token'])?.replace(/^\\?"|\\?"$/g, '');
    if (!token) throw new Fault('platform/bad-reply');
    this.#token = token;
    log.info('token renewed');
  }

  async #send(endpoint: Endpoint, {body, query, signal, keepalive, fetch}: RequestOptions, withToken = true) {
    // ky's own time-out ends at the headers: a body that stops half-way would be waited for without end.
    const life = AbortSignal.any([AbortSignal.timeout(endpoint.timeoutMs), ...(signal ? [signal] : [])]);
    try {
      const response = await this.#http(query ? `${endpoint.path}?${new URLSearchParams(query)}` : endpoint.path, {
        method: endpoint.method,
        timeout: false,
        signal: life,
        headers: {
          // The seed's samples carry it on GET too.
          'Content-Type': 'application/json',
          ...(await this.#bearer.headers()),
          ...(withToken && this.#token !== null ? {'ccmessaging-token': this.#token} : {}),
        },
        ...(body ? {body: JSON.stringify(body)} : {}),
        ...(keepalive ? {keepalive} : {}),
        ...(fetch ? {fetch} : {}),
      });
      this.#token = response.headers.get('ccmessaging-token') ?? this.#token;
      const reply = response.ok ? readReply(await response.json().catch(() => null)) : null;
      life.throwIfAborted();
      return {status: response.status, reply};
    } catch (thrown) {
      throw faultOfThrown(life.aborted ? life.reason : thrown);
    }
  }

  #settle({status, reply}: {status: number; reply: Reply | null}): Reply {
    if (isAuthFailure(status, reply)) throw new Fault('auth/token-rejected', {cause: new Error(`HTTP ${status}`)});
    if (status !== 200) throw faultOfStatus(status);
    if (!reply) throw new Fault('platform/bad-reply');
    return reply;
  }
}
