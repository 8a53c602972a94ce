import {backoffMs} from '../domain/backoff.js';
import {Fault, type FaultCode} from '../domain/faults.js';
import type {AiccClient} from './client.js';
import {ENDPOINTS} from './endpoints.js';
import {pause} from './pause.js';

/** After this long AICC has given the agent free by itself, ms. */
const USELESS_AFTER_MS = 10 * 60_000;

/** Failures after which nothing can have arrived; without a network there are no new credentials either. */
const UNSENT: readonly FaultCode[] = ['network/offline', 'network/unreachable', 'auth/credentials-failed'];

/**
 * Sends dropClickToCall, outliving page and element. Where the network is gone, it goes out when it is back; once a
 * server has answered, whatever it said, it is not sent again.
 *
 * @param hurried Aborts when the next call is waiting: one last try, since a later drop would hit that call.
 * @returns whether it is owed no more; `false` where it surely did not arrive, and the next call must see to it
 */
export const dropCall = async (client: AiccClient, hurried: AbortSignal): Promise<boolean> => {
  const deadline = Date.now() + USELESS_AFTER_MS;
  for (let failures = 1; Date.now() < deadline; failures += 1) {
    const isLast = hurried.aborted;
    try {
      const {code} = await client.request(ENDPOINTS.dropClickToCall, {body: {channel: 'WEB'}, keepalive: true});
      client.options.log.info('call dropped', {code});
      return true;
    } catch (thrown) {
      const {code} = Fault.from(thrown);
      client.options.log.warn('drop failed', {code, failures});
      // After a time-out the request may have arrived: a second one would drop the next call.
      if (!UNSENT.includes(code)) return true;
      if (isLast) return false;
      await pause(backoffMs(failures), hurried);
    }
  }
  return true;
};
