/** Where and how the visitor dials the gateway. */
export interface ConnectedContent {
  domain: string;
  gwAddresses: string[];
  accessCode: string;
  clickToCallCaller: string;
}

export interface CallCause {
  causeId: number;
  causeDesc: string;
}

export interface CallEvent {
  resultDesc: string;
  eventId?: number;
  content?: ConnectedContent | CallCause;
}

/** The vendor's texts, its spelling included. */
export const callEvents = {
  connected: (content: ConnectedContent): CallEvent => ({resultDesc: 'Call connected', eventId: 168101, content}),
  queued: (): CallEvent => ({resultDesc: 'Call in queue', eventId: 168102}),
  queueTimeout: (content: CallCause): CallEvent => ({resultDesc: 'Call queue timeout', eventId: 168103, content}),
  failed: (content: CallCause): CallEvent => ({resultDesc: 'Call failed', eventId: 168105, content}),
  transferred: (): CallEvent => ({resultDesc: 'Call transfered', eventId: 168106}),
  released: (content: CallCause): CallEvent => ({resultDesc: 'Call disconnected', eventId: 168110, content}),
  nothing: (): CallEvent => ({resultDesc: 'ClickToCall polled without any events'}),
};

/** AICC's cause codes are not published; the one code that is known from a sample is -1. */
export const cause = (causeDesc: string, causeId = -1): CallCause => ({causeId, causeDesc});
