import {
  NO_GATEWAY_FAULTS,
  type Gateway,
  type GatewayCall,
  type GatewayFact,
  type GatewayFaults,
  type LegEnd,
} from '../../server/contact-centre/gateway/gateway.js';

/** A call in a gateway without SIP: the test plays the visitor's browser and the desks'. */
export class FakeGatewayCall implements GatewayCall {
  readonly accessCode: string;
  readonly media: 'audio' | 'video';
  readonly legs = new Map<string, 'open' | 'connected'>();
  bridged: string | undefined;
  released = false;
  readonly #tell: (fact: GatewayFact) => void;

  constructor({accessCode, media, tell}: Parameters<Gateway['openCall']>[0]) {
    this.accessCode = accessCode;
    this.media = media;
    this.#tell = tell;
  }

  openAgentLeg(): {id: string; dialCode: string} {
    const id = `leg-${this.accessCode}-${this.legs.size + 1}`;
    this.legs.set(id, 'open');
    return {id, dialCode: `dial-${id}`};
  }

  openAutomaticLeg(): {id: string} {
    const {id} = this.openAgentLeg();
    this.legs.set(id, 'connected');
    return {id};
  }

  bridge(leg: string): void {
    const former = this.bridged;
    this.bridged = leg;
    if (former && former !== leg) this.dropLeg(former);
  }

  dropLeg(leg: string): void {
    if (this.legs.delete(leg)) this.#tell({type: 'agent.left', leg, reason: 'gateway'});
  }

  release(): void {
    this.released = true;
  }

  tells(fact: GatewayFact): void {
    this.#tell(fact);
  }

  visitorConnects(): void {
    this.#tell({type: 'visitor.invited'});
    this.#tell({type: 'visitor.connected'});
  }

  visitorLeaves(reason: LegEnd = 'far-end'): void {
    this.#tell({type: 'visitor.left', reason});
  }

  /** What a desk does with the dial code it was given. */
  agentDials(dialCode: string): void {
    const leg = [...this.legs.keys()].find((id) => `dial-${id}` === dialCode);
    if (!leg) throw new Error(`no leg is open for ${dialCode}`);
    this.legs.set(leg, 'connected');
    this.#tell({type: 'agent.connected', leg});
  }

  agentLeaves(leg: string, reason: LegEnd = 'far-end'): void {
    this.legs.delete(leg);
    this.#tell({type: 'agent.left', leg, reason});
  }
}

export class FakeGateway implements Gateway {
  readonly domain = 'gateway.test';
  readonly faults: GatewayFaults = {...NO_GATEWAY_FAULTS};
  readonly calls: FakeGatewayCall[] = [];
  cuts = 0;

  setFaults(faults: Partial<GatewayFaults>): void {
    Object.assign(this.faults, faults);
  }

  handleUpgrade(_request: unknown, socket: {destroy(): unknown}): void {
    socket.destroy();
  }

  openCall(options: Parameters<Gateway['openCall']>[0]): FakeGatewayCall {
    const call = new FakeGatewayCall(options);
    this.calls.push(call);
    return call;
  }

  loseMedia(): void {}

  cutSockets(): void {
    this.cuts += 1;
  }

  census(): {sockets: number; dialogs: number; peers: number} {
    return {sockets: 0, dialogs: this.calls.filter(({released}) => !released).length, peers: 0};
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
