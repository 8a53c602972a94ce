import {wordsOfMarkup} from '../../../src/domain/markup-words.js';
import type {TextMessage} from '../../../src/domain/thread.js';
import {safeUrl} from './linked-text.js';

const loadPurify = () => import('dompurify');
let purify: Awaited<ReturnType<typeof loadPurify>>['default'] | null = null;

/** Whether a bot's text is markup rather than words. */
export const isMarkup = (text: string): boolean => /<[a-z][^<]*>|<\/[a-z]+>|&[a-z]+;|&#\d/i.test(text);

/** Fetches the sanitiser; whoever draws a bot's text draws again when it has come. */
export const fetchPurify = async (): Promise<void> => {
  purify ??= (await loadPurify()).default;
};

const ALLOWED_TAGS = (
  'p br div span b strong i em u s del sub sup ul ol li a blockquote code pre h1 h2 h3 h4 h5 h6 hr ' +
  'table thead tbody tr th td'
).split(' ');

/** More tags than these are shown as words: no answer has so many, and the page would stand still. */
const MOST_TAGS = 5_000;
/** Formatting that is not closed is repeated in each paragraph after it: so many elements may come of it at most. */
const MOST_REPEATED = 100_000;

const countOf = (text: string, sought: RegExp): number => text.match(sought)?.length ?? 0;

const isBearable = (text: string): boolean => {
  const tags = countOf(text, /</g);
  const formatting = countOf(text, /<(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\s/]/gi);
  return tags <= MOST_TAGS && tags * formatting <= MOST_REPEATED;
};

/** What in a link's words looks like a host: whatever follows two slashes, and names with a dot. */
const HOSTS = /(?<=\/\/)[^\s/@:?#]+|(?<=^|[\s@([<«“"'])[^\s/@:?#]+[.。]\p{L}{2,}/gu;

/** Whether the words of a link name another host than it leads to. */
const misleads = (words: string, {hostname, pathname}: URL): boolean => {
  const said = words.toLowerCase().normalize('NFKC');
  const real = hostname || pathname.replace(/^.*@/, '');
  // Soft hyphens and the like are seen by nobody.
  return (said.replace(/\p{Cf}/gu, '').match(HOSTS) ?? []).some((host) => host !== real);
};

/** The same nodes for the same message: drawing again must not disturb who reads or selects. */
const drawn = new WeakMap<TextMessage, HTMLElement>();

const tidyLinks = (fragment: DocumentFragment): void => {
  for (const anchor of fragment.querySelectorAll('a')) {
    const url = safeUrl(anchor.getAttribute('href') ?? '');
    if (!url) {
      anchor.replaceWith(...anchor.childNodes);
      continue;
    }
    // Without its slashes an address would be read against the page's own.
    anchor.href = url.href;
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
    // What turns the direction of its words ends with them.
    anchor.dir = 'auto';
    // Words that name one host and a link that goes to another are told apart.
    if (misleads(anchor.textContent.trim(), url)) {
      const real = document.createElement('bdi');
      real.textContent = ` (${url.host || url.pathname})`;
      anchor.after(real);
    }
  }
  for (const other of fragment.querySelectorAll('[href]:not(a)')) other.removeAttribute('href');
};

const sanitise = (text: string): DocumentFragment | string => {
  const fragment: DocumentFragment | null = purify!.sanitize(text, {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ['href', 'colspan', 'rowspan', 'dir'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  // Of a page of frames nothing is left, not even a fragment.
  if (!fragment) return wordsOfMarkup(text);
  tidyLinks(fragment);
  return fragment;
};

/** A bot's markup as nodes, with nothing in it that runs, loads or looks like the widget's own; words until then. */
export const richText = (message: TextMessage): unknown => {
  const text = message.text ?? '';
  let box = drawn.get(message);
  if (!box) {
    if (!purify || !isBearable(text)) return wordsOfMarkup(text);
    box = document.createElement('div');
    box.className = 'rich';
    box.append(sanitise(text));
    drawn.set(message, box);
  }
  return box;
};
