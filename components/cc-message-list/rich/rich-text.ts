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

/** The same nodes for the same message: drawing again must not disturb who reads or selects. */
const drawn = new WeakMap<TextMessage, HTMLElement>();

const tidyLinks = (fragment: DocumentFragment): void => {
  for (const anchor of fragment.querySelectorAll('a')) {
    const url = safeUrl(anchor.getAttribute('href') ?? '');
    if (!url) {
      anchor.replaceWith(...anchor.childNodes);
      continue;
    }
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
    const said = anchor.textContent.trim().toLowerCase();
    // Words that name one host and a link that goes to another are told apart.
    if (/^(https?:\/\/|www\.)|^[^\s/]+\.[a-z]{2,}(\/|$)/.test(said) && !said.includes(url.host)) {
      anchor.after(` (${url.host})`);
    }
  }
};

const sanitise = (text: string): DocumentFragment => {
  const fragment = purify!.sanitize(text, {
    ALLOWED_TAGS,
    ALLOWED_ATTR: ['href', 'colspan', 'rowspan', 'dir'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  tidyLinks(fragment);
  return fragment;
};

/** A bot's markup as nodes, with nothing in it that runs, loads or looks like the widget's own; words until then. */
export const richText = (message: TextMessage): unknown => {
  const text = message.text ?? '';
  if (!purify) return text.replace(/<[^>]*>/g, ' ');
  let box = drawn.get(message);
  if (!box) {
    box = document.createElement('div');
    box.className = 'rich';
    box.append(sanitise(text));
    drawn.set(message, box);
  }
  return box;
};
