import {createActor} from 'xstate';
import {bindChatMachine, type chatMachine} from '../../machines/chat-machine.js';
import {chatPort} from '../aicc/chat-port.js';
import type {AiccClient} from '../aicc/client.js';
import {pollPort} from '../aicc/poll-port.js';
import {queuePort} from '../aicc/queue-port.js';
import {platformSupport} from '../aicc/support-port.js';
import type {CallSupport} from '../domain/call-support.js';
import type {MediaKind} from '../domain/media-kind.js';
import type {Message, ThreadItem} from '../domain/thread.js';
import {browserSupport} from '../media/browser-support.js';
import type {Actor} from 'xstate';

/** The browser is asked first: where it cannot make calls, the platform need not be bothered. */
const support = async (
  client: AiccClient,
  allowed: readonly MediaKind[],
  signal: AbortSignal,
): Promise<CallSupport> => {
  if (allowed.length === 0) return {kinds: [], fault: null};
  const browser = await browserSupport();
  if (browser.fault) return browser;
  const platform = await platformSupport(client, signal);
  const kinds = allowed.filter((kind) => browser.kinds.includes(kind) && platform.kinds.includes(kind));
  return {kinds, fault: platform.fault};
};

/** The chat's machine, bound to the real world. */
export const composeChat = (
  client: AiccClient,
  calls: readonly MediaKind[],
  thread: readonly ThreadItem[],
  transData: () => string | null,
  scope: AbortSignal,
  missed?: () => void,
): Actor<typeof chatMachine> =>
  createActor(
    bindChatMachine(
      {
        // Whoever had the thread before may have sent what is still on its way.
        ...chatPort(
          client,
          transData,
          thread.flatMap((item) => ((item as Message).delivery === 'sending' ? item.id : [])),
        ),
        checkSupport: (signal) => support(client, calls, signal),
        openPoll: pollPort(client, missed),
        openQueueWatch: queuePort(client),
      },
      scope,
    ),
    {input: {now: () => Date.now(), thread}},
  );
