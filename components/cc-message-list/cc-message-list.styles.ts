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
  .item {
    display: flex;
    flex: none;
    flex-direction: column;
  }
  .bubble.framed {
    padding: 0;
    background: none !important;
  }
  .bubble a {
    color: inherit;
  }
  .tick {
    margin: 1px 4px 0;
  }
  .tick::after {
    color: var(--meta);
    content: '✓';
    content: '✓' / '';
    font-size: 11px;
    line-height: 12px;
  }
  .read .tick::after {
    color: var(--accent-text);
    content: '✓✓';
    content: '✓✓' / '';
    letter-spacing: -4px;
  }
  .sending .tick::after {
    content: '';
  }
  .day,
  .notice {
    align-self: center;
    margin-block: 14px 4px;
    color: var(--meta);
    font-size: 13px;
    line-height: 18px;
    text-align: center;
    overflow-wrap: anywhere;
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
  .face {
    display: inline-grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    margin-inline-end: 6px;
    border-radius: 50%;
    background: var(--sunken);
    color: var(--text);
    font-size: 11px;
    font-style: normal;
    font-weight: 600;
    line-height: 1;
    overflow: hidden;
    vertical-align: -5px;
  }
  .face::before {
    content: attr(data-initial);
    content: attr(data-initial) / '';
  }
  .meta bdi {
    display: inline-block;
    overflow-wrap: anywhere;
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
  .undelivered button {
    min-block-size: 44px;
    padding-inline: 10px;
    font-size: 13px;
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
