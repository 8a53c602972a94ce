/** Registers `<cc-click-to-call>`; on servers, which have no elements, it does nothing. */
import {defineClickToCall} from '../components/cc-click-to-call/define-click-to-call.js';

if ('customElements' in globalThis) {
  defineClickToCall(
    () => import('./widget.js'),
    () => import('./invitation.js'),
  );
}
