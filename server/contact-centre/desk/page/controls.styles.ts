import {css} from 'lit';

/** Buttons, fields and headings that all parts of the desk share. */
export const controls = css`
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  h2 {
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    letter-spacing: 0.02em;
    color: var(--soft);
  }
  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    min-height: 32px;
    padding: 0 12px;
    border: 0;
    border-radius: 8px;
    background: var(--raised);
    cursor: pointer;
    white-space: nowrap;
    transition: background-color 120ms;
  }
  button:hover:not(:disabled) {
    background: var(--lifted);
  }
  button:active:not(:disabled) {
    background: var(--surface);
  }
  button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  button.primary {
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in oklch, var(--accent), white 15%);
  }
  button.danger {
    background: var(--danger);
    color: white;
    font-weight: 600;
  }
  button.danger:hover:not(:disabled) {
    background: color-mix(in oklch, var(--danger), black 12%);
  }
  input:not([type='checkbox']),
  textarea {
    min-height: 36px;
    padding: 7px 12px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--ground);
  }
  ::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .soft {
    color: var(--soft);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;
