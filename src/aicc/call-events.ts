import type {Route} from '../domain/call-ports.js';
import {Fault} from '../domain/faults.js';
import {failed, type CallEnd} from '../domain/outcomes.js';
import {asNumber, asText, isJson, type Json} from './reply.js';

/** What one answer of getClickToCallEvents says. */
export type CallEvent =
  | {type: 'nothing'}
  | {type: 'queued'}
  | {type: 'transferred'}
  | {type: 'answered'; route: Route}
  | {type: 'unusable'; fault: Fault}
  | {type: 'released'; end: CallEnd};

/** Only codes and causes: texts of the platform are not logged. */
const causeOf = (content: unknown) =>
  new Error(isJson(content) ? `causeId ${asText(content['causeId']) ?? 'none'}` : 'no cause');

const routeOf = (content: unknown): Route | null => {
  if (isJson(content)) {
    const domain = asText(content['domain']);
    const accessCode = asText(content['accessCode']);
    const addresses: unknown = content['gwAddresses'];
    const gateways = (Array.isArray(addresses) ? addresses : [addresses]).map(asText).filter((x) => x !== null);
    if (domain && accessCode && gateways.length > 0)
      return {domain, accessCode, gateways, caller: asText(content['clickToCallCaller']) ?? 'AnonymousCard'};
  }
  return null;
};

const answeredBy = (content: unknown): CallEvent => {
  const route = routeOf(content);
  return route
    ? {type: 'answered', route}
    : {type: 'unusable', fault: new Fault('platform/bad-reply', {cause: new Error('168101 without a usable route')})};
};

/** Reads an event, in whatever of its documented shapes it comes. */
export const readCallEvent = (body: Json): CallEvent => {
  const content = body['content'];
  switch (asNumber(body['eventId'])) {
    case 168101:
      return answeredBy(content);
    case 168102:
      return {type: 'queued'};
    case 168106:
      return {type: 'transferred'};
    case 168103:
      return {type: 'released', end: {outcome: 'queue-timeout'}};
    case 168105:
      return {type: 'released', end: failed(new Fault('platform/refused', {cause: causeOf(content)}))};
    case 168110:
      return {type: 'released', end: {outcome: 'hung-up-by-agent'}};
    default:
      return {type: 'nothing'};
  }
};
