import type {Agent} from '../core/agent.js';
import type {Call} from '../core/call.js';
import type {Centre} from '../core/centre.js';
import type {Chat} from '../core/chat.js';
import type {DeskCommand} from './protocol.js';

const chatOf = ({chats}: Agent, id: string): Chat | undefined => [...chats].find((chat) => chat.id === id);

/** The agent's own call; a command for one that is over meanwhile means nothing. */
const callOf = ({call}: Agent, id: string): Call | undefined => (call?.id === id ? call : undefined);

const transfer = ({agents}: Centre, from: Agent, call: Call | undefined, to: string): void => {
  const target = agents.all.find(({id}) => id === to);
  if (!call || call.party?.agent !== from) return;
  if (target && target !== from && target.ready && !target.call) call.transfer(target);
  else from.notice('That agent is not free.');
};

/** Carries out what an agent asks for at the desk. */
export const obey = (centre: Centre, agent: Agent, command: DeskCommand): void => {
  switch (command.type) {
    case 'join':
      return;
    case 'ready':
      return centre.agents.setReady(agent, command.ready);
    case 'chat.say':
      return chatOf(agent, command.chat)?.agentSays(command.text);
    case 'chat.seen':
      return chatOf(agent, command.chat)?.seenByAgent();
    case 'chat.end': {
      const chat = chatOf(agent, command.chat);
      if (chat) centre.chats.end(chat, 'agent');
      return;
    }
    case 'call.answer':
      return callOf(agent, command.call)?.answer(agent);
    case 'call.decline':
      return callOf(agent, command.call)?.agentHangsUp(agent, 'Declined');
    case 'call.hang-up':
      return callOf(agent, command.call)?.agentHangsUp(agent);
    case 'call.transfer':
      return transfer(centre, agent, callOf(agent, command.call), command.to);
  }
};
