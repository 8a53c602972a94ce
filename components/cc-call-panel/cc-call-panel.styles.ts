import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    position: relative;
    margin: 0 12px 8px;
    border-radius: 12px;
    background: var(--raised);
    overflow: hidden;
  }
  .audio {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 12px;
    padding: 22px 14px 16px;
    text-align: center;
  }
  .avatar {
    position: relative;
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 50%;
    background: var(--tint);
    color: var(--accent-text);
    font-size: 26px;
    font-weight: 600;
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
  }
  .who strong {
    display: block;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .status {
    color: var(--meta);
    font-size: 13px;
    line-height: 18px;
  }
  .audio [role='timer'] {
    color: var(--text);
    font-size: 17px;
    line-height: 24px;
  }
  [role='timer'] {
    font-variant-numeric: tabular-nums;
  }
  .bar {
    display: flex;
    justify-content: center;
    gap: 12px;
    padding: 0 14px 14px;
  }
  .bar button {
    inline-size: 48px;
    block-size: 48px;
    padding: 0;
    border-radius: 50%;
  }
  .bar button.off {
    background: var(--text);
    color: var(--surface);
  }
  .bar button.hangup {
    inline-size: 64px;
    border-radius: 24px;
    background: var(--danger-fill);
    color: #fff;
  }
  .bar button.hangup:hover {
    background: color-mix(in oklab, var(--danger-fill), #fff 10%);
  }
  .stage {
    position: relative;
    aspect-ratio: 16 / 10;
    max-block-size: 45vh;
    inline-size: 100%;
    background: #0c0f0e;
  }
  .stage video {
    display: block;
  }
  .remote {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .self {
    position: absolute;
    inset-block-end: 10px;
    inset-inline-end: 10px;
    inline-size: 96px;
    aspect-ratio: 4 / 3;
    border-radius: 12px;
    background: #222a28;
    object-fit: cover;
    transform: scaleX(-1);
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.4);
  }
  .over {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    padding: 3px 10px;
    border-radius: 12px;
    background: rgb(0 0 0 / 0.55);
    color: #fff;
    font-size: 13px;
    line-height: 18px;
  }
  .video .bar {
    padding-block-start: 12px;
  }
  .warning {
    padding: 0 16px 12px;
    font-size: 13px;
    line-height: 18px;
    text-align: center;
  }
`;
