/** Refusals are short; what is longer is an answer. */
export const REFUSAL_BYTES = 1_024;

const AUTH_FAILED = '10010000001';

const codeIn = (text: string): unknown => {
  try {
    const told = JSON.parse(text) as {resultCode?: unknown; returnCode?: unknown} | null;
    return told?.resultCode ?? told?.returnCode;
  } catch {
    return null;
  }
};

/**
 * Whether AICC refused a token. Its pages have three forms: 403 for the Bearer token, 401 for either token, and 200
 * with code 10010000001.
 */
export const isAuthFailure = (status: number, body: unknown): boolean => {
  if (status === 401 || status === 403) return true;
  if (status !== 200 || !Buffer.isBuffer(body) || !body.includes(AUTH_FAILED)) return false;
  const code = codeIn(body.toString());
  return code === AUTH_FAILED || code === Number(AUTH_FAILED);
};
