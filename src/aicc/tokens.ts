import type {Credentials, GetCredentials} from '../domain/credentials.js';
import {Fault} from '../domain/faults.js';

/** Renewed this long before it lapses, so that a request does not arrive with a token that just did, ms. */
const AHEAD_MS = 5_000;

const isCredentials = (value: Partial<Credentials> | null): value is Credentials =>
  typeof value?.appKey === 'string' && typeof value.accessToken === 'string';

/** Keeps the Bearer token where the site gives one; without a source the requests carry none. */
export class BearerKeeper {
  readonly #source: GetCredentials | null;
  #credentials: Promise<Credentials> | null = null;
  #lapsesAt = Infinity;

  constructor(source: GetCredentials | null) {
    this.#source = source;
  }

  /** The headers to send. @throws {Fault} `auth/credentials-failed` */
  async headers(): Promise<Record<string, string>> {
    if (!this.#source) return {};
    if (Date.now() >= this.#lapsesAt) this.forget();
    const {appKey, accessToken} = await (this.#credentials ??= this.#fetch(this.#source));
    return {'x-app-key': appKey, Authorization: `Bearer ${accessToken}`};
  }

  /** The next request fetches new credentials. */
  forget(): void {
    this.#credentials = null;
    this.#lapsesAt = Infinity;
  }

  async #fetch(source: GetCredentials): Promise<Credentials> {
    try {
      const credentials = await source();
      if (!isCredentials(credentials)) throw new TypeError('The token source gave no appKey and accessToken.');
      const lifetimeMs = Number(credentials.expiresIn) * 1_000;
      this.#lapsesAt = lifetimeMs > 0 ? Date.now() + Math.max(lifetimeMs - AHEAD_MS, lifetimeMs / 2) : Infinity;
      return credentials;
    } catch (thrown) {
      this.forget();
      throw thrown instanceof Fault ? thrown : new Fault('auth/credentials-failed', {cause: thrown});
    }
  }
}
