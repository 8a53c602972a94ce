import {css} from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: block;
    flex: 1;
    min-block-size: 0;
  }
  .log {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: 8px 16px 12px;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--line) transparent;
  }
  .log > :first-child:not(slot) {
    margin-block-start: auto;
  }
  .day,
  .notice {
    align-self: center;
    margin-block: 14px 4px;
    color: var(--meta);
    font-size: 13px;
    line-height: 18px;
    text-align: center;
  }
  .entry {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    max-inline-size: 82%;
    margin-block-start: 3px;
  }
  .entry.first {
    margin-block-start: 14px;
  }
  .entry.visitor {
    align-self: flex-end;
    align-items: flex-end;
  }
  .fresh {
    animation: rise var(--quick) var(--ease);
  }
  .meta {
    margin: 0 4px 3px;
    color: var(--meta);
    font-size: 12px;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }
  .bubble {
    max-inline-size: 100%;
    padding: 8px 13px;
    border-radius: 18px;
    background: var(--raised);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .entry:not(.first) .bubble {
    border-start-start-radius: 6px;
  }
  .visitor .bubble {
    background: var(--tint);
  }
  .visitor:not(.first) .bubble {
    border-start-start-radius: 18px;
    border-start-end-radius: 6px;
  }
  .failed .bubble {
    background: var(--danger-tint);
  }
  .sending .bubble {
    opacity: 0.7;
  }
  .unshown {
    color: var(--meta);
    font-style: italic;
  }
  .undelivered {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--danger);
    font-size: 13px;
  }
  .undelivered button,
  .card button {
    min-block-size: 44px;
    padding-inline: 10px;
    font-size: 13px;
  }
  .card {
    display: flex;
    align-items: center;
    gap: 12px;
    align-self: stretch;
    margin-block-start: 14px;
    padding: 10px 8px 10px 14px;
    padding-inline: 14px 8px;
    border-radius: 12px;
    background: var(--raised);
  }
  .card .mark {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
    background: var(--tint);
    color: var(--accent-text);
  }
  .card.failed-call .mark {
    background: var(--danger-tint);
    color: var(--danger);
  }
  .card div {
    flex: 1;
    min-inline-size: 0;
  }
  .card strong {
    display: block;
    text-wrap: balance;
    font-weight: 600;
  }
  .card span {
    display: block;
    color: var(--meta);
    font-size: 13px;
    line-height: 18px;
  }
  .empty {
    margin: auto;
    padding: 24px;
    color: var(--text);
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
    text-align: center;
    text-wrap: balance;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }
`;
