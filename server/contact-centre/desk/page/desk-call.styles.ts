import {css} from 'lit';

export const callStyles = css`
  :host {
    display: block;
    padding: 12px 12px 0;
  }
  section {
    border-radius: 14px;
    background: var(--raised);
    overflow: hidden;
  }
  section.ringing {
    background: var(--accent-tint);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px;
  }
  [role='status'] {
    font-weight: 600;
  }
  [role='timer'] {
    font-variant-numeric: tabular-nums;
    color: var(--soft);
  }
  .space {
    flex: 1;
  }
  .bar button:not(.primary, .danger),
  .targets button {
    background: var(--lifted);
  }
  .bar button:not(.primary, .danger):hover:not(:disabled),
  .targets button:hover {
    background: color-mix(in oklch, var(--lifted), white 10%);
  }
  .targets {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 0 12px 12px;
  }
  .digits {
    padding: 0 12px 12px;
    color: var(--soft);
    overflow-wrap: anywhere;
  }
  .digits b {
    color: var(--text);
    font-variant-numeric: tabular-nums;
  }
  .problem {
    padding: 0 12px 12px;
    color: var(--danger-text);
  }
  .videos {
    position: relative;
    block-size: min(42vh, 360px);
    background: black;
  }
  .videos.alone {
    block-size: 120px;
  }
  video {
    display: block;
    object-fit: cover;
  }
  .remote {
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
  }
  .own {
    position: absolute;
    inset: auto 12px 12px auto;
    inline-size: 128px;
    block-size: 96px;
    border-radius: 10px;
    transform: scaleX(-1);
  }
`;
