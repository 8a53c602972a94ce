/** The policy of the strictest sites: nothing inline, no eval, no HTML from strings. The widget as built does all under it. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:; img-src 'self' blob: data:; " +
  "media-src blob:; require-trusted-types-for 'script'";
