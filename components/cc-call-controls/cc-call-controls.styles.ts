import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    flex: none;
    padding: 4px 8px 10px;
  }
  .all {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(66px, 1fr));
    gap: 4px 0;
  }
  .all button {
    flex-direction: column;
    justify-content: flex-start;
    gap: 4px;
    min-block-size: 72px;
    padding: 4px 2px;
    border-radius: 12px;
    background: none;
    font-size: 12px;
    font-weight: 400;
    line-height: 15px;
    overflow-wrap: anywhere;
  }
  .all span {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    background: var(--sunken);
  }
  .all :hover > span {
    background: color-mix(in oklab, var(--sunken), var(--text) 8%);
  }
  .all .on span,
  .all button[aria-expanded='true'] span {
    background: var(--text);
    color: var(--surface);
  }
  [name='keypad'] svg {
    stroke-width: 2.75;
  }
  [aria-busy='true'] svg {
    /* Longer than it may take until the screen is seen. */
    animation: breathe 1.2s ease-in-out 60 alternate;
  }
  .volume {
    display: flex;
    align-items: center;
    gap: 10px;
    padding-inline: 10px;
    color: var(--meta);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 44px;
    margin: 0;
    accent-color: var(--accent-text);
    cursor: pointer;
  }
  .volume:dir(rtl) svg {
    transform: scaleX(-1);
  }
  cc-device-pickers {
    padding: 0 10px;
  }
  @keyframes breathe {
    to {
      opacity: 0.35;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    svg {
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    .all span {
      border: 1px solid ButtonText;
    }
    .all button {
      border-color: transparent;
    }
  }
`;
