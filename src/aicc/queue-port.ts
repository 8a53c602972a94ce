import type {ChatPorts, QueueFact} from '../domain/chat-ports.js';
import {Fault} from '../domain/faults.js';
import type {AiccClient} from './client.js';
import {ENDPOINTS} from './endpoints.js';
import {pause} from './pause.js';
import {asNumber} from './reply.js';

/** AICC's own recommendation, ms. */
const EVERY_MS = 10_000;

/** Asks queryQueueInfo once. @throws {Fault} */
export const askQueue = async (
  client: AiccClient,
  signal: AbortSignal,
): Promise<QueueFact | {type: 'queue.unknown'}> => {
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
    case '5':
    case '6':
    case '160004':
      return {type: 'session.lost'};
    default:
      return {type: 'queue.unknown'};
  }
};

/** Asks queryQueueInfo at once and every 10 s, from opening to close. */
export const queuePort =
  (client: AiccClient): ChatPorts['openQueueWatch'] =>
  (_, tell) => {
    const life = new AbortController();
    const {signal} = life;

    const once = async () => {
      const fact = await askQueue(client, signal);
      if (fact.type !== 'queue.unknown') tell(fact);
    };

    const loop = async () => {
      while (!signal.aborted) {
        await once().catch((thrown: unknown) => {
          // The poll loop tells of a broken link; here the next round is answer enough.
          if (!signal.aborted) client.options.log.warn('queue unknown', {code: Fault.from(thrown).code});
        });
        await pause(EVERY_MS, signal);
      }
    };

    void loop();
    return () => life.abort();
  };
