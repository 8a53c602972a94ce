import type {CallScript} from './call-script.js';
import type {Visitor} from './visitor.js';

export type CallMedia = 'audio' | 'video';
export type CallState = 'new' | 'queued' | 'ringing' | 'connecting' | 'connected' | 'transferring' | 'ended';

export interface CallRequest {
  visitor: Visitor;
  media: CallMedia;
  /** Where the gateway is, as seen by this visitor. */
  gatewayUrl: string;
  script?: CallScript;
}
