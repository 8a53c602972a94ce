import type {ChatPorts, QueueFact} from '../domain/chat-ports.js';
import {Fault} from '../domain/faults.js';
import {faultOfResult} from './aicc-faults.js';
import type {AiccClient} from './client.js';
import {ENDPOINTS} from './endpoints.js';
import {pause} from './pause.js';
import {asNumber} from './reply.js';

/** AICC's own recommendation, ms. */
const EVERY_MS = 10_000;

/** Asks queryQueueInfo once. @throws {Fault} `platform/session-lost` where there is no session */
export const askQueue = async (client: AiccClient, signal: AbortSignal): Promise<QueueFact> => {
  const {channelId, userId} = client.options;
  const {code, body} = await client.request(ENDPOINTS.queryQueueInfo, {
    body: {userId, channelConfigId: channelId, channel: 'WEB'},
    signal,
  });
  switch (code) {
    case '0':
      return {
        type: 'queue.reported',
        place: {position: asNumber(body['position']), estimateSeconds: asNumber(body['estimateWaitTime'])},
      };
    case '160021':
      return {type: 'queue.left', party: 'agent'};
    case '160022':
      return {type: 'queue.left', party: 'bot'};
    default:
      throw faultOfResult(code);
  }
};

/** Asks queryQueueInfo at once and every 10 s, from opening to close. */
export const queuePort =
  (client: AiccClient): ChatPorts['openQueueWatch'] =>
  (_, tell) => {
    const life = new AbortController();
    const {signal} = life;

    const loop = async () => {
      while (!signal.aborted) {
        await askQueue(client, signal).then(tell, (thrown: unknown) => {
          const {code} = Fault.from(thrown);
          if (signal.aborted) return;
          if (code === 'platform/session-lost') tell({type: 'session.lost'});
          // The poll loop tells of a broken link; here the next round is answer enough.
          else client.options.log.warn('queue unknown', {code});
        });
        await pause(EVERY_MS, signal);
      }
    };

    void loop();
    return () => life.abort();
  };
