import type {CallPorts, DialogCommand, DialogFact, HeldDialog, Picture} from '../../../src/domain/call-ports.js';
import {Fault} from '../../../src/domain/faults.js';
import {failed} from '../../../src/domain/outcomes.js';
import {fakeStream} from '../../support/fake-call-ports.js';
import type {Random} from '../aicc/seeded.js';
import type {SimulatedTime} from '../conversations/simulated-time.js';

type Input = Parameters<CallPorts['openDialog']>[0];
type Tell = (fact: DialogFact) => void;

const FATES = ['answers', 'answers', 'answers', 'answers', 'dies', 'refuses', 'busy', 'silent', 'throws'] as const;
export type Fate = (typeof FATES)[number];

/** One SIP dialog as a strict gateway has it: it notes what no dialog may be asked for. */
export class GatewayDialog implements HeldDialog {
  /** What the visitor's side was told last. */
  readonly told = {muted: false, held: false, there: false, video: false, picture: 'none' as Picture};
  state: 'dialling' | 'up' | 'over' = 'dialling';
  isOpen = true;
  readonly #gateway: Gateway;
  readonly #tell: Tell;

  constructor(gateway: Gateway, tell: Tell) {
    this.#gateway = gateway;
    this.#tell = tell;
  }

  command(command: DialogCommand): void {
    const {breaches, random, time} = this.#gateway;
    if (!this.isOpen) breaches.push(`${command.type} after the dialog was closed`);
    const needsAnswer = command.type === 'dialog.hold' || command.type === 'dialog.tone';
    if (needsAnswer && this.state === 'dialling') breaches.push(`${command.type} before the call was answered`);
    time.later(random.below(300), () => this.#carryOut(command));
  }

  close(): void {
    if (!this.isOpen) this.#gateway.breaches.push('a dialog was closed twice');
    this.isOpen = false;
    this.state = 'over';
  }

  /** What comes from the far side, or of the network between; nothing where the dialog is over. */
  tell(fact: DialogFact): void {
    if (!this.isOpen || this.state === 'over') return;
    if (fact.type === 'dialog.connected') this.state = 'up';
    if (fact.type === 'dialog.closed' || fact.type === 'dialog.failed') this.state = 'over';
    if (fact.type === 'dialog.muted') this.told.muted = fact.muted;
    if (fact.type === 'dialog.video') this.told.video = fact.on;
    if (fact.type === 'dialog.sent') this.told.picture = fact.picture;
    if (fact.type === 'dialog.held') Object.assign(this.told, {held: fact.here, there: fact.there});
    this.#tell(fact);
  }

  #carryOut(command: DialogCommand): void {
    if (this.state === 'over') return;
    switch (command.type) {
      case 'dialog.mute':
        return this.tell({type: 'dialog.muted', muted: command.muted});
      case 'dialog.tone':
        return this.tell({type: 'dialog.toned', key: command.key});
      case 'dialog.stopVideo':
        this.tell({type: 'dialog.video', on: false, incoming: false});
        return this.tell({type: 'dialog.sent', picture: 'none'});
      case 'dialog.hold':
        if (this.#refuses()) return;
        return this.tell({type: 'dialog.held', here: command.held, there: this.told.there});
      case 'dialog.send':
        return this.#send(command.screen ? 'screen' : command.local.getVideoTracks().length > 0 ? 'camera' : 'none');
    }
  }

  #send(picture: Picture): void {
    if (picture !== 'none' && !this.told.video) {
      if (this.#refuses()) return;
      this.tell({type: 'dialog.video', on: true, incoming: this.#gateway.random.below(2) === 0});
    }
    this.tell({type: 'dialog.sent', picture});
  }

  #refuses(): boolean {
    if (this.#gateway.random.below(5) > 0) return false;
    this.tell({type: 'dialog.refused', fault: new Fault('signaling/change-refused')});
    return true;
  }
}

/** The WebRTC gateway, in the place of JsSIP and the network. */
export class Gateway {
  readonly breaches: string[] = [];
  readonly dialogs: GatewayDialog[] = [];
  readonly time: SimulatedTime;
  readonly random: Random;
  /** What becomes of the next dialogs, where it is not left to chance. */
  fate: Fate | null = null;

  constructor(time: SimulatedTime, random: Random) {
    this.time = time;
    this.random = random;
  }

  get open(): readonly GatewayDialog[] {
    return this.dialogs.filter(({isOpen}) => isOpen);
  }

  /** The dialog that is up, if any. */
  get current(): GatewayDialog | null {
    return this.dialogs.find(({isOpen, state}) => isOpen && state === 'up') ?? null;
  }

  readonly openDialog: CallPorts['openDialog'] = (input, tell) => {
    const fate = this.fate ?? this.random.of(FATES);
    if (fate === 'throws') throw new Fault('signaling/gateway-unreachable');
    if (this.open.length > 0) this.breaches.push('two dialogs at once');
    const dialog = new GatewayDialog(this, tell);
    this.dialogs.push(dialog);
    this.time.later(50 + this.random.below(3_000), () => this.#decide(dialog, fate, input));
    return dialog;
  };

  #decide(dialog: GatewayDialog, fate: Fate, {kind, local}: Input): void {
    if (fate === 'silent') return;
    if (fate === 'refuses') {
      return dialog.tell({type: 'dialog.failed', end: failed(new Fault('signaling/gateway-unreachable'))});
    }
    if (fate === 'busy') return dialog.tell({type: 'dialog.failed', end: {outcome: 'busy'}});
    dialog.tell({type: 'dialog.connected', remote: fakeStream('far end')});
    if (kind === 'video') {
      dialog.tell({type: 'dialog.video', on: true, incoming: true});
      dialog.tell({type: 'dialog.sent', picture: local.getVideoTracks().length > 0 ? 'camera' : 'none'});
    }
    if (fate !== 'dies') return;
    this.time.later(500 + this.random.below(20_000), () =>
      dialog.tell({type: 'dialog.failed', end: failed(new Fault('signaling/gateway-unreachable'))}),
    );
  }
}
