/**
 * Texts of which something is out of sight: cut by an ancestor that does not scroll that way, or beyond the frame. Each
 * with the elements that it stands in, outermost first. Runs in the page, and so has everything in itself.
 */
export const cutOffTexts = (): string[] => {
  /** What is said to people who see nothing is cut away on purpose. */
  const UNSEEN = /inset\(50%\)|rect\(/;

  /** Where names and addresses that others chose end in an ellipsis; the whole is told otherwise. */
  const MAY_END_EARLY = 'h2, strong, bdi span, .file, [data-name], cc-file-bubble *, .browser *';

  const frame = document.querySelector('phone-frame');
  if (!frame) throw new Error('No story is drawn');
  const found: string[] = [];

  const parentOf = (node: Node): Element | null => {
    const {parentNode} = node;
    if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
    return parentNode instanceof ShadowRoot ? parentNode.host : (parentNode as Element | null);
  };
  const chainOf = (node: Node): Element[] => {
    const chain: Element[] = [];
    for (let at = parentOf(node); at && at !== frame.parentElement; at = parentOf(at)) chain.push(at);
    return chain;
  };

  const look = (text: Text) => {
    const chain = chainOf(text);
    if (chain.some((element) => UNSEEN.test(getComputedStyle(element).clipPath))) return;
    if (chain.some((element) => element.matches('textarea, select, svg, style, title'))) return;
    const [holder] = chain;
    if (!holder?.checkVisibility({opacityProperty: true, visibilityProperty: true})) return;
    if (chain.slice(0, 2).some((element) => element.matches(MAY_END_EARLY))) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({width, height}) => width > 0 && height > 0);
    let scrolls = false;
    for (const element of chain) {
      const {overflowX, overflowY, display} = getComputedStyle(element);
      if (display === 'contents' || display === 'inline') continue;
      const box = element.getBoundingClientRect();
      const isWide =
        overflowX !== 'visible' && rects.some(({left, right}) => left < box.left - 1 || right > box.right + 1);
      scrolls ||= overflowY === 'auto' || overflowY === 'scroll';
      const isHigh =
        !scrolls &&
        overflowY !== 'visible' &&
        rects.some(({top, bottom}) => top < box.top - 1 || bottom > box.bottom + 1);
      if (!isWide && !isHigh) continue;
      const path = chain.map((each) => each.localName).reverse();
      found.push(
        `${path.join(' ')}: ${isWide ? 'wider' : 'higher'} than its ${element.localName}: ${text.data.trim()}`,
      );
      return;
    }
  };

  const walk = (root: Node) => {
    for (const node of root.childNodes) {
      if (node instanceof Text && node.data.trim()) look(node);
      if (node instanceof Element) {
        if (node.shadowRoot) walk(node.shadowRoot);
        walk(node);
      }
    }
  };
  walk(frame);
  return found;
};
