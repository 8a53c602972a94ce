import type {CallSupport} from '../domain/call-support.js';
import {Fault} from '../domain/faults.js';
import type {AiccClient} from './client.js';
import {ENDPOINTS} from './endpoints.js';

/** Asks checkClickToCallSupport; both switches must be on. */
export const platformSupport = async (client: AiccClient, signal: AbortSignal): Promise<CallSupport> => {
  try {
    const {body} = await client.demand(ENDPOINTS.checkClickToCallSupport, {query: {channel: 'WEB'}, signal});
    return body['webRTCSupported'] === true && body['clickToCallSupported'] === true
      ? {kinds: ['audio', 'video'], fault: null}
      : {kinds: [], fault: new Fault('support/not-offered')};
  } catch (thrown) {
    signal.throwIfAborted();
    return {kinds: [], fault: Fault.from(thrown)};
  }
};
