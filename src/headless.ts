/**
 * Machines, ports and client without elements: for a user interface of one's own, for programs and for tests. Importing
 * it has no side effects. Actors are made with `createActor` of XState.
 */
export {newMessageId} from './app/message-id.js';
export {chatPort, sendSignal} from './aicc/chat-port.js';
export {AiccClient, type AiccOptions} from './aicc/client.js';
export {pollPort} from './aicc/poll-port.js';
export {queuePort} from './aicc/queue-port.js';
export {reservationPort} from './aicc/reservation-port.js';
export {platformSupport} from './aicc/support-port.js';
export {credentialsFrom} from './aicc/token-url.js';
export type {CallPorts} from './domain/call-ports.js';
export type {CallSupport} from './domain/call-support.js';
export type {ChatPorts, Party, QueuePlace} from './domain/chat-ports.js';
export type {Credentials, GetCredentials} from './domain/credentials.js';
export {Fault, FAULTS, type FaultArea, type FaultCode} from './domain/faults.js';
export type {Log, LogData} from './domain/log.js';
export type {MediaKind} from './domain/media-kind.js';
export {OUTCOMES, type CallEnd, type Outcome} from './domain/outcomes.js';
export {isMessage, type Message, type TextMessage, type ThreadItem} from './domain/thread.js';
export {loadDial} from './load-dial.js';
export {browserSupport} from './media/browser-support.js';
export {holdPage} from './media/call-page.js';
export {openSound} from './media/call-sound.js';
export {openLocalMedia} from './media/local-media-port.js';
export {watchPermission} from './media/permission-watch.js';
export {openScreen} from './media/screen-port.js';
export {dialogPort, type DialogOptions} from './sip/dialog-port.js';
export type {Dial} from './sip/dial.js';
export {bindCallMachine, callMachine, type CallActor, type CallSnapshot} from '../machines/call-machine.js';
export type {CallCommand, CallEmitted, CallInput} from '../machines/call-setup.js';
export {callView, type CallPhase, type CallView} from '../machines/call-view.js';
export {bindChatMachine, chatMachine, type ChatActor, type ChatSnapshot} from '../machines/chat-machine.js';
export type {ChatCommand, ChatEmitted, ChatInput} from '../machines/chat-setup.js';
export {chatView, type ChatPhase, type ChatView} from '../machines/chat-view.js';
