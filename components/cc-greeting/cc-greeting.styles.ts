/** Plain text: the greeting stands beside the launcher, where Lit may not have come. */
export const greetingStyles = `
:host {
  position: absolute; inset-block-end: calc(100% + 12px); inset-inline-end: 0; display: flex; align-items: flex-start;
  inline-size: max-content; max-inline-size: min(300px, 100vw - 40px); box-sizing: border-box; border-radius: 18px;
  border-end-end-radius: 6px; color: #18211f; background: #fff; font: 15px/22px var(--cc-font, system-ui, sans-serif);
  box-shadow: 0 1px 2px #0002, 0 8px 28px -6px #0005; animation: come .18s cubic-bezier(.2, .7, .2, 1);
}
:host([hidden]) { display: none; }
:host([at$=start]) { inset-inline: 0 auto; border-end-end-radius: 18px; border-end-start-radius: 6px; }
:host([at^=top]) { inset-block: calc(100% + 12px) auto; border-radius: 18px; border-start-end-radius: 6px; }
:host([at=top-start]) { border-start-end-radius: 18px; border-start-start-radius: 6px; }
@supports (color: light-dark(red, red)) {
  :host { color: light-dark(#18211f, #f1f4f3); background: light-dark(#fff, #262e2c); }
}
button { all: unset; box-sizing: border-box; cursor: pointer; border-radius: inherit; -webkit-tap-highlight-color: transparent; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: -4px; }
.words { padding: 11px 0 11px 16px; padding-inline: 16px 0; min-block-size: 44px; overflow-wrap: anywhere; text-align: start; }
.close { flex: none; display: grid; place-items: center; inline-size: 44px; block-size: 44px; opacity: .7; }
.close:hover { opacity: 1; }
svg { inline-size: 16px; block-size: 16px; }
@keyframes come { from { opacity: 0; transform: translateY(4px); } }
@media (prefers-reduced-motion: reduce) { :host { animation: none; } }
@media (forced-colors: active) { :host { border: 1px solid CanvasText; } }
`;
