import type {Gateway} from '../gateway/gateway.js';
import type {Agent} from './agent.js';
import type {Agents} from './agents.js';
import {Call} from './call.js';
import {callEvents} from './call-events.js';
import type {CallScript} from './call-script.js';
import type {CallMedia} from './call-state.js';
import type {CallSurroundings} from './call-surroundings.js';
import {Countdown} from './countdown.js';
import type {Settings} from './settings.js';
import type {Visitor} from './visitor.js';
import {WaitingLine} from './waiting-line.js';

const KEPT = 200;

/** Every call of the contact centre, and who gets it. */
export class Calls implements CallSurroundings {
  readonly gateway: Gateway;
  readonly settings: () => Readonly<Settings>;
  readonly changed: () => void;
  readonly line: WaitingLine<Call>;
  readonly scripts: CallScript[] = [];
  readonly #agents: Agents;
  readonly #all: Call[] = [];
  readonly #timers = new Map<Call, {queue: Countdown; silence: Countdown; script: Countdown}>();

  constructor(gateway: Gateway, settings: () => Readonly<Settings>, agents: Agents, changed: () => void) {
    this.gateway = gateway;
    this.settings = settings;
    this.changed = changed;
    this.#agents = agents;
    this.line = new WaitingLine(
      () => settings().queue,
      () => this.route(),
    );
  }

  get all(): readonly Call[] {
    return this.#all;
  }

  get running(): Call[] {
    return [...this.#timers.keys()];
  }

  create(visitor: Visitor, media: CallMedia, gatewayUrl: string): Call {
    const script = this.scripts.shift();
    const call = new Call({visitor, media, gatewayUrl, ...(script && {script})}, this);
    visitor.call = call;
    this.#all.push(call);
    if (this.#all.length > KEPT) this.#all.shift();
    this.#timers.set(call, {queue: new Countdown(), silence: new Countdown(), script: new Countdown()});
    this.pollEnded(visitor);
    if (!this.#playBefore(call)) this.#place(call);
    return call;
  }

  pollStarted({call}: Visitor): void {
    if (call) this.#timers.get(call)?.silence.stop();
  }

  /** A visitor who neither asks for events nor has media is gone. */
  pollEnded(visitor: Visitor): void {
    const {call} = visitor;
    if (!call) return;
    this.#timers.get(call)?.silence.start(this.settings().eventPollTimeoutMs, () => {
      if (call.line?.visitorConnected) this.pollEnded(visitor);
      else {
        call.leftByVisitor = true;
        call.release('Visitor is gone');
      }
    });
  }

  route(): void {
    for (const call of this.line.due) this.#serve(call);
    this.changed();
  }

  findNext(call: Call, why: string): void {
    const agent = this.#agents.forCall(call.visitor.chat?.agent, call.tried);
    if (agent) call.ring(agent);
    else if (this.#agents.nobody) this.#place(call);
    else call.fail(why);
  }

  agentLeft(agent: Agent): void {
    agent.call?.agentHangsUp(agent, 'Agent left the desk');
    this.route();
  }

  connected(call: Call): void {
    const {script} = call;
    if (!script || script.outcome === 'refuse') return;
    if (call.told.filter((id) => id === 168101).length > 1) return;
    this.#timers.get(call)?.script.start('afterMs' in script ? (script.afterMs ?? 0) : 0, () => {
      if (script.outcome === 'released') call.release(script.causeDesc ?? 'Released', script.causeId);
      if (script.outcome === 'transferred') call.tell(callEvents.transferred());
      if (script.outcome === 're-dial' || (script.outcome === 'transferred' && call.external)) call.redial();
    });
  }

  /** The visitor's chat follows the call, unless it is in other hands. */
  transferred({party, visitor: {chat}}: Call, to: Agent): void {
    if (chat?.agent && chat.agent === party?.agent) chat.giveTo(to, this.settings().welcome);
  }

  ended(call: Call): void {
    const timers = this.#timers.get(call);
    timers?.queue.stop();
    timers?.silence.stop();
    timers?.script.stop();
    this.#timers.delete(call);
    this.line.remove(call);
    const {chat} = call.visitor;
    if (chat && !chat.ended) chat.note(`${call.media === 'video' ? 'Video' : 'Voice'} call: ${call.endedBecause}.`);
    this.route();
  }

  clear(): void {
    this.line.clear();
    for (const call of this.running) call.release('Released by an administrator');
    this.#all.length = 0;
    this.scripts.length = 0;
  }

  /** True when the script leaves nothing to route. */
  #playBefore(call: Call): boolean {
    const {script} = call;
    if (script?.outcome === 'queue-timeout') {
      call.queue();
      call.queueTimeout(script.causeDesc, script.causeId);
    }
    if (script?.outcome === 'failed') call.fail(script.causeDesc ?? 'Call failed', script.causeId);
    if (script?.outcome === 'released' && script.when === 'before') {
      call.release(script.causeDesc ?? 'Released', script.causeId);
    }
    if (script?.outcome === 'transferred' && script.when === 'before') call.tell(callEvents.transferred());
    return call.ended;
  }

  #place(call: Call): void {
    const {ahead, seconds} = this.settings().queue;
    if (ahead * seconds > 0 || !this.#serve(call)) this.#enqueue(call);
  }

  #serve(call: Call): boolean {
    const {externalGateway, automaticAgent} = this.settings();
    const agent = externalGateway ? undefined : this.#agents.forCall(call.visitor.chat?.agent, call.tried);
    const automatic = !agent && this.#agents.nobody && automaticAgent;
    if (!externalGateway && !agent && !automatic) return false;
    this.#timers.get(call)?.queue.stop();
    this.line.remove(call);
    if (externalGateway) call.giveToExternalGateway(externalGateway);
    else if (agent) call.ring(agent);
    else call.giveToAutomaticAgent();
    return true;
  }

  #enqueue(call: Call): void {
    call.queue();
    this.line.add(call);
    this.#timers.get(call)?.queue.start(this.settings().callQueueTimeoutMs, () => call.queueTimeout());
  }
}
