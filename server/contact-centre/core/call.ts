import {randomUUID} from 'node:crypto';
import type {GatewayFact, LegEnd} from '../gateway/gateway.js';
import type {Agent} from './agent.js';
import {callEvents, cause, type CallEvent} from './call-events.js';
import {visitorLeft, type CallLine} from './call-line.js';
import {CallLines} from './call-lines.js';
import {CallParty} from './call-party.js';
import type {CallScript} from './call-script.js';
import type {CallMedia, CallRequest, CallState} from './call-state.js';
import type {CallSurroundings} from './call-surroundings.js';
import {Countdown} from './countdown.js';
import {Outbox} from './outbox.js';
import type {ExternalGateway} from './settings.js';
import type {Visitor} from './visitor.js';
import {VisitorSigns} from './visitor-signs.js';

/** One click-to-call call, from createClickToCall to its last event. */
export class Call {
  readonly id = randomUUID();
  readonly visitor: Visitor;
  readonly media: CallMedia;
  readonly script: CallScript | undefined;
  readonly createdAt = Date.now();
  readonly events = new Outbox<CallEvent>();
  readonly signs = new VisitorSigns();
  /** The ids of all events so far. */
  readonly told: number[] = [];
  /** Agents who did not take it. */
  readonly tried = new Set<Agent>();
  state: CallState = 'new';
  /** Who has the visitor. */
  party: CallParty | undefined;
  /** Who is asked to take the visitor: at first, and in a transfer. */
  incoming: CallParty | undefined;
  /** What the visitor was last told to dial. */
  accessCode: string | undefined;
  connectedAt: number | undefined;
  endedAt: number | undefined;
  endedBecause: string | undefined;
  drops = 0;
  /** The visitor's BYE, or silence, ended it: a drop that follows says the same once more. */
  leftByVisitor = false;
  readonly #gatewayUrl: string;
  readonly #around: CallSurroundings;
  readonly #answerTime = new Countdown();
  readonly #setupTime = new Countdown();
  readonly #lines = new CallLines();
  #external: ExternalGateway | undefined;

  constructor({visitor, media, gatewayUrl, script}: CallRequest, around: CallSurroundings) {
    this.visitor = visitor;
    this.media = media;
    this.script = script;
    this.#gatewayUrl = gatewayUrl;
    this.#around = around;
  }

  get line(): CallLine | undefined {
    return this.#lines.current;
  }

  /** Whether the visitor was sent to a gateway that is not the contact centre's own. */
  get external(): boolean {
    return this.#external !== undefined;
  }

  get ended(): boolean {
    return this.state === 'ended';
  }

  tell(event: CallEvent): void {
    if (event.eventId !== undefined) this.told.push(event.eventId);
    this.events.put(event);
  }

  queue(): void {
    this.state = 'queued';
    this.tell(callEvents.queued());
    this.#around.changed();
  }

  /** Rings at an agent's desk, for a new call or in a transfer. */
  ring(agent: Agent): void {
    this.incoming = new CallParty(agent);
    agent.call = this;
    if (this.state !== 'transferring') this.state = 'ringing';
    this.#answerTime.start(this.#around.settings().ringTimeoutMs, () => this.notTaken('No answer'));
    this.#around.changed();
  }

  answer(agent: Agent): void {
    if (this.incoming?.agent !== agent || this.incoming.leg) return;
    if (this.state === 'transferring') this.#openIncomingLeg();
    else this.#connect(this.incoming);
  }

  giveToAutomaticAgent(): void {
    this.#connect(new CallParty(undefined));
  }

  /** Nothing will be heard of the media there, so the call counts as connected from now on. */
  giveToExternalGateway(gateway: ExternalGateway): void {
    this.#external = gateway;
    this.#tellExternal(gateway);
    this.#connected();
    this.#around.changed();
  }

  /** The agent who was asked declined, did not answer or left. */
  notTaken(why: string): void {
    const {incoming} = this;
    if (!incoming) return;
    this.#answerTime.stop();
    this.incoming = undefined;
    if (incoming.leg) this.line?.dropLeg(incoming.leg);
    if (incoming.agent) {
      incoming.agent.call = undefined;
      this.tried.add(incoming.agent);
    }
    if (this.state !== 'transferring') this.#around.findNext(this, why);
    else if (this.party) this.#finishTransfer();
    else this.release(why);
    this.#around.changed();
  }

