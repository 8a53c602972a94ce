import {html, type TemplateResult} from 'lit';

const icon = (d: string): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${d} /></svg>`;

export const holdIcon = icon('M8.5 5.5v13M15.5 5.5v13');
export const resumeIcon = icon('M8 5.2v13.6L19 12Z');
export const keypadIcon = icon(
  'M6.5 5h.01M12 5h.01M17.5 5h.01M6.5 10h.01M12 10h.01M17.5 10h.01M6.5 15h.01M12 15h.01M17.5 15h.01M12 20h.01',
);
export const screenIcon = icon('M4 5h16v11H4ZM8.5 20h7M12 13.5v-5.5m-2.3 2.3L12 8l2.3 2.3');
export const stopScreenIcon = icon('M4 5h16v11H4ZM8.5 20h7M9.8 8.3l4.4 4.4m0-4.4-4.4 4.4');
export const devicesIcon = icon(
  'M4 7h8.2m4.8 0H20M4 17h3m4.8 0H20M14.6 9.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8ZM9.4 19.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Z',
);
export const addVideoIcon = icon(
  'M5 6.5h8.5a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Zm10.5 4.2L21 7.5v9l-5.5-3.2M9.3 9.5v5M6.8 12h5',
);
export const stopVideoIcon = icon(
  'M5 6.5h8.5a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Zm10.5 4.2L21 7.5v9l-5.5-3.2M6.8 12h5',
);
export const flipIcon = icon(
  'M5 7h2.2l1.3-2h7l1.3 2H19a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2ZM8.8 12.5a3.3 3.3 0 0 1 6-1.3M15.2 13.5a3.3 3.3 0 0 1-6 1.3M15.2 9v2.4h-2.4M8.8 17v-2.4h2.4',
);
export const fullScreenIcon = icon('M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5');
export const leaveFullScreenIcon = icon('M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5');
export const windowIcon = icon(
  'M10 5.5H5.5a1.5 1.5 0 0 0-1.5 1.5v11A1.5 1.5 0 0 0 5.5 19.5h11A1.5 1.5 0 0 0 18 18v-4.5M13.5 4.5H19.5V10.5M19.2 4.8 11 13',
);
export const popInIcon = icon('M20 10.5V5.5H4v13h6M13.5 13.5H20v5h-6.5ZM7.5 12.5V9H11M7.5 9l3.5 3.5');
export const snapshotIcon = icon(
  'M5 7.5h2.2l1.3-2.2h7l1.3 2.2H19a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9.5a2 2 0 0 1 2-2ZM12 16.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4Z',
);
export const volumeIcon = icon('M4 9.5v5h3.5l4.5 4v-13l-4.5 4ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11');
export const backIcon = icon('m6 14.5 6-6 6 6');
