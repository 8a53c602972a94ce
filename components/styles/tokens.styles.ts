import {css} from 'lit';

/**
 * Everything that is coloured, rounded or spaced derives from `--cc-accent`, `--cc-radius` and `--cc-font`. Lightness is
 * clamped in OKLCH so that any brand colour keeps 4.5 : 1 for text and 3 : 1 for controls, light and dark. Browsers
 * without relative colours (before 2024) get one light set.
 */
export const tokens = css`
  :host {
    --accent: var(--cc-accent, #0b6b5b);
    --radius: var(--cc-radius, 16px);
    --surface: #fff;
    --raised: #f2f5f4;
    --sunken: #e6ecea;
    --text: #18211f;
    --meta: #56625f;
    --line: #dde4e2;
    --fill: #0b6b5b;
    --on-fill: #fff;
    --accent-text: #0b6b5b;
    --tint: #dcefea;
    --danger: #b3261e;
    --danger-fill: #c5301f;
    --danger-tint: #fbeae8;
    --warn-tint: #fdf3d9;
    --shadow: 0 1px 2px rgb(0 0 0 / 0.08), 0 12px 40px -8px rgb(0 0 0 / 0.28);
    --quick: 120ms;
    --ease: cubic-bezier(0.2, 0.7, 0.2, 1);
  }

  @supports (color: light-dark(red, red)) and (color: oklch(from red l c h)) {
    :host {
      --surface: light-dark(oklch(from var(--accent) 0.995 0.002 h), oklch(from var(--accent) 0.215 min(c, 0.012) h));
      --raised: light-dark(
        oklch(from var(--accent) 0.966 min(c, 0.006) h),
        oklch(from var(--accent) 0.275 min(c, 0.015) h)
      );
      --sunken: light-dark(
        oklch(from var(--accent) 0.93 min(c, 0.01) h),
        oklch(from var(--accent) 0.33 min(c, 0.018) h)
      );
      --text: light-dark(
        oklch(from var(--accent) 0.235 min(c, 0.018) h),
        oklch(from var(--accent) 0.962 min(c, 0.005) h)
      );
      --meta: light-dark(oklch(from var(--accent) 0.47 min(c, 0.02) h), oklch(from var(--accent) 0.76 min(c, 0.016) h));
      --line: light-dark(
        oklch(from var(--accent) 0.905 min(c, 0.01) h),
        oklch(from var(--accent) 0.36 min(c, 0.016) h)
      );
      --fill: oklch(from var(--accent) min(l, 0.52) c h);
      --accent-text: light-dark(
        oklch(from var(--accent) min(l, 0.47) c h),
        oklch(from var(--accent) max(l, 0.8) min(c, 0.12) h)
      );
      --tint: light-dark(oklch(from var(--accent) 0.93 min(c, 0.04) h), oklch(from var(--accent) 0.36 min(c, 0.06) h));
      --shadow:
        0 0 0 1px light-dark(transparent, var(--line)), 0 1px 2px rgb(0 0 0 / 0.08), 0 12px 40px -8px rgb(0 0 0 / 0.28);
      --danger: light-dark(#b3261e, #f2b8b5);
      --danger-tint: light-dark(#fbeae8, #48211e);
      --warn-tint: light-dark(#fdf3d9, #43371a);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --quick: 0s;
    }
  }
`;
