/** Licences under which a package may ship with this one, which is under Apache-2.0. */
import satisfies from 'spdx-satisfies';
import {licenceOf, type Bill} from './bill.js';

/** None of them asks more of a site than to keep the notice, which `dist/third-party-licences.md` does. */
export const ALLOWED = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT'];

/** One line for each package whose licence is unknown or not allowed. A choice (`OR`) is allowed where one side is. */
export const objectionsTo = (bill: Bill): string[] =>
  bill.components.flatMap((component) => {
    const licence = licenceOf(component);
    return isAllowed(licence) ? [] : [`${component['bom-ref']}: ${licence || 'no licence'}`];
  });

const isAllowed = (licence: string): boolean => {
  try {
    return satisfies(licence, ALLOWED);
  } catch {
    // It is no SPDX expression, as in "SEE LICENSE IN …".
    return false;
  }
};
