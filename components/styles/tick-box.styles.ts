import {css} from 'lit';

/** A box to tick, with its words beside it. */
export const tickBox = css`
  .tick {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    font-size: 13px;
    line-height: 18px;
  }
  .tick input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--fill);
  }
`;
