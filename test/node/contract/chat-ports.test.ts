import {chatSpec} from './chat-spec.js';
import {fakeChatStage} from './fake-chat-stage.js';
import {realChatStage} from './real-chat-stage.js';

chatSpec('fake', fakeChatStage);
chatSpec('AICC', realChatStage);
