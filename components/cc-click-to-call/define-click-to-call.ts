import {CcLauncher} from '../cc-launcher/cc-launcher.js';
import {defineElement} from '../define-element.js';
import {CcClickToCall} from './cc-click-to-call.js';
import type {LoadInside} from './inside.js';

/** Registers the public element, and says how its inside is fetched. The first of several loaders wins. */
export const defineClickToCall = (load: LoadInside): void => {
  CcClickToCall.load ??= load;
  defineElement('cc-launcher', CcLauncher);
  defineElement('cc-click-to-call', CcClickToCall);
};
