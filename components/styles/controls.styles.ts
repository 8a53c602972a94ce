import {css} from 'lit';

/** What all elements' insides share: box model, buttons, fields, focus. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  button,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 44px;
    margin: 0;
    padding: 0 18px;
    border: 1px solid transparent;
    border-radius: 22px;
    background: var(--sunken);
    font-weight: 600;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    transition: background-color var(--quick);
  }
  button:hover {
    background: color-mix(in oklab, var(--sunken), var(--text) 8%);
  }
  button:active {
    background: color-mix(in oklab, var(--sunken), var(--text) 14%);
  }
  button.primary {
    background: var(--fill);
    color: var(--on-fill);
  }
  button.primary:hover {
    background: color-mix(in oklab, var(--fill), #fff 8%);
  }
  button.plain {
    background: none;
    color: var(--accent-text);
  }
  button.plain:hover,
  button.icon:hover {
    background: var(--sunken);
  }
  button.icon {
    inline-size: 44px;
    padding: 0;
    background: none;
    color: var(--meta);
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--accent-text);
    outline-offset: 2px;
  }
  svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  p {
    margin: 0;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }
`;
