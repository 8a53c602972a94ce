import {randomUUID} from 'node:crypto';
import type {Agent} from './agent.js';
import {automaticAgent} from './automatic-agent.js';
import type {ChatEntry, VisitorText} from './chat-entry.js';
import {Countdown} from './countdown.js';
import {downlink, type Downlink} from './downlink.js';
import type {Visitor} from './visitor.js';

export type ChatState = 'new' | 'queued' | 'agent' | 'automatic' | 'ended';
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
  /** The last of the agent's entries that the visitor has read. */
  seenByVisitor: string | undefined;
  readonly #typing = new Countdown();
  readonly #changed: () => void;
  #unseenMessageIds: string[] = [];

  constructor(visitor: Visitor, changed: () => void) {
    this.visitor = visitor;
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

  visitorSays({mediaType, content, nickname, messageId}: VisitorText): void {
    const name = nickname ?? this.visitor.userName;
    this.entries.push({id: randomUUID(), author: 'visitor', name, mediaType, content, at: Date.now()});
    if (messageId) this.#unseenMessageIds.push(messageId);
    this.typing = false;
    if (this.state === 'automatic') {
      this.seenByAgent();
      this.agentSays(mediaType === 'TEXT' ? automaticAgent.answer(content) : automaticAgent.answerMedia(mediaType));
    }
    this.#changed();
  }

  agentSays(content: string): void {
    const name = this.agent?.name ?? automaticAgent.name;
    const message = this.#tell({sourceType: 'AGENT', mediaType: 'TEXT', content, senderNickname: name});
    this.#note('agent', name, content, message.messageCode);
  }

  systemSays(content: string, queueFlag: 'Y' | null = null): void {
    this.#tell({sourceType: 'SYSTEM', mediaType: 'TEXT', content, senderNickname: 'system', queueFlag});
    this.#changed();
  }

  /** A line for the agent only. */
  note(content: string): void {
    this.#note('system', 'system', content, null);
  }

  visitorTypes(): void {
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
      ({author, id}) => author === 'agent' && (messageCodes.length === 0 || messageCodes.includes(id)),
    );
    this.seenByVisitor = known.at(-1)?.id ?? this.seenByVisitor;
    this.#changed();
  }

  seenByAgent(): void {
    if (this.#unseenMessageIds.length === 0) return;
    this.#tell({sourceType: 'AGENT', controlType: 'READ', content: this.#unseenMessageIds.join(',')});
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
  }

  #tell(content: Pick<Downlink, 'sourceType'> & Partial<Downlink>): Downlink {
    const {channelId, userId, downlinks} = this.visitor;
    const message = downlink({from: channelId, to: userId, callId: this.id, ...content});
    downlinks.put(message);
    return message;
  }

  #note(author: ChatEntry['author'], name: string, content: string, messageCode: string | null): void {
    this.entries.push({id: messageCode ?? randomUUID(), author, name, mediaType: 'TEXT', content, at: Date.now()});
    this.#changed();
  }
}
