import ky from 'ky';
import type {Credentials, GetCredentials} from '../domain/credentials.js';

/** Credentials from the site's own `token-url`: POST, with the site's cookies. */
export const credentialsFrom =
  (tokenUrl: string): GetCredentials =>
  () =>
    ky
      .post(tokenUrl, {credentials: 'include', retry: 0, timeout: false, signal: AbortSignal.timeout(15_000)})
      .json<Credentials>();
