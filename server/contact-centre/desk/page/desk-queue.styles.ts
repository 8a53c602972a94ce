import {css} from 'lit';

export const queueStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 20px;
    padding: 16px 8px;
    overflow-y: auto;
  }
  h2 {
    padding: 0 8px 4px;
  }
  .empty {
    padding: 4px 8px;
  }
  .agents {
    margin-top: auto;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-height: 44px;
    padding: 4px 8px;
    border-radius: var(--radius);
    background: none;
    text-align: start;
  }
  button.row:hover {
    background: var(--raised);
  }
  .row[aria-current] {
    background: var(--accent-tint);
  }
  .who {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    line-height: 18px;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    font-weight: 600;
  }
  .who .soft {
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .state::before {
    content: '';
    display: inline-block;
    inline-size: 6px;
    block-size: 6px;
    margin-inline-end: 6px;
    border-radius: 50%;
    vertical-align: 2px;
    background: var(--edge);
  }
  .state.ready::before {
    background: var(--good);
  }
  .state.busy::before {
    background: var(--wait);
  }
  .count {
    min-inline-size: 20px;
    padding: 0 6px;
    border-radius: 10px;
    background: var(--accent);
    color: var(--on-accent);
    font-size: 12px;
    font-weight: 600;
    text-align: center;
  }
`;
