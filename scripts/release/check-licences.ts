/** `npm run licences`: fails where something ships whose licence is unknown or not allowed. */
import {ALLOWED, objectionsTo} from './licences.js';
import {billsOfHere} from './sbom.js';

for (const [name, bill] of Object.entries(billsOfHere())) {
  const objections = objectionsTo(bill);
  if (objections.length > 0) {
    console.error(`Of the ${name}, not under ${ALLOWED.join(', ')}:\n  ${objections.join('\n  ')}`);
    process.exitCode = 1;
  } else {
    console.log(`${name}: ${bill.components.length} packages, all under licences that are allowed`);
  }
}
