import type {Agent} from './agent.js';
import type {CallLine} from './call-line.js';

/** One agent's part in a call, or the automatic agent's. */
export class CallParty {
  /** Undefined for the automatic agent. */
  readonly agent: Agent | undefined;
  leg: string | undefined;
  /** What the desk dials; set from the moment when the agent answered. */
  dialCode: string | undefined;
  connected = false;

  constructor(agent: Agent | undefined) {
    this.agent = agent;
  }

  /** Opens this party's leg. The automatic agent's is connected at once, a person's when the desk has dialled. */
  openLeg(line: CallLine): void {
    if (!this.agent) {
      this.leg = line.openAutomaticLeg();
      this.connected = true;
      return;
    }
    const {id, dialCode} = line.openAgentLeg();
    this.leg = id;
    this.dialCode = dialCode;
    this.connected = false;
  }
}
