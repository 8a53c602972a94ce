import type {CallPorts, DialogCommand, DialogFact, HeldDialog} from '../domain/call-ports.js';
import {Fault} from '../domain/faults.js';
import type {Log} from '../domain/log.js';
import {failed} from '../domain/outcomes.js';
import type {Dial, Dialled, KeyTransport} from './dial.js';
import {socketUrl} from './gateway-address.js';
import {endOfRefusal, isGatewayTrouble, type Refusal} from './sip-faults.js';

/** A gateway that has not spoken by then is passed over, ms. */
const GATEWAY_MS = 5_000;

export interface DialogOptions {
  readonly iceServers: readonly RTCIceServer[];
  readonly iceTransportPolicy: RTCIceTransportPolicy;
  /** Appended to a gateway address without a scheme. */
  readonly gatewayPath: string;
  readonly displayName: string;
  readonly keys: KeyTransport;
  readonly page: {readonly protocol: string; readonly hostname: string};
  readonly log: Log;
  /** Fetches what dials; asked for once. */
  readonly loadDial: () => Promise<Dial>;
}

type Input = Parameters<CallPorts['openDialog']>[0];

/** Tries one gateway after the other, each with a deadline, and holds the dialog that comes about. */
class Dialog implements HeldDialog {
  readonly #options: DialogOptions;
  readonly #input: Input;
  readonly #tell: (fact: DialogFact) => void;
  #dialled: Dialled | null = null;
  #local: MediaStream;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: DialogOptions, input: Input, tell: (fact: DialogFact) => void) {
    this.#options = options;
    this.#input = input;
    this.#local = input.local;
    this.#tell = (fact) => {
      if (!this.#closed) tell(fact);
    };
    void this.#start();
  }

  command(command: DialogCommand): void {
    // Until there is something that dials, nothing can be asked of it.
    const dialled = this.#dialled;
    switch (command.type) {
      case 'dialog.mute':
        return dialled?.mute(command.muted);
      case 'dialog.send':
        this.#local = command.local;
        return dialled?.send(command.local, command.screen);
      case 'dialog.hold':
        return dialled?.hold(command.held);
      case 'dialog.stopVideo':
        return dialled?.stopVideo();
      case 'dialog.tone':
        return dialled?.press(command.key);
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#deadline);
    this.#dialled?.hangUp();
  }

  async #start(): Promise<void> {
    let dial: Dial;
    try {
      dial = await this.#options.loadDial();
    } catch (thrown) {
      // The code of the call is itself fetched over the network.
      return this.#tell({
        type: 'dialog.failed',
        end: failed(new Fault('network/unreachable', {cause: thrown})),
      });
    }
    if (!this.#closed) this.#try(dial, 0);
  }

  #try(dial: Dial, index: number): void {
    const {route, kind, lent} = this.#input;
    const {iceServers, iceTransportPolicy, gatewayPath, displayName, keys, page, log} = this.#options;
    const address = route.gateways[index];
    if (address === undefined) {
      return this.#tell({type: 'dialog.failed', end: failed(new Fault('signaling/gateway-unreachable'))});
    }

    let spoke = false;
    let wasUp = false;
    const giveUp = (refusal: Refusal) => {
      clearTimeout(this.#deadline);
      log.warn('gateway refused', {index, status: refusal.status, cause: refusal.cause});
      if (!wasUp && !isGatewayTrouble(refusal)) this.#tell({type: 'dialog.failed', end: endOfRefusal(refusal)});
      else if (spoke || wasUp) this.#tell({type: 'dialog.failed', end: failed(new Fault('signaling/lost'))});
      // Later, so that a dial which fails at once does not put its own hang-up over the next one's.
      else queueMicrotask(() => this.#closed || this.#try(dial, index + 1));
    };

    this.#deadline = setTimeout(() => {
      this.#dialled?.hangUp();
      giveUp({status: null, cause: 'Request Timeout'});
    }, GATEWAY_MS);

    try {
      const [first, ...others] = [...route.gateways.slice(index), ...route.gateways.slice(0, index)];
      const urls = [first ?? address, ...others].map((each) => socketUrl(each, gatewayPath, page));
      this.#dialled = dial(
        {
          gateways: urls as [string, ...string[]],
          domain: route.domain,
          caller: route.caller,
          callee: route.accessCode,
          displayName,
          kind,
          local: this.#local,
          muted: lent?.muted ?? null,
          replaces: lent?.dialog ?? null,
          keys,
          rtc: {iceServers: [...iceServers], iceTransportPolicy},
        },
        {
          answering: () => clearTimeout(this.#deadline),
          progressed: () => {
            spoke = true;
            clearTimeout(this.#deadline);
          },
          tell: (fact) => {
            if (fact.type === 'dialog.connected') {
              wasUp = true;
              log.info('dialog connected', {gateway: index});
            }
            this.#tell(fact);
          },
          refused: giveUp,
          ended: () => this.#tell({type: 'dialog.closed'}),
        },
      );
    } catch {
      // An address that is no URL says nothing about the next one.
      giveUp({status: null, cause: 'Connection Error'});
    }
  }
}

/** Calls by way of the gateways of a route. */
export const dialogPort =
  (options: DialogOptions): CallPorts['openDialog'] =>
  (input, tell) =>
    new Dialog(options, input, tell);
