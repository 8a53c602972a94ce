import {html, type TemplateResult} from 'lit';

const icon = (d: string): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${d} /></svg>`;

export const microphoneIcon = icon(
  'M12 3.5a2.8 2.8 0 0 1 2.8 2.8v5.2a2.8 2.8 0 0 1-5.6 0V6.3A2.8 2.8 0 0 1 12 3.5ZM5.8 11.5a6.2 6.2 0 0 0 12.4 0M12 17.7v3',
);
export const mutedIcon = icon(
  'M14.8 9.5V6.3a2.8 2.8 0 0 0-5.4-1M9.2 9.2v2.3a2.8 2.8 0 0 0 4.3 2.4M5.8 11.5a6.2 6.2 0 0 0 10 4.9m2-2.8c.26-.65.4-1.360.4-2.1M12 17.7v3M4 4l16 16',
);
export const cameraOffIcon = icon(
  'M9.5 6.5h4a2 2 0 0 1 2 2v3m0 3.7v.3a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 1.2-1.8m11.3 4L21 7.5v9l-2.6-1.5M4 4l16 16',
);
export const hangUpIcon = icon(
  'M3.3 13.7c-.6-.8-.4-2 .3-2.7a12 12 0 0 1 16.8 0c.7.7.9 1.9.3 2.7l-1.3 1.6c-.5.7-1.5.9-2.3.5l-2.3-1.2c-.6-.3-1-1-.9-1.7l.1-1.2a9 9 0 0 0-4 0l.1 1.2c.1.7-.3 1.4-.9 1.7l-2.3 1.2c-.8.4-1.8.2-2.3-.5Z',
);
export const popOutIcon = icon('M20 10.5V5.5H4v13h6M13.5 13.5H20v5h-6.5Z');