  transfer(to: Agent | undefined): void {
    if (this.state !== 'connected') return;
    this.tell(callEvents.transferred());
    if (this.#external) return this.redial();
    this.state = 'transferring';
    if (to) return this.ring(to);
    this.incoming = new CallParty(undefined);
    this.#openIncomingLeg();
  }

  /** An agent puts the phone down. While the call is being transferred, it goes on without that agent. */
  agentHangsUp(agent: Agent, why = 'Agent hung up'): void {
    if (this.incoming?.agent === agent) return this.notTaken(why);
    if (this.party?.agent !== agent) return;
    if (this.state !== 'transferring') return this.release(why);
    agent.call = undefined;
    if (this.party.leg) this.line?.dropLeg(this.party.leg);
    this.party = undefined;
    this.#around.changed();
  }

  /** A second 168101 under another access code: the visitor is to dial again. */
  redial(): void {
    const {line, party} = this;
    if (this.state !== 'connected') return;
    if (this.#external) this.#tellExternal(this.#external);
    else if (line && party) this.#connect(party);
  }

  release(why: string, causeId?: number): void {
    this.end(callEvents.released(cause(why, causeId)), why);
  }

  fail(why: string, causeId?: number): void {
    this.end(callEvents.failed(cause(why, causeId)), why);
  }

  queueTimeout(why = 'Queue timed out', causeId?: number): void {
    this.end(callEvents.queueTimeout(cause(why, causeId)), why);
  }

  end(event: CallEvent, why: string): void {
    if (this.ended) return;
    this.state = 'ended';
    this.endedAt = Date.now();
    this.endedBecause = why;
    this.#answerTime.stop();
    this.#setupTime.stop();
    for (const party of [this.party, this.incoming]) {
      if (party?.agent) party.agent.call = undefined;
      party?.agent?.notice(`${this.visitor.userName}: call ended. ${why}.`);
    }
    this.#lines.release();
    this.tell(event);
    this.#around.ended(this);
    this.#around.changed();
  }

  /** Opens a line in the gateway, gives the party its leg and tells the visitor to dial. */
  #connect(party: CallParty): void {
    this.#answerTime.stop();
    try {
      party.openLeg(this.#lines.open(this.#around.gateway, this.media, (line, fact) => this.#hear(line, fact)));
    } catch {
      return this.fail('Gateway refused the call');
    }
    this.state = 'connecting';
    this.incoming = undefined;
    this.party = party;
    if (party.connected && party.leg) this.line?.bridge(party.leg);
    this.#setupTime.start(this.#around.settings().callSetupTimeoutMs, () => this.fail('No media in time'));
    this.#tellConnected();
    this.#around.changed();
  }

  #openIncomingLeg(): void {
    const {incoming, line} = this;
    if (!incoming || !line) return;
    incoming.openLeg(line);
    this.#answerTime.start(this.#around.settings().callSetupTimeoutMs, () => this.notTaken('No media in time'));
    if (incoming.connected) this.#takeOver(incoming);
    this.#around.changed();
  }

  /** The second agent of a transfer has media: bridging ends the first one's leg. */
  #takeOver(incoming: CallParty): void {
    this.#answerTime.stop();
    if (this.party?.agent) this.party.agent.call = undefined;
    this.party?.agent?.notice(`Transferred to ${incoming.agent?.name ?? 'the automatic agent'}.`);
    if (incoming.agent) this.#around.transferred(this, incoming.agent);
    this.party = incoming;
    this.incoming = undefined;
    if (incoming.leg) this.line?.bridge(incoming.leg);
    this.#finishTransfer();
  }

  #finishTransfer(): void {
    this.state = 'connected';
    this.#tellConnected();
    this.#around.changed();
  }

  #tellConnected(): void {
    if (!this.line) return;
    const addresses = this.#around.settings().gwAddresses ?? [this.#gatewayUrl];
    this.#tellToDial(this.line.accessCode, this.#around.gateway.domain, addresses);
  }

  #tellExternal({addresses, domain, accessCodes}: ExternalGateway): void {
    const before = this.told.filter((id) => id === 168101).length;
    this.#tellToDial(accessCodes[before] ?? accessCodes.at(-1)!, domain, addresses);
  }

  #tellToDial(accessCode: string, domain: string, gwAddresses: string[]): void {
    this.accessCode = accessCode;
    this.tell(callEvents.connected({domain, gwAddresses, accessCode, clickToCallCaller: 'AnonymousCard'}));
  }

  #hear(line: CallLine, fact: GatewayFact): void {
    if (this.ended || line !== this.line) return;
    this.signs.hear(fact);
    if (fact.type === 'visitor.connected') this.#lines.releaseFormer();
    if (fact.type === 'visitor.left') {
      this.leftByVisitor = true;
      return this.release(visitorLeft[fact.reason]);
    }
    if (fact.type === 'agent.connected') this.#agentConnected(line, fact.leg);
    if (fact.type === 'agent.left') this.#agentLeft(fact.leg, fact.reason);
    if (this.state === 'connecting' && line.visitorConnected && this.party?.connected) this.#connected();
    this.#around.changed();
  }

  #agentConnected(line: CallLine, leg: string): void {
    const party = [this.party, this.incoming].find((each) => each?.leg === leg);
    if (!party || party.connected) return;
    party.connected = true;
    if (party === this.incoming) this.#takeOver(party);
    else line.bridge(leg);
  }

  #agentLeft(leg: string, reason: LegEnd): void {
    if (reason === 'gateway') return;
    const party = [this.party, this.incoming].find((each) => each?.leg === leg);
    const why = reason === 'lost' ? 'Connection to the agent lost' : 'Agent hung up';
    if (party?.agent) this.agentHangsUp(party.agent, why);
    else if (party) this.release(why);
  }

  #connected(): void {
    this.state = 'connected';
    this.connectedAt ??= Date.now();
    this.#setupTime.stop();
    this.#around.connected(this);
  }
}
