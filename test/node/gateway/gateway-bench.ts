import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createGateway} from '../../../server/contact-centre/gateway/create-gateway.js';
import type {Gateway, GatewayCall, GatewayFact} from '../../../server/contact-centre/gateway/gateway.js';
import type {GatewayTiming} from '../../../server/contact-centre/gateway/gateway-timing.js';
import {MediaClient} from './media-client.js';
import {SipPhone} from './sip-phone.js';
import {waitFor} from './wait-for.js';

export interface Caller {
  readonly phone: SipPhone;
  readonly media: MediaClient;
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

  /** Facts in short, e.g. `visitor.left:lost`. */
  get told(): string[] {
    return this.facts.map((fact) => ('reason' in fact ? `${fact.type}:${fact.reason}` : fact.type));
  }

  fact(told: string): Promise<void> {
    return waitFor(() => this.told.includes(told), told);
  }

  /** Sends an INVITE to `target` and waits for nothing. */
  async dial(target: string, name: string, options: {video?: boolean} = {}): Promise<Caller> {
    const caller = {phone: await SipPhone.open(this.url, target), media: new MediaClient(name, options)};
    this.#callers.push(caller);
    caller.phone.invite(await caller.media.offer());
    return caller;
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

  async agent(name: string, options: {video?: boolean} = {}): Promise<Caller & {readonly leg: string}> {
    const {id, dialCode} = this.call.openAgentLeg();
    const caller = await this.dial(dialCode, name, options);
    await this.connect(caller);
    await waitFor(() => this.facts.some((fact) => fact.type === 'agent.connected' && fact.leg === id), 'agent');
    return {...caller, leg: id};
  }

  /** A visitor who talks to an agent. */
  async conversation(options: {video?: boolean} = {}) {
    const agent = await this.agent('agent', options);
    this.call.bridge(agent.leg);
    const visitor = await this.dial('4711', 'visitor', options);
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
