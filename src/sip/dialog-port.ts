import type {CallPorts, DialogFact, HeldDialog} from '../domain/call-ports.js';
import {Fault} from '../domain/faults.js';
import type {Log} from '../domain/log.js';
import {failed} from '../domain/outcomes.js';
import type {Dial} from './dial.js';
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
  #hangUp: () => void = () => {};
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: DialogOptions, input: Input, tell: (fact: DialogFact) => void) {
    this.#options = options;
    this.#input = input;
    this.#tell = (fact) => {
      if (!this.#closed) tell(fact);
    };
    // A dialog may follow another with the same microphone, muted as it was left.
    queueMicrotask(() => this.#tellTracks());
    void this.#start();
  }

  command(command: Parameters<HeldDialog['command']>[0]): void {
    const {local} = this.#input;
    if (command.type === 'dialog.mute') for (const track of local.getAudioTracks()) track.enabled = !command.muted;
    else for (const track of local.getVideoTracks()) track.enabled = command.on;
    this.#tellTracks();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#deadline);
    this.#hangUp();
  }

  #tellTracks(): void {
    const {local} = this.#input;
    this.#tell({type: 'dialog.muted', muted: !local.getAudioTracks().some(({enabled}) => enabled)});
    this.#tell({type: 'dialog.camera', on: local.getVideoTracks().some(({enabled}) => enabled)});
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
    const {route, kind, local} = this.#input;
    const {iceServers, iceTransportPolicy, gatewayPath, displayName, page, log} = this.#options;
    const address = route.gateways[index];
    if (address === undefined) {
      return this.#tell({type: 'dialog.failed', end: failed(new Fault('signaling/gateway-unreachable'))});
    }

    let spoke = false;
    const giveUp = (refusal: Refusal) => {
      clearTimeout(this.#deadline);
      log.warn('gateway refused', {index, status: refusal.status, cause: refusal.cause});
      if (!isGatewayTrouble(refusal)) this.#tell({type: 'dialog.failed', end: endOfRefusal(refusal)});
      else if (spoke) this.#tell({type: 'dialog.failed', end: failed(new Fault('signaling/lost'))});
      // Later, so that a dial which fails at once does not put its own hang-up over the next one's.
      else queueMicrotask(() => this.#closed || this.#try(dial, index + 1));
    };

    this.#deadline = setTimeout(() => {
      this.#hangUp();
      giveUp({status: null, cause: 'Request Timeout'});
    }, GATEWAY_MS);

    try {
      this.#hangUp = dial(
        {
          gateway: socketUrl(address, gatewayPath, page),
          domain: route.domain,
          caller: route.caller,
          callee: route.accessCode,
          displayName,
          kind,
          local,
          rtc: {iceServers: [...iceServers], iceTransportPolicy},
        },
        {
          progressed: () => {
            spoke = true;
            clearTimeout(this.#deadline);
          },
          connected: (remote) => {
            log.info('dialog connected', {gateway: index});
            this.#tell({type: 'dialog.connected', remote});
          },
          interrupted: () => this.#tell({type: 'dialog.interrupted'}),
          restored: () => this.#tell({type: 'dialog.restored'}),
          silent: () => this.#tell({type: 'dialog.silent', fault: new Fault('media/no-audio')}),
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
