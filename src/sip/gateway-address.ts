/**
 * The WebSocket URL of a `gwAddresses` entry, of which AICC's pages say only "address and port".
 *
 * @param path Appended to an entry without a scheme.
 * @param page Where the widget runs: plain `ws` is used from plain http on this machine only.
 */
export const socketUrl = (address: string, path: string, page: {protocol: string; hostname: string}): string => {
  if (/^wss?:\/\//i.test(address)) return address;
  const isLocal = page.protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(page.hostname);
  return `${isLocal ? 'ws' : 'wss'}://${address}${path && !path.startsWith('/') ? '/' : ''}${path}`;
};
