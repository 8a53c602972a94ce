import type {TestContext} from 'node:test';
import {chatPort} from '../../../src/aicc/chat-port.js';
import type {AiccClient} from '../../../src/aicc/client.js';
import {pollPort} from '../../../src/aicc/poll-port.js';
import type {PollFact} from '../../../src/domain/chat-ports.js';
import {textOf} from '../../support/text-of.js';
import {noSignal} from './aicc-bench.js';
import {Chronicle} from './chronicle.js';

/** Begins a chat and listens, until the test is over or `hangUp`. */
export const conversing = async (t: TestContext, client: AiccClient) => {
  const chat = chatPort(client);
  await chat.connect({resume: false}, noSignal);
  const heard = new Chronicle<PollFact>();
  const hangUp = pollPort(client)(undefined, heard.add);
  t.after(hangUp);
  const hears = (words: RegExp) =>
    heard.until(
      (all) =>
        all.some(
          (fact) =>
            fact.type === 'messages.received' && fact.messages.some((message) => words.test(textOf(message) ?? '')),
        ),
      String(words),
    );
  return {chat, heard, hears, hangUp};
};
