import {backoffMs} from '../domain/backoff.js';
import type {ChatPorts} from '../domain/chat-ports.js';
import {Fault} from '../domain/faults.js';
import {faultOfResult, isOffline} from './aicc-faults.js';
import type {AiccClient} from './client.js';
import {isPlain, listed, readDownlink} from './downlink.js';
import {ENDPOINTS} from './endpoints.js';
import {pause} from './pause.js';

/** A reply without news that came faster than this was not held by the server, ms. */
const HELD_MS = 500;
/** Refused tokens in a row after which no renewal will help. */
const REFUSALS = 3;
/** What tells one reply from the next, by its ends: a reply may hold thousands. */
const keyOf = (list: readonly unknown[]): string => JSON.stringify([list.length, list[0], list.at(-1)]);

/**
 * The chat's long-poll loop: one request under way at a time, from opening to close.
 *
 * @param missed Polls are answered again after one that failed: what a lost reply had, AICC does not say again.
 */
export const pollPort =
  (client: AiccClient, missed?: () => void): ChatPorts['openPoll'] =>
  (_, tell) => {
    const life = new AbortController();
    const {signal} = life;
    let before = keyOf([]);

    const once = async () => {
      const startedAt = Date.now();
      const {code, body} = await client.request(ENDPOINTS.poll, {
        query: {receiverId: client.options.userId, channel: 'WEB', isNeedRead: 'true'},
        signal,
      });
      if (code !== '0') {
        const fault = faultOfResult(code);
        if (fault.code === 'platform/session-lost') return tell({type: 'session.lost'});
        throw fault;
      }
      const list = listed(body['downlinkMessages']);
      // What cannot be fetched cannot be shown: the reader for texts alone says so in the message's place.
      const media = list.every(isPlain) ? null : await import('./media-downlink.js').catch(() => null);
      const {messages, read, party, name, closedBy} = readDownlink(list, Date.now(), media?.readMessage);
      if (messages.length + read.length > 0 || party) tell({type: 'messages.received', messages, read, party, name});
      else tell({type: 'poll.answered'});
      // Whoever was told of the messages may have closed.
      if (signal.aborted) return;
      const same = before === (before = keyOf(list));
      if (closedBy) tell({type: 'session.closed', by: closedBy});
      else if (same && Date.now() - startedAt < HELD_MS) await pause(1_000, signal, {online: false});
    };

    const loop = async () => {
      let failures = 0;
      let refusals = 0;
      while (!signal.aborted) {
        try {
          await once();
          if (failures > 0) missed?.();
          failures = refusals = 0;
        } catch (thrown) {
          if (signal.aborted) return;
          const fault = Fault.from(thrown);
          failures += 1;
          refusals = fault.area === 'auth' ? refusals + 1 : 0;
          client.options.log.warn('poll failed', {code: fault.code, failures});
          if (refusals >= REFUSALS) return tell({type: 'poll.failed', fault});
          // One lost reply is no news; the next one usually comes.
          if (failures > 1 || isOffline()) tell({type: 'poll.interrupted', fault});
          await pause(backoffMs(failures), signal);
        }
      }
    };

    void loop();
    return () => life.abort();
  };
