import type {CallMedia} from '../core/call-state.js';
import type {Call} from '../core/call.js';
import type {Centre} from '../core/centre.js';
import type {Chat} from '../core/chat.js';
import type {Visitor} from '../core/visitor.js';
import type {WaitingLine} from '../core/waiting-line.js';
import {SKILLS, type Agent} from '../core/agent.js';
import type {AgentView, CallView, ChatView, DeskView, QueueView, VisitorView} from './protocol.js';

const agentView = ({id, name, ready, chats, call, skills}: Agent): AgentView => ({
  id,
  name,
  ready,
  chats: chats.size,
  inCall: call !== undefined,
  skills: [...skills],
});

const visitorView = ({userId, userName, channelId, locale, userAgent, address}: Visitor): VisitorView => ({
  userId,
  name: userName,
  channelId,
  locale,
  userAgent: userAgent ?? '',
  address: address ?? '',
});

const surveyWords = ({survey}: Chat): string | undefined =>
  survey &&
  [`${survey.evaluation} of 5`, survey.npsScore && `NPS ${survey.npsScore}`, survey.comment]
    .filter(Boolean)
    .join(' · ');

const chatView = (chat: Chat): ChatView => {
  const {id, visitor, startedAt, typing, held, draft, seenByVisitor, transData, skill} = chat;
  return {
    id,
    visitor: visitorView(visitor),
    startedAt,
    typing,
    held,
    seenByVisitor: seenByVisitor ?? null,
    draft,
    page: transData?.page ?? null,
    form: transData?.form ?? {},
    skill: skill ?? null,
    survey: surveyWords(chat) ?? null,
  };
};

const phaseOf = ({state, incoming}: Call, agent: Agent): CallView['phase'] => {
  if (incoming?.agent === agent) return incoming.leg ? 'connecting' : 'ringing';
  if (state === 'transferring') return 'transferring';
  return state === 'connected' ? 'connected' : 'connecting';
};

const callView = (call: Call, agent: Agent, domain: string): CallView => {
  const {visitor, incoming, party, signs} = call;
  const [mine, other] = incoming?.agent === agent ? [incoming, party] : [party, incoming];
  return {
    id: call.id,
    kind: call.media,
    visitor: visitorView(visitor),
    chat: visitor.chat?.agent === agent ? visitor.chat.id : null,
    phase: phaseOf(call, agent),
    transferWith: call.state === 'transferring' ? (other?.agent?.name ?? 'the automatic agent') : null,
    connectedAt: call.connectedAt ?? null,
    visitorHolds: signs.isHolding,
    visitorShows: signs.showsVideo,
    // Who is not yet or no longer the visitor's counterpart has nothing at the visitor's.
    agentVideo: party?.agent === agent ? signs.agentVideo : 'off',
    digits: signs.digits,
    dial: mine?.dialCode ? {domain, code: mine.dialCode} : null,
  };
};

const queueViews = <T extends {visitor: Visitor; id: string}>(
  line: WaitingLine<T>,
  kindOf: (item: T) => 'chat' | CallMedia,
): QueueView[] =>
  line.items.map((item) => ({
    id: item.id,
    kind: kindOf(item),
    visitorName: item.visitor.userName,
    position: line.place(item)?.position ?? 0,
    since: Date.now() - (line.place(item)?.waitedMs ?? 0),
  }));

/** All that one agent's desk shows, but for the conversations' entries. */
export const deskView = (centre: Centre, agent: Agent): DeskView => ({
  you: agentView(agent),
  agents: centre.agents.all.map(agentView),
  queue: [...queueViews(centre.calls.line, ({media}) => media), ...queueViews(centre.chats.line, () => 'chat')],
  chats: [...agent.chats].map(chatView),
  call: agent.call ? callView(agent.call, agent, centre.gateway.domain) : null,
  officeHours: centre.settings.current.officeHours,
  skills: SKILLS,
  phrases: centre.settings.current.phrases,
  leftMessages: centre.leftMessages.map(({id, visitor, contact, text, at, done, callBack}) => ({
    id,
    visitorName: visitor.userName,
    contact,
    text,
    at,
    done,
    callBack,
  })),
});
