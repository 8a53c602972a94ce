import {LitElement, type CSSResult} from 'lit';

/** A style sheet for a tree: that of the page, or one of the tree's own realm, because documents share none. */
export const sheetIn = (tree: Node, {cssText, styleSheet}: CSSResult): CSSStyleSheet => {
  const realm = tree.ownerDocument?.defaultView;
  if (!realm || realm === window) return styleSheet!;
  const sheet = new realm.CSSStyleSheet();
  sheet.replaceSync(cssText);
  return sheet;
};

/** An element that may be connected in another document than the page's, such as that of a window of the page. */
export class RoamingElement extends LitElement {
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.attachShadow({mode: 'open'});
    const styles = (this.constructor as typeof LitElement).elementStyles as CSSResult[];
    root.adoptedStyleSheets = styles.map((style) => sheetIn(root, style));
    return root;
  }
}
