import {css} from 'lit';

/** A checkbox with the role switch, drawn as one. */
export const switchStyles = css`
  input[role='switch'] {
    appearance: none;
    position: relative;
    flex: none;
    inline-size: 40px;
    block-size: 24px;
    margin: 0;
    border-radius: 12px;
    background: var(--lifted);
    box-shadow: inset 0 0 0 1px var(--edge);
    cursor: pointer;
    transition: background-color 120ms;
  }
  input[role='switch']::before {
    content: '';
    position: absolute;
    inset: 4px auto auto 4px;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: var(--text);
    transition: translate 120ms;
  }
  input[role='switch']:checked {
    background: var(--good);
    box-shadow: none;
  }
  input[role='switch']:checked::before {
    background: var(--on-accent);
    translate: 16px;
  }
`;
