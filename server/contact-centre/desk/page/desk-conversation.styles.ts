import {css} from 'lit';

export const conversationStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    min-height: 0;
  }
  header {
    gap: 8px;
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 12px 20px;
  }
  h1 {
    flex: 1;
    margin: 0;
    font-size: 17px;
    line-height: 24px;
    font-weight: 600;
  }
  [role='log'] {
    overflow-y: auto;
    padding: 4px 20px 16px;
    outline-offset: -2px;
  }
  .entry {
    display: grid;
    justify-items: start;
    margin-top: 12px;
  }
  .entry.follows {
    margin-top: 3px;
  }
  .entry.agent {
    justify-items: end;
  }
  .meta {
    padding: 0 4px 2px;
    font-size: 12px;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }
  .bubble {
    max-inline-size: min(75%, 60ch);
    padding: 7px 12px;
    border-radius: 14px;
    background: var(--raised);
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .bubble :is(img, video) {
    display: block;
    max-inline-size: 100%;
    max-block-size: 240px;
    border-radius: 8px;
  }
  .bubble a {
    color: inherit;
  }
  .file {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: 18px;
    background: var(--raised);
    cursor: pointer;
  }
  .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 2px solid var(--accent);
  }
  select {
    inline-size: 96px;
    min-height: 36px;
    border: 0;
    border-radius: 18px;
    padding: 0 10px;
    background: var(--raised);
    color: inherit;
    font: inherit;
  }
  .agent .bubble {
    background: var(--accent-tint);
  }
  .notice {
    margin-top: 12px;
    text-align: center;
    font-size: 12px;
    line-height: 16px;
  }
  .typing {
    margin-top: 12px;
    padding-inline-start: 4px;
    font-size: 12px;
  }
  form {
    display: flex;
    align-items: end;
    gap: 8px;
    padding: 12px 20px 16px;
  }
  textarea {
    flex: 1;
    field-sizing: content;
    max-block-size: 140px;
    resize: none;
    border-radius: 18px;
  }
  form button {
    min-height: 36px;
    border-radius: 18px;
    padding: 0 18px;
  }
`;
