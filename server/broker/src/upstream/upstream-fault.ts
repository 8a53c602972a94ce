import {errors} from 'undici';
import {Refusal} from '../refusal.js';
import {TokenUnavailable} from '../tokens/token-keeper.js';

const SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
/** Of Node's sockets, resolver and TLS: the line, not the program. */
const OF_THE_LINE =
  /^(UND_ERR_(SOCKET|CONNECT_TIMEOUT|RES_CONTENT_LENGTH_MISMATCH)|ECONN|ENOTFOUND|EAI_|EHOST|ENET|EPIPE|ETIMEDOUT|ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|EPROTO)/;

/** A thrown thing's code, as Node and undici give them; empty where it has none. */
export const codeOf = (thrown: unknown): string => {
  const {code} = (thrown ?? {}) as {code?: unknown};
  return typeof code === 'string' ? code : '';
};

/** What could not be asked of AICC, as the visitor is told; what is nobody's fault but ours is thrown on. */
export const refusalOf = (thrown: unknown): Refusal => {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof TokenUnavailable) {
    return new Refusal(503, 'token', 'AICC gives no token', thrown.retryAfterMs / 1_000);
  }
  const code = codeOf(thrown);
  if (SLOW.has(code)) return new Refusal(504, 'aicc', 'AICC does not answer');
  if (OF_THE_LINE.test(code) || thrown instanceof errors.HTTPParserError)
    return new Refusal(502, 'aicc', 'AICC cannot be reached');
  throw thrown;
};
