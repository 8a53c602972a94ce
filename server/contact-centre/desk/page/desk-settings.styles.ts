import {css} from 'lit';

export const settingsStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    padding: 24px;
  }
  header,
  section {
    max-inline-size: 640px;
    margin-inline: auto;
  }
  header {
    display: flex;
    align-items: baseline;
    gap: 12px;
  }
  h1 {
    margin: 0;
    font-size: 20px;
    line-height: 28px;
    font-weight: 600;
  }
  [role='status'] {
    flex: 1;
  }
  a {
    color: var(--accent);
  }
  section {
    margin-top: 24px;
    padding: 16px 20px;
    border-radius: 14px;
    background: var(--surface);
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 24px;
    min-height: 52px;
  }
  small {
    display: block;
    font-size: 12px;
    line-height: 16px;
  }
  input[type='number'] {
    inline-size: 88px;
  }
  input:not([type]) {
    flex: 1;
    max-inline-size: 320px;
  }
`;
