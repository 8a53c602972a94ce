import type {TestContext} from 'node:test';
import type {SettingsPatch} from '../../../server/contact-centre/core/settings.js';
import {chatPort} from '../../../src/aicc/chat-port.js';
import {traceMessage} from '../../../src/aicc/history-port.js';
import {pollPort} from '../../../src/aicc/poll-port.js';
import {queuePort} from '../../../src/aicc/queue-port.js';
import {platformSupport} from '../../../src/aicc/support-port.js';
import {visitorAtCentre} from '../aicc/visitor-at-centre.js';
import type {ChatStage} from './chat-spec.js';

const SETTINGS: Readonly<Record<string, SettingsPatch>> = {
  'out-of-hours': {officeHours: 'closed'},
  busy: {automaticAgent: false},
  'no-calls': {clickToCallSupported: false},
};

/** The adapters that speak with AICC, on the built-in contact centre. */
export const realChatStage = async (t: TestContext): Promise<ChatStage> => {
  const {centre, client} = await visitorAtCentre(t);
  return {
    ports: {
      ...chatPort(client),
      trace: (message, signal) => traceMessage(client, message, signal),
      checkSupport: (signal) => platformSupport(client, signal),
      openPoll: pollPort(client),
      openQueueWatch: queuePort(client),
    },
    set: async (what) => {
      if (what === 'silent')
        await centre.admin('POST', '/faults', {rules: [{match: '.', kind: 'delay', value: 60_000}]});
      else await centre.admin('PATCH', '/settings', SETTINGS[what]);
    },
    agentSays: async (text) => void (await centre.admin('POST', '/chats/u-1001/say', {text})),
    agentEnds: async () => void (await centre.admin('POST', '/chats/u-1001/end')),
  };
};
