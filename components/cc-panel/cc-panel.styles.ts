import {css} from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    color: var(--text);
    background: var(--surface);
    font: 400 15px/22px var(--cc-font, system-ui, sans-serif);
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 2px;
    flex: none;
    padding: 8px 8px 10px 16px;
    padding-inline: 16px 8px;
  }
  .avatar {
    display: grid;
    position: relative;
    inset-block-start: 9px;
    place-items: center;
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    margin-inline-end: 10px;
    border-radius: 50%;
    background: var(--tint);
    color: var(--accent-text);
    font-weight: 600;
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    /* A name is cut off at its own end, and stands on the side of the panel's language. */
    text-align: left;
    font: 600 16px/22px var(--cc-font, system-ui, sans-serif);
  }
  /* A line of its own under the buttons, so that no language is cut off. */
  .status {
    order: 1;
    flex: 1 0 100%;
    margin-block-start: -10px;
    color: var(--meta);
    font-size: 13px;
    line-height: 18px;
    pointer-events: none;
  }
  .avatar ~ .status {
    padding-inline-start: 48px;
  }
  .more svg {
    stroke-width: 3;
  }
  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: max(72px, 22%);
  }
  .header:dir(rtl) h2 {
    text-align: right;
  }
  .end:dir(rtl) svg {
    transform: scaleX(-1);
  }
  button.call {
    color: var(--accent-text);
  }
  ::slotted([slot='stage']) {
    overflow-y: auto;
  }
  @media (max-width: 360px) {
    .avatar {
      display: none;
    }
    .avatar ~ .status {
      padding-inline-start: 0;
    }
  }
`;
