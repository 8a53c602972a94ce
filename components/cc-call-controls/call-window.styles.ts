import {css} from 'lit';

/** The whole of a call's window. */
export const page = css`
  html,
  body {
    block-size: 100%;
    margin: 0;
    overflow: hidden;
  }
`;

/** The ground that the panel stands on there. */
export const ground = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    color: var(--text);
    background: var(--surface);
    font: 400 15px/22px var(--cc-font, system-ui, sans-serif);
  }
  cc-call-panel {
    flex: 1;
    min-block-size: 0;
    margin: 0;
    border-radius: 0;
    overflow-y: auto;
  }
`;
