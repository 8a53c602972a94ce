import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  label,
  summary {
    color: var(--meta);
    font-size: 13px;
    line-height: 18px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 0 8px;
    margin-block-start: 10px;
  }
  .row label {
    flex: 1 1 150px;
    min-inline-size: 0;
  }
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin-block-start: 2px;
    padding-inline: 10px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    color: var(--text);
    font-size: 16px;
    text-overflow: ellipsis;
  }
  button.plain {
    padding-inline: 10px;
    font-size: 14px;
  }
  summary {
    padding-block: 13px;
    cursor: pointer;
  }
`;
