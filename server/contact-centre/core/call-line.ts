import {randomInt} from 'node:crypto';
import type {AgentLeg, Gateway, GatewayCall, GatewayFact, LegEnd} from '../gateway/gateway.js';

const ACCESS_CODE_PREFIX = '17908';

/** A call's lines in the gateway: the visitor's, under one access code, and the agents'. */
export class CallLine {
  readonly accessCode: string;
  visitorConnected = false;
  readonly #call: GatewayCall;

  constructor(gateway: Gateway, media: 'audio' | 'video', tell: (line: CallLine, fact: GatewayFact) => void) {
    this.accessCode = ACCESS_CODE_PREFIX + String(randomInt(1e10)).padStart(10, '0');
    this.#call = gateway.openCall({
      accessCode: this.accessCode,
      media,
      tell: (fact) => {
        if (fact.type === 'visitor.connected') this.visitorConnected = true;
        if (fact.type === 'visitor.left') this.visitorConnected = false;
        tell(this, fact);
      },
    });
  }

  openAgentLeg(): AgentLeg {
    return this.#call.openAgentLeg();
  }

  openAutomaticLeg(): string {
    return this.#call.openAutomaticLeg().id;
  }

  bridge(leg: string): void {
    this.#call.bridge(leg);
  }

  dropLeg(leg: string): void {
    this.#call.dropLeg(leg);
  }

  release(): void {
    this.#call.release();
  }
}

/** Why the visitor's dialog is gone, in words. */
export const visitorLeft: Record<LegEnd, string> = {
  'far-end': 'Visitor hung up',
  gateway: 'Released by the gateway',
  lost: 'Connection to the visitor lost',
};
