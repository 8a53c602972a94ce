import type {AgentVideo, GatewayFact} from '../gateway/gateway.js';

/** What is known of the visitor's part in a call, from the gateway. */
export class VisitorSigns {
  isHolding = false;
  showsVideo = false;
  /** What becomes of the agent's pictures at the visitor's. */
  agentVideo: AgentVideo = 'off';
  /** All keys that were pressed in the call, in their order: `0` to `9`, `*`, `#`, `A` to `D`. */
  digits = '';

  hear(fact: GatewayFact): void {
    if (fact.type === 'visitor.digit') this.digits += fact.digit;
    if (fact.type === 'agent.video') this.agentVideo = fact.video;
    if (fact.type === 'visitor.media') this.#set(fact);
    // After a re-dial, everything begins anew but for what was typed.
    if (fact.type === 'visitor.invited') {
      this.#set({isHolding: false, showsVideo: false});
      this.agentVideo = 'off';
    }
  }

  #set({isHolding, showsVideo}: {isHolding: boolean; showsVideo: boolean}): void {
    this.isHolding = isHolding;
    this.showsVideo = showsVideo;
  }
}
