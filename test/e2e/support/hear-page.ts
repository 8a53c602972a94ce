/** One thing that a screen reader would say by itself. */
export interface Announcement {
  readonly live: 'polite' | 'assertive';
  readonly text: string;
}

declare global {
  var announced: Announcement[];
}

/**
 * Runs in the page before its own scripts: writes down what live regions say (WAI-ARIA 1.2 §6.6.1) in all shadow trees, those in a window of the page too.
 * A region that comes with its words says nothing, but for alerts: that is how screen readers have it.
 */
export const hearPage = (): void => {
  globalThis.announced = [];
  const LIVE: Readonly<Record<string, string>> = {alert: 'assertive', status: 'polite', log: 'polite'};
  const ATOMIC = ['alert', 'status'];

  const roleOf = (element: Element) => element.getAttribute('role') ?? (element.localName === 'output' ? 'status' : '');
  const liveOf = (element: Element) => element.getAttribute('aria-live') ?? LIVE[roleOf(element)];
  const isAtomic = (element: Element) =>
    element.getAttribute('aria-atomic') === 'true' ||
    (!element.hasAttribute('aria-atomic') && ATOMIC.includes(roleOf(element)));
  const parentOf = (node: Node): Node | null =>
    (node instanceof Element && node.assignedSlot) ||
    node.parentNode ||
    (node instanceof ShadowRoot ? node.host : null);
  const ancestors = (node: Node | null): Element[] =>
    node ? [...(node instanceof Element ? [node] : []), ...ancestors(parentOf(node))] : [];
  const isTold = (element: Element) =>
    element.checkVisibility({visibilityProperty: true}) &&
    !ancestors(element).some((each) => each.ariaHidden === 'true');

  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && !isTold(node)) return '';
    const inside =
      node instanceof HTMLSlotElement && node.assignedNodes().length > 0
        ? node.assignedNodes()
        : [...((node instanceof Element && node.shadowRoot) || node).childNodes];
    return inside.map(textOf).join(' ');
  };

  const say = (region: Element, nodes: readonly Node[]) => {
    const text = nodes.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
    const live = liveOf(region);
    if (!text || !isTold(region) || (live !== 'polite' && live !== 'assertive')) return;
    globalThis.announced.push({live, text});
  };

  const alertsIn = (node: Node): Element[] =>
    node instanceof Element
      ? [
          ...(roleOf(node) === 'alert' ? [node] : []),
          ...[...node.children, ...(node.shadowRoot?.children ?? [])].flatMap(alertsIn),
        ]
      : [];

  const hear = (records: readonly MutationRecord[]) => {
    const changes = new Map<Element, Set<Node>>();
    const change = (region: Element, node: Node) =>
      changes.set(region, (changes.get(region) ?? new Set()).add(isAtomic(region) ? region : node));
    const come = new Set(records.flatMap(({addedNodes}) => [...addedNodes]));
    for (const {target, addedNodes} of records) {
      const region = ancestors(target).find(liveOf);
      const isNew = region && ancestors(region).some((each) => come.has(each));
      if (region && !isNew) for (const node of addedNodes.length > 0 ? addedNodes : [target]) change(region, node);
      for (const alert of [...addedNodes].flatMap(alertsIn)) change(alert, alert);
    }
    for (const [region, nodes] of changes) if (region.isConnected) say(region, [...nodes]);
  };

  const observer = new MutationObserver(hear);
  const watch = (root: Node) => observer.observe(root, {subtree: true, childList: true, characterData: true});
  watch(document);
  const attach: (init: ShadowRootInit) => ShadowRoot = Reflect.get(Element.prototype, 'attachShadow');
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    watch(root);
    return root;
  };
};
