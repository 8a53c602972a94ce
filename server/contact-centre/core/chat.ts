import {randomUUID} from 'node:crypto';
import type {Agent} from './agent.js';
import {automaticAgent} from './automatic-agent.js';
import {answerOf} from './bot.js';
import type {ChatEntry, VisitorText} from './chat-entry.js';
import {Countdown} from './countdown.js';
import {downlink, type Downlink} from './downlink.js';
import type {HistoryUplink} from './history.js';
import type {Settings} from './settings.js';
import type {SurveyResult} from './survey.js';
import type {TransData} from './trans-data.js';
import type {Visitor} from './visitor.js';

export type ChatState = 'new' | 'bot' | 'queued' | 'agent' | 'automatic' | 'ended';
export type ChatEnd = 'visitor' | 'agent' | 'time-out' | 'administrator';

const TYPING_MS = 5000;

/** One session of a visitor, from CONNECT to DISCONNECT: what was said, and who has it now. */
export class Chat {
  readonly id = randomUUID();
  readonly startedAt = Date.now();
  readonly visitor: Visitor;
  readonly entries: ChatEntry[] = [];
  state: ChatState = 'new';
  agent: Agent | undefined;
  endedBy: ChatEnd | undefined;
  typing = false;
  /** The agent has put it aside for a while. */
  held = false;
  /** The last of the agent's entries that the visitor has read. */
  seenByVisitor: string | undefined;
  readonly #typing = new Countdown();
  readonly #changed: () => void;
  /** What the visitor is writing, where INPUT tells it. */
  draft = '';
  /** The page and form that CONNECT handed on. */
  transData: TransData | undefined;
  survey: SurveyResult | undefined;
  /** The skill that is wanted of whoever takes it. */
  skill: string | undefined;
  readonly #settings: () => Readonly<Settings>;
  #unseenMessageIds: string[] = [];
  #botAnswers = 0;

  constructor(visitor: Visitor, settings: () => Readonly<Settings>, changed: () => void) {
    this.visitor = visitor;
    this.#settings = settings;
    this.#changed = changed;
  }

  get ended(): boolean {
    return this.state === 'ended';
  }

  queue(): void {
    this.#leaveAgent();
    this.state = 'queued';
    this.systemSays('Queuing...', 'Y');
  }

  giveTo(agent: Agent, welcome: string): void {
    this.#leaveAgent();
    this.state = 'agent';
    this.agent = agent;
    agent.chats.add(this);
    this.systemSays('The call is connected to an agent.');
    if (welcome) this.agentSays(welcome.replaceAll('{agent}', agent.name));
    this.#changed();
  }

  giveToAutomaticAgent(): void {
    this.#leaveAgent();
    this.state = 'automatic';
    this.systemSays('The call is connected to an agent.');
    this.agentSays(automaticAgent.greet(this.visitor.userName));
  }

  giveToBot(): void {
    this.state = 'bot';
    this.#botSays(this.#settings().bot.greeting, []);
  }

