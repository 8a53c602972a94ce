/** What the chat needs beyond texts; fetched when one of its services is asked for. */
import '../components/cc-drop-target/cc-drop-target.js';
import '../components/cc-fault-notice/cc-fault-notice.js';
import '../components/cc-leave-message/cc-leave-message.js';
import '../components/cc-more-menu/cc-more-menu.js';
import '../components/cc-pre-chat/cc-pre-chat.js';
import '../components/cc-suggestions/cc-suggestions.js';
import '../components/cc-survey/cc-survey.js';
import '../components/cc-talk-to-person/cc-talk-to-person.js';

export {
  obeyService,
  preChatForm,
  serviceForm,
  serviceMenu,
  serviceNotice,
} from '../components/cc-widget/service-part.js';
export {Services} from './app/services/services.js';
export {loadServiceMessages} from './i18n/service-catalogues.js';
