/** What a call needs beyond the chat; fetched when a call is asked for. */
import '../components/cc-agreement/cc-agreement.js';
import '../components/cc-call-panel/cc-call-panel.js';
import '../components/cc-device-check/cc-device-check.js';

export {callView} from '../machines/call-view.js';
export {composeCall} from './app/compose-call.js';
export {watchLevel} from './media/audio-level.js';
