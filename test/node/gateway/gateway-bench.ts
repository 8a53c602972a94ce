import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createGateway} from '../../../server/contact-centre/gateway/create-gateway.js';
import type {AgentVideo, Gateway, GatewayCall, GatewayFact} from '../../../server/contact-centre/gateway/gateway.js';
import type {GatewayTiming} from '../../../server/contact-centre/gateway/gateway-timing.js';
import {MediaClient} from './media-client.js';
import {SipPhone} from './sip-phone.js';
import {waitFor} from './wait-for.js';

export interface Caller {
  readonly phone: SipPhone;
  readonly media: MediaClient;
}

export interface DialOptions {
  readonly video?: boolean | 'recvonly';
  /** One of the gateway's addresses. */
  readonly at?: string;
  /** Further lines of the INVITE. */
  readonly headers?: readonly string[];
}

/** A gateway behind a real HTTP server, one call in it, and those who dial it. */
export class GatewayBench {
  readonly gateway: Gateway;
  readonly call: GatewayCall;
  readonly facts: GatewayFact[] = [];
  readonly #server: Server;
  readonly #callers: Caller[] = [];

  private constructor(server: Server, timing: Partial<GatewayTiming>) {
    this.#server = server;
    this.gateway = createGateway({domain: '127.0.0.1', timing});
    this.call = this.gateway.openCall({accessCode: '4711', media: 'audio', tell: (fact) => this.facts.push(fact)});
    server.on('upgrade', (request, socket, head) => this.gateway.handleUpgrade(request, socket, head));
  }

  static async open(timing: Partial<GatewayTiming> = {}): Promise<GatewayBench> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new GatewayBench(server, timing);
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** The URL of one of the gateway's addresses. */
  at(address: string): string {
    return this.url.replace(/\/$/, address);
  }

  /** Facts in short, e.g. `visitor.left:lost`. */
  get told(): string[] {
    return this.facts.map((fact) => {
      if ('reason' in fact) return `${fact.type}:${fact.reason}`;
      if ('video' in fact) return `${fact.type}:${fact.video}`;
      return 'digit' in fact ? `${fact.type}:${fact.digit}` : fact.type;
    });
  }

  /** What was last told of the visitor's media. */
  get visitorMedia() {
    const fact = this.facts.findLast(({type}) => type === 'visitor.media');
    return fact?.type === 'visitor.media' ? {holds: fact.isHolding, shows: fact.showsVideo} : undefined;
  }

  /** What was last told of the agent's pictures. */
  get agentVideo(): AgentVideo | undefined {
    const fact = this.facts.findLast(({type}) => type === 'agent.video');
    return fact?.type === 'agent.video' ? fact.video : undefined;
  }

  fact(told: string): Promise<void> {
    return waitFor(() => this.told.includes(told), told);
  }

  /** Sends an INVITE to `target` and waits for nothing. */
  async dial(target: string, name: string, {headers, at = '/', ...options}: DialOptions = {}): Promise<Caller> {
    const phone = await SipPhone.open(this.at(at), target);
    const media = new MediaClient(name, options);
    phone.onInvite = (offer) => media.answer(offer);
    this.#callers.push({phone, media});
    phone.invite(await media.offer(), headers);
    return {phone, media};
  }

  async connect({phone, media}: Caller): Promise<string> {
    const answer = await phone.acknowledged();
    await media.answered(answer);
    await waitFor(() => media.isConnected, 'media');
    media.speak();
    return answer;
  }

  /** A further offer within the dialog; resolves with the answer. */
  async reinvite(
    {phone, media}: Caller,
    change: (sdp: string) => string = (sdp) => sdp,
    options = {},
  ): Promise<string> {
    phone.invite(change(await media.offer(options)));
    const answer = await phone.acknowledged();
    await media.answered(answer);
    return answer;
  }

  async agent(name: string, options: DialOptions = {}): Promise<Caller & {readonly leg: string}> {
    const {id, dialCode} = this.call.openAgentLeg();
    const caller = await this.dial(dialCode, name, options);
    await this.connect(caller);
    await waitFor(() => this.facts.some((fact) => fact.type === 'agent.connected' && fact.leg === id), 'agent');
    return {...caller, leg: id};
  }

  /** A visitor who talks to an agent. */
  async conversation({
    video = false,
    desk = video,
    at = '/',
  }: {video?: boolean; desk?: boolean | 'recvonly'; at?: string} = {}) {
    const agent = await this.agent('agent', {video: desk});
    this.call.bridge(agent.leg);
    const visitor = await this.dial('4711', 'visitor', {video, at});
    await this.connect(visitor);
    await this.fact('visitor.connected');
    return {agent, visitor};
  }

  /** Ends everything; fails if the gateway keeps anything. */
  async close(): Promise<void> {
    this.call.release();
    await Promise.all(this.#callers.map(({media}) => media.close()));
    for (const {phone} of this.#callers) phone.close();
    const isEmpty = () => Object.values(this.gateway.census()).every((count) => count === 0);
    await waitFor(isEmpty, 'an empty census').finally(async () => {
      await this.gateway.close();
      await new Promise((resolve) => this.#server.close(resolve));
    });
  }
}
