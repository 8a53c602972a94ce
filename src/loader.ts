/**
 * What a page includes, as a module or as a classic `async` script. It draws the launcher at once and fetches the rest,
 * from the folder in which it lies itself, when the visitor turns to it.
 */
import type {CcClickToCall as Element} from '../components/cc-click-to-call/cc-click-to-call.js';
import {defineClickToCall} from '../components/cc-click-to-call/define-click-to-call.js';
import type {ClickToCallProperties} from '../components/cc-click-to-call/properties.js';

defineClickToCall(
  () => import('./widget.js'),
  () => import('./invitation.js'),
);

/** Creates the element in a page that has no tag of it. */
const init = (properties: Partial<ClickToCallProperties> = {}): Element => {
  const element = Object.assign(document.createElement('cc-click-to-call'), properties);
  const add = () => document.body.append(element);
  if (document.body) add();
  else addEventListener('DOMContentLoaded', add);
  return element;
};

declare global {
  var CcClickToCall: {init: typeof init} | undefined;
}

globalThis.CcClickToCall ??= {init};
