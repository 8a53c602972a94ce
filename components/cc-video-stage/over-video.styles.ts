import {css} from 'lit';

/** How a call panel stands over its pictures; it takes this on with them. */
export const overVideo = css`
  .video {
    position: relative;
    display: block;
    flex: 0 1 auto;
    aspect-ratio: 4 / 3;
    min-block-size: 164px;
    max-block-size: 45vh;
    padding: 0;
    border-radius: inherit;
    overflow: hidden;
  }
  .video > cc-video-stage {
    position: absolute;
    inset: 0;
    block-size: auto;
  }
  .video :focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 2px #000;
  }
  .video .who {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    max-inline-size: calc(100% - 20px);
    padding: 3px 10px;
    border-radius: 12px;
    background: rgb(0 0 0 / 0.6);
    color: #fff;
    text-align: start;
  }
  .video [role='timer'] {
    color: inherit;
    font-size: inherit;
    line-height: inherit;
  }
  .video strong {
    display: none;
  }
  .video .bar {
    position: absolute;
    inset: auto 0 12px;
    transition: opacity var(--quick);
  }
  [quiet] .bar {
    opacity: 0;
  }
  .video ~ * {
    padding-block-start: 10px;
  }
  :host(:is(:fullscreen, [alone])) {
    border-radius: 0;
  }
  :host(:is(:fullscreen, [alone])) .video {
    flex: 1;
    aspect-ratio: auto;
    max-block-size: none;
    border-radius: 0;
  }
`;
