import {html, type TemplateResult} from 'lit';

/** Longer texts are shown without links: nobody writes them, and thousands of links make the page stand still. */
const LONG = 20_000;

/** Loaded when a text first looks as if it held a link. */
const loadLinkify = () => import('linkifyjs');
let linkify: Awaited<ReturnType<typeof loadLinkify>> | null = null;

/** Whether a text may hold a link: cheap, and rather once too often. */
export const mayHoldLink = (text: string): boolean =>
  text.length <= LONG && /:\/\/|www\.|@|tel:|\.[a-z]{2}/i.test(text);

/** Fetches what finds links; whoever draws texts draws again when it has come. */
export const fetchLinkify = async (): Promise<void> => {
  linkify ??= await loadLinkify();
};

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The address of a link that may be followed; `null` for any other. */
export const safeUrl = (text: string): URL | null => {
  try {
    const url = new URL(text);
    // A name before the host is a way to make one host look like another.
    return SCHEMES.has(url.protocol) && url.username === '' && url.password === '' ? url : null;
  } catch {
    return null;
  }
};

/** What a link that goes elsewhere than its words say adds to them; empty where they agree. */
const realHost = (words: string, url: URL): string => {
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return '';
  const said = words.toLowerCase().replace(/^https?:\/\//, '');
  return said.startsWith(url.host.toLowerCase()) ? '' : ` (${url.host})`;
};

/** A link that opens apart from the page and tells nobody where it was followed from. */
export const link = (words: string, url: URL): TemplateResult => {
  const real = realHost(words, url);
  return html`<a href=${url.href} target="_blank" rel="noopener noreferrer" dir="auto">${words}</a
    >${real && html`<bdi>${real}</bdi>`}`;
};

/** A text with its links, built of nodes; without them until {@link fetchLinkify} has come. */
export const linkedText = (text: string): unknown => {
  if (!linkify || !mayHoldLink(text)) return text;
  const pieces: unknown[] = [];
  let at = 0;
  for (const {start, end, href, value} of linkify.find(text, {defaultProtocol: 'https'})) {
    const url = safeUrl(href);
    if (!url) continue;
    pieces.push(text.slice(at, start), link(value, url));
    at = end;
  }
  return [...pieces, text.slice(at)];
};
