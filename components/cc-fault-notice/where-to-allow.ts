import {css, html, nothing} from 'lit';
import type {PermissionPlace} from '../../src/i18n/call-extra-messages.js';
import type {Messages} from '../../src/i18n/messages.js';

/** Where this browser lets a refused permission be given after all. */
const placeOf = ({userAgent, maxTouchPoints}: Navigator): PermissionPlace => {
  if (/Firefox\//.test(userAgent)) return 'crossedOut';
  if (!/Safari\//.test(userAgent) || /Chrom|CriOS|FxiOS|EdgiOS|Android/.test(userAgent)) return 'address';
  // An iPad says that it is a Mac.
  return /iP(hone|ad|od)/.test(userAgent) || maxTouchPoints > 1 ? 'pageIcon' : 'menu';
};

const SIGNS: Readonly<Record<Exclude<PermissionPlace, 'menu'>, string>> = {
  address:
    'M4 8h7m5 0h4M4 16h4m5 0h7M13.5 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM10.5 18.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  crossedOut:
    'M12 4a2.8 2.8 0 0 1 2.8 2.8v4.7a2.8 2.8 0 0 1-5.6 0V6.8A2.8 2.8 0 0 1 12 4ZM6 11.5a6 6 0 0 0 12 0M12 17.5V20M4 4l16 16',
  pageIcon: 'M6 4.5h12v9H6ZM6 17h12M6 20h7',
};

export const whereStyles = css`
  figure {
    margin: 8px 0 0;
  }
  figcaption {
    margin-block-start: 6px;
  }
  .browser {
    display: flex;
    align-items: center;
    gap: 8px;
    block-size: 36px;
    padding-inline: 8px;
    border: 1px solid var(--line);
    border-radius: 18px;
    background: var(--surface);
    color: var(--meta);
    font-size: 13px;
    overflow: hidden;
    white-space: nowrap;
  }
  .browser.menu {
    border-radius: 8px;
    gap: 14px;
  }
  .browser .sign {
    display: grid;
    place-items: center;
    flex: none;
    min-inline-size: 28px;
    block-size: 24px;
    border: 2px solid var(--accent-text);
    border-radius: 12px;
    color: var(--text);
  }
  .browser.menu .sign {
    padding-inline: 8px;
    border-radius: 6px;
    font-weight: 600;
  }
  .browser svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .browser i {
    inline-size: 34px;
    block-size: 6px;
    border-radius: 3px;
    background: var(--sunken);
  }
`;

/** The place to press, drawn, and what to do there; nothing while its texts are not there. */
export const whereToAllow = (t: Messages) => {
  const place = placeOf(navigator);
  if (!t.whereToAllow) return nothing;
  return html`<figure>
    <div class="browser ${place}" aria-hidden="true" translate="no">
      ${
        place === 'menu'
          ? html`<span class="sign">Safari</span><i></i><i></i><i></i>`
          : html`<span class="sign"
                ><svg viewBox="0 0 24 24"><path d=${SIGNS[place]} /></svg
              ></span>
              <bdi dir="ltr">${location.host}</bdi>`
      }
    </div>
    <figcaption>${t.whereToAllow[place]}</figcaption>
  </figure>`;
};
