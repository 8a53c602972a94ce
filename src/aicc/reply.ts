/** A JSON object of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;

/** An answer of AICC: HTTP 200 with a JSON object. */
export interface Reply {
  /** `resultCode`, or `returnCode` where a page calls it that; compared as text, since both types occur. */
  readonly code: string;
  readonly body: Json;
}

/** Whether a value is a JSON object. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as text where it is text or a number; `null` otherwise. */
export const asText = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

/** A value as a finite number where it is one or reads as one; `null` otherwise. */
export const asNumber = (value: unknown): number | null => {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
};

/** Reads a body as a {@link Reply}; `null` if it is none. */
export const readReply = (body: unknown): Reply | null => {
  if (!isJson(body)) return null;
  const code = asText(body['resultCode'] ?? body['returnCode']);
  return code === null ? null : {code, body};
};
