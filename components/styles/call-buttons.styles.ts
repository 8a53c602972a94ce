import {css} from 'lit';

/** The round buttons of a call: what is switched off stands out, and hanging up is the only red. */
export const callButtons = css`
  .round button {
    inline-size: 48px;
    block-size: 48px;
    padding: 0;
    border-radius: 50%;
  }
  .round .off {
    background: var(--text);
    color: var(--surface);
  }
  .round .hangup {
    background: var(--danger-fill);
    color: #fff;
  }
  .round .hangup:hover {
    background: color-mix(in oklab, var(--danger-fill), #fff 10%);
  }
`;
