import {popoutPage} from '../../src/app/popout-page.js';
import type {CcClickToCall} from '../cc-click-to-call/cc-click-to-call.js';

/**
 * Whether a call of this element can go on in a window of its own: the site names a page for it, or the loader can be
 * put into an empty one. A function of the page's, such as `getCredentials`, cannot follow there.
 */
export const mayPopOut = ({noPersist, popoutUrl, getCredentials}: CcClickToCall): boolean =>
  !noPersist && (popoutUrl ? popoutPage(popoutUrl) !== null : 'CcClickToCall' in globalThis && !getCredentials);
