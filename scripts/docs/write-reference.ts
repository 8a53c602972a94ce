/** `npm run reference`: writes docs/reference.md; `npm run test:docs` fails where that page is stale. */
import {writeFileSync} from 'node:fs';
import {publicDeclarations} from './public-declarations.js';
import {PAGE, referenceNow} from './reference-now.js';

writeFileSync(PAGE, referenceNow(publicDeclarations()));
