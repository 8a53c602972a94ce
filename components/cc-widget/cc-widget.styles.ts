import {css} from 'lit';

export const styles = css`
  :host {
    display: block;
    color-scheme: inherit;
  }
  cc-panel {
    inline-size: min(var(--cc-width, 392px), calc(100vw - 40px));
    block-size: min(var(--cc-height, 680px), calc(100vh - 104px));
    block-size: min(var(--cc-height, 680px), calc(100dvh - 104px));
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    transform-origin: var(--grow-from, 100% 100%);
    animation: grow calc(var(--quick) * 1.5) var(--ease);
    pointer-events: auto;
  }
  :host([inline]) {
    block-size: 100%;
  }
  :host([inline]) cc-panel {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 320px;
    border: 1px solid var(--line);
    box-shadow: none;
    animation: none;
  }
  .again {
    flex: none;
    margin: 4px 12px 8px;
  }
  @media (max-width: 480px) {
    :host(:not([inline])) {
      block-size: 100%;
    }
    :host(:not([inline])) cc-panel {
      inline-size: 100%;
      block-size: 100%;
      padding-block-start: env(safe-area-inset-top, 0);
      border-radius: 0;
    }
  }
  @media (forced-colors: active) {
    cc-panel {
      border: 1px solid CanvasText;
    }
  }
  @keyframes grow {
    from {
      transform: scale(0.96);
    }
  }
`;
