/** The public API: classes and types, without side effects. `cc-click-to-call/define` registers the element. */
export {CcClickToCall} from '../components/cc-click-to-call/cc-click-to-call.js';
export type {ClickToCallProperties} from '../components/cc-click-to-call/properties.js';
export {
  CcCallBeforeStartEvent,
  CcCallChangeEvent,
  CcCallEndEvent,
  CcChatChangeEvent,
  CcCloseEvent,
  CcFaultEvent,
  CcMessageEvent,
  CcOpenEvent,
  CcSurveyEvent,
  CcUnreadEvent,
  type ClickToCallEventMap,
} from '../components/events/public-events.js';
export type {
  ClickToCallAttributes,
  ClickToCallHandlers,
  ClickToCallListeners,
  ClickToCallSettings,
} from './element-types.js';
export type {CallPhase, ChatPhase} from './domain/phases.js';
export type {Credentials, GetCredentials} from './domain/credentials.js';
export type {OpenRule} from './domain/open-rules.js';
export type {PreChatField} from './domain/pre-chat.js';
export {Fault, FAULTS, type FaultArea, type FaultCode} from './domain/faults.js';
export type {MediaKind} from './domain/media-kind.js';
export {OUTCOMES, type Outcome} from './domain/outcomes.js';
