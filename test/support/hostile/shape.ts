const RICH = new Set(
  (
    'p br div span b strong i em u s del sub sup ul ol li a blockquote code pre h1 h2 h3 h4 h5 h6 hr ' +
    'table thead tbody tr th td bdi'
  ).split(' '),
);
const RICH_ATTRIBUTES = ['colspan', 'rowspan', 'dir'];
const LINK_ATTRIBUTES = ['href', 'target', 'rel', 'dir', 'colspan', 'rowspan'];
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

const attributesOf = (element: Element): string[] => [...element.attributes].map(({name}) => name).sort();

/** Whether an element is a link that may be followed. */
export const isSafeLink = (element: Element): boolean =>
  element instanceof HTMLAnchorElement &&
  SCHEMES.includes(element.protocol) &&
  // What is written is where it leads, wherever the page is.
  element.getAttribute('href') === element.href &&
  element.username === '' &&
  element.target === '_blank' &&
  element.rel === 'noopener noreferrer' &&
  attributesOf(element).every((name) => LINK_ATTRIBUTES.includes(name));

/** What markup may not have left behind. */
export const breachesIn = (root: ParentNode): string[] =>
  [...root.querySelectorAll('*')]
    .filter((element) => {
      const isKnown = element.namespaceURI === 'http://www.w3.org/1999/xhtml' && RICH.has(element.localName);
      if (!isKnown) return true;
      return element.localName === 'a'
        ? !isSafeLink(element)
        : !attributesOf(element).every((name) => RICH_ATTRIBUTES.includes(name));
    })
    .map((element) => element.outerHTML.slice(0, 200));

/** Elements and names of attributes, through shadow trees. Safe links, and the host or address beside one, are words. */
export const shapeOf = (element: Element): string => {
  if (isSafeLink(element) && element.childElementCount === 0) return '';
  if (element.localName === 'bdi' && element.childElementCount === 0 && element.closest('.bubble')) return '';
  const below = [...(element.shadowRoot?.children ?? []), ...element.children].map(shapeOf).join('');
  return `<${element.localName} ${attributesOf(element).join(' ')}>${below}</>`;
};
