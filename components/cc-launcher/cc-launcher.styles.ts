/** Plain text: the loader has no Lit. */
export const launcherStyles = `
:host { display: block; --_fill: var(--cc-accent, #0b6b5b); }
:host([hidden]) { display: none; }
@supports (color: oklch(from red l c h)) {
  :host { --_fill: oklch(from var(--cc-accent, #0b6b5b) min(l, .52) c h); }
}
.launcher {
  position: relative; display: flex; align-items: center; justify-content: center; gap: 8px; box-sizing: border-box;
  min-inline-size: 56px; block-size: 56px; padding-inline: 16px; border-radius: 28px; user-select: none;
  color: #fff; background: var(--_fill); font: 600 15px/1 var(--cc-font, system-ui, sans-serif); font-variant-numeric: tabular-nums;
  box-shadow: 0 1px 2px #0003, 0 6px 20px -4px #0005;
}
button { all: unset; position: absolute; inset: 0; border-radius: inherit; cursor: pointer; -webkit-tap-highlight-color: transparent; }
.launcher:hover { filter: brightness(1.08); }
.launcher:active { filter: brightness(.94); }
button:focus-visible { outline: 2px solid var(--_fill); outline-offset: 2px; }
svg, .timer, .badge { pointer-events: none; z-index: 1; }
svg {
  inline-size: 24px; block-size: 24px; flex: none;
  fill: none; stroke: currentColor; stroke-width: 2px; stroke-linecap: round; stroke-linejoin: round;
}
path { transition: opacity .12s, transform .18s; transform-origin: center; }
.cross, :host([open]) .bubble { opacity: 0; transform: scale(.6) rotate(-45deg); }
:host([open]) .cross { opacity: 1; transform: none; }
.badge {
  position: absolute; inset-block-start: -4px; inset-inline-end: -4px; min-inline-size: 22px; block-size: 22px; padding-inline: 6px;
  box-sizing: border-box; border-radius: 11px; background: #b3261e; color: #fff; font-size: 12px; line-height: 22px; text-align: center;
}
.badge:empty, .timer:empty { display: none; }
@media (prefers-reduced-motion: reduce) { path { transition: none; } }
@media (forced-colors: active) { .launcher { border: 2px solid ButtonText; } }
`;
