import {css} from 'lit';

/** What forms in the panel share. */
export const form = css`
  :host {
    display: block;
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 16px 20px calc(20px + env(safe-area-inset-bottom, 0px));
  }
  form {
    display: grid;
    gap: 16px;
  }
  h3 {
    margin: 0;
    font-size: 17px;
    line-height: 24px;
    font-weight: 600;
    text-wrap: balance;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin: 0 0 8px;
    padding: 0;
    font-weight: 600;
  }
  label {
    display: grid;
    gap: 6px;
    font-weight: 600;
  }
  label small,
  .hint {
    color: var(--meta);
    font-size: 13px;
    line-height: 18px;
    font-weight: 400;
  }
  input:not([type='radio'], [type='checkbox']),
  textarea,
  select {
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    color: inherit;
    font: inherit;
    font-size: 16px;
    font-weight: 400;
    line-height: 22px;
  }
  textarea {
    min-block-size: 92px;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--danger) !important;
  }
  .wrong {
    color: var(--danger);
    font-size: 13px;
    line-height: 18px;
    font-weight: 400;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    font-weight: 400;
  }
  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--fill);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
