/** A short-lived right to use AICC's APIs, as `tokenByAkSk` gives it. */
export interface Credentials {
  /** Sent as `x-app-key`. */
  readonly appKey: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly accessToken: string;
  /** Lifetime in seconds. */
  readonly expiresIn: number;
}

/** Fetches {@link Credentials}. */
export type GetCredentials = () => Promise<Credentials>;
