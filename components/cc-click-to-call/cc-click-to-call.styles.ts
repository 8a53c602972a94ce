/**
 * Plain text: the loader has no Lit. What is important here wins over what a page says of all its elements as
 * important; `display` is left to the page, which may hide the element.
 */
export const shellStyles = `
:host {
  color-scheme: light dark; visibility: visible !important; opacity: 1 !important; transform: none !important; filter: none !important;
}
:host(:not([mode=inline])) {
  position: fixed !important; z-index: var(--cc-z-index, 2147483000) !important; inset: auto !important;
  inset-block-end: calc(var(--cc-offset-block, 20px) + env(safe-area-inset-bottom)) !important;
  inset-inline-end: var(--cc-offset-inline, 20px) !important; margin: 0 !important; padding: 0 !important;
}
:host([hidden]) { display: none; }
:host([color-scheme=light]) { color-scheme: light; }
:host([color-scheme=dark]) { color-scheme: dark; }
:host([placement$=start]:not([mode=inline])) { inset-inline: var(--cc-offset-inline, 20px) auto !important; }
:host([placement^=top]:not([mode=inline])) { inset-block: var(--cc-offset-block, 20px) auto !important; }
:host([mode=inline]) { position: relative; display: block; }
:host([mode=inline]) slot[name=launcher] { display: none; }
cc-launcher:not([hidden]), .place { all: initial; display: block; color-scheme: inherit; }
.place { position: absolute; inset-block-end: calc(100% + 12px); inset-inline-end: 0; }
:host([placement$=start]) .place { inset-inline: 0 auto; }
:host([placement^=top]) .place { inset-block: calc(100% + 12px) auto; }
:host([mode=inline]) .place { position: static; block-size: 100%; }
@media (max-width: 480px) {
  :host(:not([mode=inline])) .place { position: fixed; inset: 0; pointer-events: none; }
  :host(:not([mode=inline])[open]) slot[name=launcher]:has(+ .place > *) { display: none; }
}
@media print { :host { display: none; } }
`;
