import {html, type TemplateResult} from 'lit';

const icon = (d: string): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${d} /></svg>`;

const PHONE =
  'M5.2 4h3l1.7 4.2-2 1.5a12 12 0 0 0 6.4 6.4l1.5-2L20 15.8v3a1.7 1.7 0 0 1-1.8 1.7A15.5 15.5 0 0 1 3.5 5.8 1.7 1.7 0 0 1 5.2 4Z';

export const phoneIcon = icon(PHONE);
export const videoIcon = icon(
  'M5 6.5h8.5a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Zm10.5 4.2L21 7.5v9l-5.5-3.2',
);
export const moreIcon = icon('M5 12h.01M12 12h.01M19 12h.01');
export const minimizeIcon = icon('m6 9.5 6 6 6-6');
export const sendIcon = icon('M12 19V5.5M6 11.5l6-6 6 6');
export const alertIcon = icon('M12 8v5m0 3.2v.01M12 3.5l9 16H3l9-16Z');
export const closeIcon = icon('M6.5 6.5l11 11m0-11-11 11');
export const endIcon = icon(
  'M14 7.5V6a2 2 0 0 0-2-2H6.5a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2H12a2 2 0 0 0 2-2v-1.5M10 12h10.5m-3-3 3 3-3 3',
);
export const noCallsIcon = icon(`${PHONE}M20 4 4 20`);
export const attachIcon = icon(
  'm19 11.5-7.3 7.3a4.6 4.6 0 0 1-6.5-6.5l7.8-7.8a3 3 0 0 1 4.3 4.3l-7.6 7.6a1.5 1.5 0 0 1-2.1-2.1l6.9-6.9',
);
export const emojiIcon = icon(
  'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Zm-3-11v.01m6 0v.01M8.3 14a4.5 4.5 0 0 0 7.4 0',
);
