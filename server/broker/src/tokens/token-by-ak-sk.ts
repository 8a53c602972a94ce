import {request, type Dispatcher} from 'undici';
import type {Settings} from '../settings/settings.js';
import type {IssueToken} from './token-keeper.js';

const TIMEOUT_MS = 15_000;

/** AICC has issued no token; what it said is not kept, since it may repeat the secret. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  readonly code: string;

  constructor(code: string) {
    super('tokenByAkSk gave no token');
    this.code = code;
  }
}

/** Whole or decimal seconds as text or number; `null` for anything else. */
const secondsOf = (value: unknown): number | null => {
  const seconds = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
};

/** `tokenByAkSk` of AICC's API Fabric (page cec_07_0002). @param dispatcher connections to AICC */
export const tokenByAkSk =
  ({tokenUrl, appKey, appSecret, tokenSeconds}: Settings['aicc'], dispatcher: Dispatcher): IssueToken =>
  async (signal) => {
    const {statusCode, body} = await request(tokenUrl, {
      dispatcher,
      method: 'POST',
      headers: {'content-type': 'application/json', 'x-token-expire': String(tokenSeconds)},
      body: JSON.stringify({app_key: appKey, app_secret: appSecret}),
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      signal,
    });
    if (statusCode !== 200) {
      await body.dump();
      throw new TokenRefused(`HTTP_${statusCode}`);
    }
    const told = (await body.json().catch(() => null)) as {AccessToken?: unknown; Expires?: unknown} | null;
    const value = told?.AccessToken;
    // It becomes a header: nothing but visible characters may stand in it.
    if (typeof value !== 'string' || !/^[!-~]+$/.test(value)) throw new TokenRefused('BAD_REPLY');
    return {value, lifetimeMs: (secondsOf(told?.Expires) ?? tokenSeconds) * 1_000};
  };
