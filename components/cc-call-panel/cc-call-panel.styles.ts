import {css} from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    margin: 0 12px 8px;
    border-radius: 12px;
    background: var(--raised);
  }
  :host([alone]) {
    justify-content: center;
  }
  .call {
    display: grid;
    flex: none;
    justify-items: center;
    gap: 12px;
    padding: 22px 14px 14px;
    text-align: center;
  }
  .avatar {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 50%;
    background: var(--tint);
    color: var(--accent-text);
    font-size: 26px;
    font-weight: 600;
  }
  .avatar svg {
    inline-size: 45%;
    block-size: 45%;
  }
  .ring {
    position: absolute;
    inset: 0;
    border: 2px solid var(--accent-text);
    border-radius: 50%;
    opacity: 0;
  }
  .who {
    max-inline-size: 100%;
    color: var(--meta);
    font-size: 13px;
    line-height: 18px;
  }
  strong {
    display: block;
    overflow: hidden;
    color: var(--text);
    font-size: 15px;
    line-height: 22px;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [role='timer'] {
    display: block;
    color: var(--text);
    font-size: 17px;
    line-height: 24px;
    font-variant-numeric: tabular-nums;
  }
  .small {
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    justify-items: start;
    padding-block-start: 14px;
    text-align: start;
  }
  .small .avatar {
    inline-size: 44px;
    block-size: 44px;
    font-size: 17px;
  }
  .bar {
    display: flex;
    grid-column: 1 / -1;
    justify-content: center;
    justify-self: center;
    gap: 12px;
  }
  .more svg {
    stroke-width: 3;
  }
  .bar .hangup {
    inline-size: 64px;
    border-radius: 24px;
  }
`;
