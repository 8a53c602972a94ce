import type {HeldLead, LeadFact, TabFact, TabPorts} from '../../src/domain/tab-ports.js';
import {countOpen, Held, newest} from './held.js';

/** The right to lead, asked for or had. */
export class FakeLead extends Held<{held: boolean}, LeadFact> implements HeldLead {
  takes = 0;

  take(): void {
    if (!this.isOpen) throw new Error('the right to lead may not be taken after it was closed');
    this.takes += 1;
    this.log.push('lead taken');
  }
}

/** The world of one tab among others, as a test wants it. */
export class FakeTabPorts implements TabPorts {
  /** What was opened, taken and closed, in order. */
  readonly log: string[] = [];
  readonly leads: FakeLead[] = [];
  readonly channels: Held<object, TabFact>[] = [];
  readonly conversations: Held<object, never>[] = [];

  readonly askToLead: TabPorts['askToLead'] = (input, tell) => {
    const lead = new FakeLead('lead', input, tell, this.log);
    this.leads.push(lead);
    return lead;
  };

  readonly join: TabPorts['join'] = (input, tell) => {
    const channel = new Held<object, TabFact>('channel', input, tell, this.log);
    this.channels.push(channel);
    return () => channel.close();
  };

  readonly conduct: TabPorts['conduct'] = (input, tell) => {
    const conversation = new Held<object, never>('conversation', input, tell, this.log);
    this.conversations.push(conversation);
    return () => conversation.close();
  };

  get lead(): FakeLead {
    return newest(this.leads, 'lead');
  }

  get channel(): Held<object, TabFact> {
    return newest(this.channels, 'channel');
  }

  /** Everything that was handed out. */
  get all(): readonly {readonly name: string; readonly closes: number}[] {
    return [...this.leads, ...this.channels, ...this.conversations];
  }

  /** How many of each are open now. */
  get open() {
    return {
      channel: countOpen(this.channels),
      conversation: countOpen(this.conversations),
      lead: countOpen(this.leads),
    };
  }
}
