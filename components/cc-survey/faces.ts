import {html, type TemplateResult} from 'lit';

/**
 * A drawn face.
 *
 * @param joy 0 for the most dissatisfied to 1 for the most satisfied.
 */
export const faceOf = (joy: number): TemplateResult => {
  const bend = (joy - 0.5) * 7;
  const mouth = `M8 ${(15 - bend / 2).toFixed(1)}q4 ${bend.toFixed(1)} 8 0`;
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-3-11.5v.01m6-.01v.01" />
    <path d=${mouth} />
  </svg>`;
};
