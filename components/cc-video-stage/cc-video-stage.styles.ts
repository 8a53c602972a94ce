import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    position: relative;
    block-size: 100%;
    background: #0c0f0e;
    color: #fff;
    overflow: hidden;
  }
  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .remote {
    object-fit: contain;
  }
  .avatar {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    background: radial-gradient(circle at 50% 45%, #2a3330, #0c0f0e 75%);
  }
  .avatar span {
    display: grid;
    place-items: center;
    inline-size: 72px;
    block-size: 72px;
    border-radius: 50%;
    background: #3c4845;
    font-size: 26px;
    font-weight: 600;
  }
  .tile {
    position: absolute;
    inline-size: 96px;
    aspect-ratio: 4 / 3;
    border-radius: 12px;
    background: #222a28;
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.4);
  }
  .tile.start {
    inset-inline-start: 10px;
  }
  .tile.end {
    inset-inline-end: 10px;
  }
  .tile.top {
    inset-block-start: 10px;
  }
  /* Above the controls. */
  .tile.bottom {
    inset-block-end: 72px;
  }
  /* Below the time. */
  .tile.top.start {
    inset-block-start: 46px;
  }
  .tile video {
    border-radius: inherit;
    object-fit: cover;
  }
  .tile video.mirrored {
    transform: scaleX(-1);
  }
  .move {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    padding: 0;
    border-radius: inherit;
    background: none;
    cursor: grab;
    touch-action: none;
  }
  .move:is(:hover, :active) {
    background: none;
  }
  .move:active {
    cursor: grabbing;
  }
  .move:focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 2px #000;
  }
  .said {
    position: absolute;
    inset: auto 10px 72px;
    inline-size: fit-content;
    max-inline-size: calc(100% - 20px);
    margin-inline: auto;
    padding: 4px 12px;
    border-radius: 12px;
    background: rgb(0 0 0 / 0.7);
    font-size: 13px;
    line-height: 18px;
  }
  .said:empty {
    padding: 0;
  }
`;
