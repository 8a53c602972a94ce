/** What is rare in a call; fetched when it comes to that. */
import '../components/cc-call-alerts/cc-call-alerts.js';
import '../components/cc-call-controls/cc-call-controls.js';
import '../components/cc-call-pill/cc-call-pill.js';

export {hasWindow, popOut, showWindow} from '../components/cc-widget/pop-out.js';
export {RARE_COMMANDS} from '../components/cc-widget/rare-commands.js';
export {loadCallExtraMessages} from './i18n/call-extra-catalogues.js';
