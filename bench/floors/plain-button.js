/* global customElements, document, HTMLElement */
/** The floor for the launcher: a custom element that draws the same kind of button and does nothing else. */

const template = document.createElement('template');
template.innerHTML = `
<style>
  :host { position: fixed; z-index: 2147483000; inset-block-end: 20px; inset-inline-end: 20px; }
  button {
    all: unset; box-sizing: border-box; display: flex; align-items: center; justify-content: center;
    inline-size: 56px; block-size: 56px; border-radius: 28px; cursor: pointer; color: #fff; background: #0b6b5b;
    box-shadow: 0 1px 2px #0003, 0 6px 20px -4px #0005;
  }
  button:hover { filter: brightness(1.08); }
  button:focus-visible { outline: 2px solid #0b6b5b; outline-offset: 2px; }
  svg { inline-size: 24px; block-size: 24px; }
</style>
<button type="button" aria-label="Open chat" title="Open chat">
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true">
    <path d="M12 4c4.7 0 8.5 3.2 8.5 7.3s-3.8 7.3-8.5 7.3c-1 0-2-.15-2.9-.42L4.5 20l1.2-3.7A6.9 6.9 0 0 1 3.5 11.3C3.5 7.2 7.3 4 12 4Z"/>
  </svg>
</button>`;

customElements.define(
  'plain-button',
  class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({mode: 'open'}).append(template.content.cloneNode(true));
    }
  },
);
