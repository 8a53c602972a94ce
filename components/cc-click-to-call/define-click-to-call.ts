import {CcLauncher} from '../cc-launcher/cc-launcher.js';
import {defineElement} from '../define-element.js';
import {CcClickToCall} from './cc-click-to-call.js';
import type {LoadInside, LoadInvitation} from './inside.js';

/** Registers the public element, and says how the rest of it is fetched. The first of several loaders wins. */
export const defineClickToCall = (load: LoadInside, loadInvitation: LoadInvitation): void => {
  CcClickToCall.load ??= load;
  CcClickToCall.loadInvitation ??= loadInvitation;
  defineElement('cc-launcher', CcLauncher);
  defineElement('cc-click-to-call', CcClickToCall);
};
