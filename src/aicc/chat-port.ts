import {backoffMs} from '../domain/backoff.js';
import type {ChatPorts} from '../domain/chat-ports.js';
import {Fault} from '../domain/faults.js';
import {isOffline} from './aicc-faults.js';
import type {AiccClient} from './client.js';
import {ENDPOINTS} from './endpoints.js';
import {pause} from './pause.js';
import {askQueue} from './queue-port.js';
import {sendBody} from './send-body.js';

/** Sessions that were lost this soon after they were made count as failures of one outage, ms. */
const OUTAGE_MS = 60_000;

/**
 * CONNECT, CHAT and DISCONNECT by `send`.
 *
 * @param transData JSON text for the bot's flow and the desk, as CONNECT hands it on
 */
export const chatPort = (
  client: AiccClient,
  transData: () => string | null = () => null,
  /** Ids of messages that somebody may have sent already. */
  mayBeSent: readonly string[] = [],
): Pick<ChatPorts, 'connect' | 'send' | 'trace' | 'disconnect'> => {
  /** Messages of which nobody knew, at least once, whether they had arrived. */
  const doubted = new Set(mayBeSent);
  let connectedAt = -Infinity;
  let losses = 0;

  const send = async (body: ReturnType<typeof sendBody>, signal?: AbortSignal, keepalive = false) => {
    await client.demand(ENDPOINTS.send, {body, keepalive, ...(signal && {signal})});
  };

  const trace: ChatPorts['trace'] = async (message, signal) => {
    doubted.add(message.id);
    return (await import('./history-port.js')).traceMessage(client, message, signal);
  };

  return {
    trace,
    connect: async ({resume}, signal) => {
      losses = Date.now() - connectedAt < OUTAGE_MS ? losses + 1 : 0;
      if (losses > 0) await pause(backoffMs(losses, 2_000), signal);
      signal.throwIfAborted();
      await client.ensureToken();
      if (resume) await askQueue(client, signal);
      else {
        const data = transData();
        await send(sendBody(client.options, 'CONNECT', 'start', data ? {transData: data} : {}), signal);
      }
      connectedAt = Date.now();
    },
    send: async (message, signal) => {
      if (doubted.has(message.id) && (await trace(message, signal).catch(() => false))) return;
      const wasOffline = isOffline();
      const more =
        message.kind === 'text' ? {content: message.text ?? ''} : (await import('./uplink.js')).uplinkOf(message);
      const {id, at} = message;
      await send(sendBody(client.options, 'CHAT', '', {...more, messageId: id, timestamp: String(at)}), signal).catch(
        (thrown: unknown) => {
          if (signal.aborted) doubted.add(id);
          const {code} = Fault.from(thrown);
          // Only what set out without a network surely did not arrive; one that was lost on the way took it along.
          throw code === 'network/offline' && !wasOffline ? new Fault('network/unreachable', {cause: thrown}) : thrown;
        },
      );
    },
    disconnect: async (signal) => {
      await send(sendBody(client.options, 'DISCONNECT', ''), signal, true);
      connectedAt = -Infinity;
    },
  };
};

/** Sends INPUT (the visitor writes) or READ (the ids of what the visitor saw), as a courtesy: nobody waits for it. */
export const sendSignal = (client: AiccClient, controlType: 'INPUT' | 'READ', content: string): void => {
  client
    .demand(ENDPOINTS.send, {body: sendBody(client.options, controlType, content)})
    .catch((thrown: unknown) => client.options.log.debug('signal not sent', {code: Fault.from(thrown).code}));
};