  /** @returns Whether the visitor asked the bot for a person. */
  visitorSays({mediaType, content, nickname, messageId}: VisitorText): boolean {
    const name = nickname ?? this.visitor.userName;
    const at = Date.now();
    const id = randomUUID();
    this.entries.push({id, author: 'visitor', name, mediaType, content, at, messageId});
    this.#remember({
      mediaType,
      content,
      senderNickname: name,
      timestamp: at,
      messageId: messageId ?? null,
      messageCode: id,
    });
    this.draft = '';
    if (messageId) this.#unseenMessageIds.push(messageId);
    this.typing = false;
    if (this.state === 'automatic') {
      this.seenByAgent();
      this.agentSays(mediaType === 'TEXT' ? automaticAgent.answer(content) : automaticAgent.answerMedia(mediaType));
    }
    this.#changed();
    return this.state === 'bot' && this.#botAnswersTo(mediaType === 'TEXT' ? content : '');
  }

  agentSays(content: string): void {
    this.agentSends({mediaType: 'TEXT', content});
  }

  /** Anything that an agent can send: `contentType` and `mediaFileType` tell of files. */
  agentSends(what: Pick<Downlink, 'content' | 'mediaType'> & Partial<Downlink>): void {
    const name = this.agent?.name ?? automaticAgent.name;
    const senderAvatar = this.#settings().agentAvatar;
    const message = this.#tell({sourceType: 'AGENT', senderNickname: name, senderAvatar, ...what});
    this.#note('agent', name, what.content ?? '', message.messageCode, what.mediaType ?? 'TEXT');
  }

  #botAnswersTo(text: string): boolean {
    const {content, questions, handsOver} = answerOf(this.#settings().bot, text);
    this.seenByAgent('ROBOT');
    this.#botSays(content, questions);
    return handsOver;
  }

  #botSays(content: string, questions: string[]): void {
    const {name, simQuestionsForm} = this.#settings().bot;
    const form = simQuestionsForm === 'json' ? JSON.stringify(questions) : questions;
    const message = this.#tell({
      sourceType: 'ROBOT',
      mediaType: 'TEXT',
      content,
      senderNickname: name,
      robotGender: 'FEMALE',
      simQuestions: questions.length > 0 ? form : null,
      interIdx: String((this.#botAnswers += 1)),
    });
    this.#note('bot', name, content, message.messageCode);
  }

  /** feedbacksatisfaction: what the visitor says of the bot's answer with this index. */
  rateAnswer(index: string, rating: string): boolean {
    const answer = this.entries.filter(({author}) => author === 'bot')[Number(index) - 1];
    if (!answer) return false;
    answer.rating = rating;
    this.#changed();
    return true;
  }

  /** The agent puts the conversation aside, or takes it up again; the visitor is told. */
  hold(held: boolean): void {
    if (this.state !== 'agent' || held === this.held) return;
    this.held = held;
    this.systemSays(held ? 'The agent is looking into it. Please stay.' : 'The agent is back.');
  }

  systemSays(content: string, queueFlag: 'Y' | null = null): void {
    this.#tell({sourceType: 'SYSTEM', mediaType: 'TEXT', content, senderNickname: 'system', queueFlag});
    this.#changed();
  }

  /** A line for the agent only. */
  note(content: string): void {
    this.#note('system', 'system', content, null);
  }

  visitorTypes(draft = ''): void {
    this.draft = draft;
    this.typing = true;
    this.#typing.start(TYPING_MS, () => {
      this.typing = false;
      this.#changed();
    });
    this.#changed();
  }

  /** READ from the visitor: the message codes are optional, none means all. */
  visitorSaw(messageCodes: string[]): void {
    const known = this.entries.filter(
      ({author, id}) =>
        (author === 'agent' || author === 'bot') && (messageCodes.length === 0 || messageCodes.includes(id)),
    );
    this.seenByVisitor = known.at(-1)?.id ?? this.seenByVisitor;
    this.#changed();
  }

  seenByAgent(sourceType: 'AGENT' | 'ROBOT' = 'AGENT'): void {
    if (this.#unseenMessageIds.length === 0) return;
    this.#tell({sourceType, controlType: 'READ', content: this.#unseenMessageIds.join(',')});
    this.#unseenMessageIds = [];
  }

  end(by: ChatEnd): void {
    if (this.ended) return;
    this.#leaveAgent();
    this.state = 'ended';
    this.endedBy = by;
    this.#typing.stop();
    const sourceType = by === 'agent' ? 'AGENT' : 'SYSTEM';
    if (by !== 'visitor') this.#tell({sourceType, controlType: 'DISCONNECT', isOfflineStatus: false});
    this.#changed();
  }

  #leaveAgent(): void {
    this.agent?.chats.delete(this);
    this.agent = undefined;
    this.held = false;
  }

  #tell(content: Pick<Downlink, 'sourceType'> & Partial<Downlink>): Downlink {
    const {channelId, userId, downlinks} = this.visitor;
    const message = downlink({from: channelId, to: userId, callId: this.id, ...content});
    downlinks.put(message);
    if (message.controlType === 'CHAT') this.visitor.history.push(message);
    return message;
  }

  #remember(said: Omit<HistoryUplink, 'from' | 'to' | 'channel' | 'controlType' | 'sourceType'>): void {
    const {userId: from, channelId: to, history} = this.visitor;
    history.push({from, to, channel: 'WEB', controlType: 'CHAT', sourceType: 'CUSTOMER', ...said});
  }

  #note(
    author: ChatEntry['author'],
    name: string,
    content: string,
    messageCode: string | null,
    mediaType = 'TEXT',
  ): void {
    this.entries.push({id: messageCode ?? randomUUID(), author, name, mediaType, content, at: Date.now()});
    this.#changed();
  }
}
