import type {KeyObject} from 'node:crypto';

/** Who signs visitors in: the site's own key, by which the broker knows the site's tokens (RFC 7519). */
export type IdentityKey =
  /** HS256, with a secret that site and broker share. */
  | {readonly kind: 'secret'; readonly secret: Uint8Array}
  /** RS256, PS256, ES256 or EdDSA. */
  | {readonly kind: 'public-key'; readonly key: KeyObject}
  /** The same, with keys that the site publishes (RFC 7517). */
  | {readonly kind: 'jwks'; readonly url: URL};

export interface IdentitySettings {
  readonly key: IdentityKey;
  /** What `iss` must be; `null` for any. */
  readonly issuer: string | null;
  /** What `aud` must name; `null` for any. */
  readonly audience: string | null;
  /** The cookie that carries the token where `Authorization` does not; `null` for none. */
  readonly cookie: string | null;
}

/** Most requests in a minute. 0 is no limit. */
export interface LimitSettings {
  readonly calls: number;
  readonly polls: number;
  readonly callsPerAddress: number;
  readonly pollsPerAddress: number;
  /** Where several brokers count together; `null` for this one alone. */
  readonly redisUrl: string | null;
}

/** What a broker is told at its start. Times in ms, sizes in bytes. */
export interface Settings {
  readonly aicc: {
    /** What `/apiaccess/…` stands behind. */
    readonly url: URL;
    readonly tokenUrl: URL;
    readonly appKey: string;
    readonly appSecret: string;
    /** How long a Bearer token is to live, s. */
    readonly tokenSeconds: number;
  };
  /** Origins (RFC 6454) whose pages may ask. */
  readonly origins: ReadonlySet<string>;
  /** Configuration IDs that are served; `null` for all that AICC knows. */
  readonly channels: ReadonlySet<string> | null;
  readonly host: string;
  readonly port: number;
  readonly adminHost: string;
  readonly adminPort: number;
  /** Proxies whose `X-Forwarded-For` is believed: addresses, networks, or how many there are; `false` for none. */
  readonly trustProxy: readonly string[] | number | false;
  readonly identity: IdentitySettings | null;
  readonly limits: LimitSettings;
  /** Long polls that may be held at once, by one visitor and in all. */
  readonly pollsPerVisitor: number;
  readonly maxPolls: number;
  /** The largest file that may go up. */
  readonly uploadBytes: number;
  /** How long AICC may take to begin an answer. */
  readonly callTimeoutMs: number;
  readonly pollTimeoutMs: number;
  /** A mean delay of the event loop above which requests are refused; 0 for never. */
  readonly maxLoopDelayMs: number;
  /** From "not ready" until no connection is accepted any more. */
  readonly drainMs: number;
  /** How long requests that are under way then may take. */
  readonly shutdownMs: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}
