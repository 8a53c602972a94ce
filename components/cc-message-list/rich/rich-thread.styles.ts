import {css} from 'lit';

/** What the list's own tree shows beyond plain texts. */
export const richStyles = css`
  .room {
    display: block;
    flex: none;
  }
  img.face {
    object-fit: cover;
  }
  .entry {
    position: relative;
  }
  .copy {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: calc(100% + 2px);
    inline-size: 32px;
    block-size: 32px;
    padding: 6px;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--meta);
  }
  .visitor .copy {
    inset-inline: auto calc(100% + 2px);
  }
  .copy:hover {
    color: var(--text);
  }
  .found .bubble {
    outline: 2px solid var(--accent-text);
    outline-offset: 2px;
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
  .card button {
    min-block-size: 44px;
    padding-inline: 10px;
    font-size: 13px;
  }
  .rich {
    white-space: normal;
  }
  /* What lies between the parts of a card is no line of a text. */
  .framed,
  .upload .bubble {
    white-space: normal;
  }
  .web :is(strong, p) {
    white-space: pre-wrap;
  }
  .rich > :first-child {
    margin-block-start: 0;
  }
  .rich > :last-child {
    margin-block-end: 0;
  }
  .rich :is(p, ul, ol, blockquote, pre, table) {
    margin-block: 8px;
  }
  .rich :is(ul, ol) {
    padding-inline-start: 20px;
  }
  .rich :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 8px 4px;
    font-size: inherit;
    font-weight: 600;
  }
  .rich table {
    display: block;
    overflow-x: auto;
    border-collapse: collapse;
  }
  .rich :is(td, th) {
    padding: 4px 8px;
    border: 1px solid var(--line);
    text-align: start;
  }
  .rich pre {
    overflow-x: auto;
  }
  .rich blockquote {
    margin-inline: 0;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--line);
  }
  .web {
    display: flex;
    gap: 10px;
    padding: 10px 14px;
    border-radius: 18px;
    background: var(--raised);
  }
  .visitor .web {
    background: var(--tint);
  }
  .web div {
    min-inline-size: 0;
  }
  .web strong {
    font-weight: 600;
  }
  .web p {
    color: var(--meta);
    font-size: 13px;
    line-height: 18px;
  }
  .web a {
    color: var(--accent-text);
    font-size: 13px;
  }
  .upload .bubble {
    min-inline-size: 200px;
  }
  .upload .refused {
    background: var(--danger-tint);
  }
  .upload .row {
    display: flex;
    align-items: center;
    gap: 8px;
  }
  .upload img {
    inline-size: 44px;
    block-size: 44px;
    border-radius: 8px;
    object-fit: cover;
  }
  .upload bdi {
    display: flex;
    flex: 1;
    min-inline-size: 0;
  }
  .upload bdi span {
    white-space: pre;
  }
  .upload bdi span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .upload p {
    font-size: 13px;
    line-height: 18px;
  }
  .upload progress {
    inline-size: 100%;
    block-size: 4px;
    margin-block-start: 6px;
    accent-color: var(--accent-text);
  }
  .upload progress[value] {
    appearance: none;
    border: 0;
    background: var(--line);
  }
  .upload progress[value]::-webkit-progress-bar {
    background: var(--line);
  }
  .upload progress[value]::-webkit-progress-value {
    background: var(--accent-text);
  }
  .upload progress[value]::-moz-progress-bar {
    background: var(--accent-text);
  }
  .new {
    position: absolute;
    inset-block-end: 8px;
    inset-inline: 0;
    inline-size: fit-content;
    margin-inline: auto;
    background: var(--fill);
    color: var(--on-fill);
    font-size: 13px;
    box-shadow: var(--shadow);
  }
  .new span {
    padding-inline: 8px;
    border-radius: 10px;
    background: rgb(0 0 0 / 18%);
    font-variant-numeric: tabular-nums;
  }
`;
