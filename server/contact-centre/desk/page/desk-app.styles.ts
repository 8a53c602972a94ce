import {css} from 'lit';

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
  }
  desk-join,
  desk-settings {
    flex: 1;
    min-height: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 10px 16px;
  }
  .ready {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-start: 12px;
    min-inline-size: 108px;
    cursor: pointer;
  }
  .notice {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: center;
  }
  .closed {
    padding: 2px 10px;
    border-radius: 10px;
    background: var(--wait);
    color: var(--on-accent);
    font-weight: 600;
    font-size: 12px;
  }
  a {
    color: var(--accent);
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  .offline {
    padding: 6px 16px;
    background: var(--danger);
    color: white;
    text-align: center;
  }
  .columns {
    flex: 1;
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr) 248px;
    gap: 8px;
    min-height: 0;
    padding: 0 8px 8px;
  }
  nav,
  main,
  aside {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-radius: 14px;
    overflow: hidden;
  }
  main,
  aside,
  nav {
    background: var(--surface);
  }
  desk-queue,
  desk-conversation,
  desk-visitor {
    flex: 1;
    min-height: 0;
  }
  .empty {
    margin: auto;
    padding: 24px;
  }
`;
