/** Registers an element unless its name is taken: a page may load the widget twice. */
export const defineElement = (tag: string, element: CustomElementConstructor): void => {
  if (!customElements.get(tag)) customElements.define(tag, element);
};
