import type {Agent} from '../core/agent.js';
import type {Call} from '../core/call.js';
import type {Centre} from '../core/centre.js';
import type {Chat} from '../core/chat.js';
import type {DeskCommand} from './protocol.js';
import {callBack} from '../rest/create-call.js';
import {sendFile} from './send-file.js';

const chatOf = ({chats}: Agent, id: string): Chat | undefined => [...chats].find((chat) => chat.id === id);

/** The agent's own call; a command for one that is over meanwhile means nothing. */
const callOf = ({call}: Agent, id: string): Call | undefined => (call?.id === id ? call : undefined);

const transfer = ({agents}: Centre, from: Agent, call: Call | undefined, to: string): void => {
  const target = agents.all.find(({id}) => id === to);
  if (!call || call.party?.agent !== from) return;
  if (target && target !== from && target.ready && !target.call) call.transfer(target);
  else from.notice('That agent is not free.');
};

const handOn = (
  {agents, chats}: Centre,
  from: Agent,
  chat: Chat,
  {to, skill}: Extract<DeskCommand, {type: 'chat.hand-on'}>,
): void => {
  const agent = to === undefined ? undefined : agents.all.find(({id, ready}) => id === to && ready);
  if (to !== undefined && (!agent || agent === from)) return from.notice('That agent is not free.');
  chats.handOn(chat, {agent, skill});
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
    case 'chat.send-file': {
      const chat = chatOf(agent, command.chat);
      if (chat) sendFile(centre, chat, command.name, command.data);
      return;
    }
    case 'chat.send-place':
      return chatOf(agent, command.chat)?.agentSends({mediaType: 'LOCATE', content: command.place});
    case 'chat.hold': {
      chatOf(agent, command.chat)?.hold(command.held);
      return centre.chats.route();
    }
    case 'chat.hand-on': {
      const chat = chatOf(agent, command.chat);
      if (chat) handOn(centre, agent, chat, command);
      return;
    }
    case 'skills':
      agent.skills.clear();
      for (const skill of command.skills) agent.skills.add(skill);
      return centre.agents.changed.notify();
    case 'phrase.add':
    case 'phrase.remove': {
      const others = centre.settings.current.phrases.filter((phrase) => phrase !== command.text);
      centre.settings.patch({phrases: command.type === 'phrase.add' ? [...others, command.text] : others});
      return;
    }
    case 'left-message.done':
    case 'left-message.call-back': {
      const message = centre.leftMessages.find(({id}) => id === command.message);
      if (!message) return;
      if (command.type === 'left-message.done') message.done = true;
      else message.callBack = callBack(message.contact);
      return centre.changed.notify();
    }
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
