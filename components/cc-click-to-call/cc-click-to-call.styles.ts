/** Plain text: the loader has no Lit. */
export const shellStyles = `
:host {
  position: fixed; z-index: var(--cc-z-index, 2147483000); inset: auto; color-scheme: light dark;
  inset-block-end: calc(var(--cc-offset-block, 20px) + env(safe-area-inset-bottom)); inset-inline-end: var(--cc-offset-inline, 20px);
}
:host([hidden]) { display: none; }
:host([color-scheme=light]) { color-scheme: light; }
:host([color-scheme=dark]) { color-scheme: dark; }
:host([placement$=start]) { inset-inline: var(--cc-offset-inline, 20px) auto; }
:host([placement^=top]) { inset-block: var(--cc-offset-block, 20px) auto; }
:host([mode=inline]) { position: relative; display: block; inset: auto; z-index: auto; }
:host([mode=inline]) slot[name=launcher] { display: none; }
.place { position: absolute; inset-block-end: calc(100% + 12px); inset-inline-end: 0; }
:host([placement$=start]) .place { inset-inline: 0 auto; }
:host([placement^=top]) .place { inset-block: calc(100% + 12px) auto; }
:host([mode=inline]) .place { position: static; block-size: 100%; }
@media (max-width: 480px) {
  :host(:not([mode=inline])) .place { position: fixed; inset: 0; pointer-events: none; }
  :host(:not([mode=inline])[open]) slot[name=launcher] { visibility: hidden; }
}
@media print { :host { display: none; } }
`;
