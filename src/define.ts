/** Registers `<cc-click-to-call>`. The only entry with a side effect besides the loader. */
import {defineClickToCall} from '../components/cc-click-to-call/define-click-to-call.js';

defineClickToCall(
  () => import('./widget.js'),
  () => import('./invitation.js'),
);
