import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    max-inline-size: 100%;
  }
  .picture {
    display: block;
    min-inline-size: 120px;
    min-block-size: 90px;
    padding: 0;
    border-radius: 18px;
    overflow: hidden;
    background: var(--sunken);
    cursor: zoom-in;
  }
  img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 260px;
    object-fit: cover;
  }
  audio,
  video {
    display: block;
    inline-size: 264px;
    max-inline-size: 100%;
    border-radius: 12px;
  }
  video {
    max-block-size: 320px;
    background: #000;
  }
  .card {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 60px;
    min-inline-size: 200px;
    max-inline-size: 100%;
    padding: 8px 6px 8px 12px;
    padding-inline: 12px 6px;
    border-radius: 18px;
    background: var(--raised);
  }
  .words {
    flex: 1;
    min-inline-size: 0;
  }
  bdi {
    display: flex;
    font-weight: 600;
  }
  bdi span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: pre;
  }
  bdi span {
    white-space: pre;
  }
  small {
    display: block;
    color: var(--meta);
    font-size: 13px;
    line-height: 18px;
  }
  .fault {
    color: var(--danger);
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 4px;
    margin-block-start: 6px;
    border-radius: 2px;
    overflow: hidden;
    accent-color: var(--accent-text);
  }
  progress[value] {
    appearance: none;
    border: 0;
    background: var(--line);
  }
  progress[value]::-webkit-progress-bar {
    background: var(--line);
  }
  progress[value]::-webkit-progress-value {
    background: var(--accent-text);
  }
  progress[value]::-moz-progress-bar {
    background: var(--accent-text);
  }
  a.button {
    display: inline-grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 22px;
    color: var(--accent-text);
  }
  a.button:hover {
    background: var(--sunken);
  }
`;
