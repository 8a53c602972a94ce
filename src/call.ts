/** What a call needs beyond the chat; fetched when a call is asked for. */
import '../components/cc-call-panel/cc-call-panel.js';
import '../components/cc-device-check/cc-device-check.js';

export {composeCall} from './app/compose-call.js';
export {watchLevel} from './media/audio-level.js';
