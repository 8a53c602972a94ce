/** What a call needs beyond the chat; fetched when a call is asked for. */
import '../components/cc-call-offer/cc-call-offer.js';
import '../components/cc-call-panel/cc-call-panel.js';
import '../components/cc-device-check/cc-device-check.js';

export {callPill, callStage, obeyCall} from '../components/cc-widget/call-part.js';
export {loadCallMessages} from './i18n/call-catalogues.js';
export {callView} from '../machines/call-view.js';
export {noteCall, runCall} from './app/run-call.js';
export {watchLevel} from './media/audio-level.js';
