import {css} from 'lit';

export const builderStyles = css`
  :host {
    display: grid;
    gap: 2rem;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
  }
  form,
  label {
    display: grid;
  }
  form {
    gap: 1rem;
  }
  .flag {
    grid-template-columns: auto 1fr;
    column-gap: 0.5rem;
    align-items: center;
  }
  .flag small {
    grid-column: 2;
  }
  input:not([type='checkbox']),
  select,
  button {
    font: inherit;
    padding: 0.4rem 0.6rem;
    border: 1px solid light-dark(#767676, #8c8c8c);
    border-radius: 0.4rem;
  }
  input[type='checkbox'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  small {
    color: light-dark(#555, #bbb);
  }
  pre {
    margin: 0.5rem 0;
    padding: 0.8rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: light-dark(#f1f3f2, #1d2321);
    border-radius: 0.4rem;
  }
  .row {
    display: flex;
    gap: 1rem;
    align-items: center;
  }
  button {
    background: #0b6b5b;
    color: #fff;
    min-block-size: 2.75rem;
  }
  iframe {
    inline-size: 100%;
    block-size: min(46rem, 90vh);
    border: 1px solid light-dark(#bbb, #555);
    border-radius: 0.4rem;
  }
  h2 {
    font-size: 1.1rem;
    margin-block: 1rem 0.3rem;
  }
`;
