declare global {
  interface Element {
    /** Chromium's own computation, behind the flag that `web-test-runner.config.mjs` sets. */
    readonly computedRole: string;
    /** The accessible name, computed likewise. */
    readonly computedName: string;
  }
}

/** All elements below a node, through open shadow trees, in document order. */
export const allBelow = (node: ParentNode): Element[] =>
  [...node.children].flatMap((child) => [
    child,
    ...(child.shadowRoot ? allBelow(child.shadowRoot) : []),
    ...allBelow(child),
  ]);

/** Every tree of nodes that belongs to an element: its own, and the shadow trees within. */
export const rootsOf = (element: Element): (Document | ShadowRoot)[] =>
  [element, ...allBelow(element.shadowRoot ?? element)].flatMap(({shadowRoot}) => shadowRoot ?? []);

/** What a screen reader finds by its role, in document order; what is hidden has none. */
export const byRole = (element: Element, role: string): HTMLElement[] =>
  allBelow(element.shadowRoot ?? element).filter(
    (found): found is HTMLElement =>
      // Chromium makes its whole tree anew for each that is asked: those that have no role by themselves are not.
      !found.matches(':is(div, span, bdi, i):not([role])') &&
      // Chromium gives native controls their role even where they are not rendered.
      found instanceof HTMLElement &&
      found.computedRole === role &&
      found.checkVisibility({visibilityProperty: true}),
  );
