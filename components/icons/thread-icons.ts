import {html, type TemplateResult} from 'lit';

const icon = (d: string): TemplateResult => html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${d} /></svg>`;

export const fileIcon = icon('M7 3.5h6.5L18 8v12.5H7Zm6.5 0V8H18');
export const downloadIcon = icon('M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14');
export const retryIcon = icon('M19 12a7 7 0 1 1-2.2-5.1M19 4v4.5h-4.5');
export const crossIcon = icon('M6.5 6.5l11 11m0-11-11 11');
export const thumbUpIcon = icon(
  'M8 11v8.5H5V11Zm0 0 3.5-7c1.4 0 2.3 1 2 2.4L13 9.5h4.5c1.3 0 2 1 1.7 2.2l-1.5 6.3c-.2.9-.9 1.5-1.8 1.5H8',
);
export const thumbDownIcon = icon(
  'M16 13V4.5h3V13Zm0 0-3.5 7c-1.4 0-2.3-1-2-2.4L11 14.5H6.5c-1.3 0-2-1-1.7-2.2L6.3 6c.2-.9.9-1.5 1.8-1.5H16',
);
export const placeIcon = icon(
  'M12 20.5s-6.5-5.5-6.5-10.5a6.5 6.5 0 0 1 13 0c0 5-6.5 10.5-6.5 10.5Zm0-8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
);
export const linkIcon = icon(
  'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
);
export const copyIcon = icon('M9 9h10.5v10.5H9ZM15 9V4.5H4.5V15H9');
export const doneIcon = icon('m5 12.5 4.5 4.5L19 7.5');
export const upIcon = icon('m6 14.5 6-6 6 6');
export const downIcon = icon('m6 9.5 6 6 6-6');
export const clockIcon = icon('M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2');
