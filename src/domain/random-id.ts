/** A random name of lower-case letters and digits. `crypto.randomUUID` is missing on pages without https. */
export const randomId = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => (byte % 36).toString(36)).join('');
