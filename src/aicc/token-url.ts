import ky from 'ky';
import type {Credentials, GetCredentials} from '../domain/credentials.js';

const TIMEOUT_MS = 15_000;

/** Credentials from the site's own `token-url`: POST, with the site's cookies. */
export const credentialsFrom =
  (tokenUrl: string): GetCredentials =>
  async () => {
    // ky's methods by name, its `.json()` and its throwing of statuses are slimmed out of the build.
    const response = await ky(tokenUrl, {
      method: 'post',
      credentials: 'include',
      retry: 0,
      timeout: false,
      throwHttpErrors: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`token-url: HTTP ${response.status}`);
    return response.json<Credentials>();
  };
