import {Fault} from '../domain/faults.js';
import {failed, type CallEnd} from '../domain/outcomes.js';

/** How an INVITE ended that was not answered: the final status (RFC 3261 §21) or JsSIP's own cause. */
export interface Refusal {
  readonly status: number | null;
  readonly cause: string;
}

const OUTCOMES: Readonly<Record<number, CallEnd>> = {
  408: {outcome: 'no-answer'},
  480: {outcome: 'no-answer'},
  486: {outcome: 'busy'},
  600: {outcome: 'busy'},
  603: {outcome: 'declined'},
};

/** Whether another gateway may do better: this one could not be talked to, or says that it cannot serve. */
export const isGatewayTrouble = ({status, cause}: Refusal): boolean =>
  status === null ? cause === 'Connection Error' || cause === 'Request Timeout' : status === 503;

/** What a refusal means for the call. */
export const endOfRefusal = ({status, cause}: Refusal): CallEnd => {
  const known = status === null ? undefined : OUTCOMES[status];
  if (known) return known;
  if (cause === 'RTP Timeout') return failed(new Fault('media/ice-failed'));
  const code = isGatewayTrouble({status, cause}) ? 'signaling/gateway-unreachable' : 'signaling/rejected';
  return failed(new Fault(code, {cause: new Error(`SIP ${status ?? cause}`)}));
};
