import {createActor} from 'xstate';
import {bindCallMachine, type callMachine} from '../../../machines/call-machine.js';
import {callView, type CallView} from '../../../machines/call-view.js';
import type {CallCommand, CallEmitted} from '../../../machines/call-setup.js';
import {reservationPort} from '../../../src/aicc/reservation-port.js';
import {runActor, type Running} from '../../../src/app/run-actor.js';
import type {MediaKind} from '../../../src/domain/media-kind.js';
import type {Random} from '../aicc/seeded.js';
import type {Conversation} from '../conversations/conversation.js';
import type {Devices} from './devices.js';
import type {Gateway} from './gateway.js';

export type Button = 'mic' | 'camera' | 'hold' | 'screen' | 'add video' | 'stop video' | 'key' | 'allow sound';

const BUTTONS: Readonly<Record<Button, readonly [CallCommand, (view: CallView) => boolean]>> = {
  mic: [{type: 'mic.toggle'}, ({canMute}) => canMute],
  camera: [{type: 'camera.toggle'}, ({canShowCamera}) => canShowCamera],
  hold: [{type: 'hold.toggle'}, ({canHold}) => canHold],
  screen: [{type: 'screen.toggle'}, ({canShare}) => canShare],
  'add video': [{type: 'video.add'}, ({canAddVideo}) => canAddVideo],
  'stop video': [{type: 'video.stop'}, ({canStopVideo}) => canStopVideo],
  key: [{type: 'keypad.press', key: '5'}, ({canPressKeys}) => canPressKeys],
  'allow sound': [{type: 'sound.allow'}, ({soundBlocked}) => soundBlocked],
};

/** The visitor's calls: the call's machine with the real reservation, and a visitor who presses what can be pressed. */
export class Caller {
  readonly ended: Extract<CallEmitted, {type: 'call.ended'}>[] = [];
  readonly crashes: unknown[] = [];
  placed = 0;
  isGone = false;
  readonly #chat: Conversation;
  readonly #random: Random;
  readonly #call: Running<typeof callMachine>;
  #askedFor: CallView['step'] = null;

  constructor(chat: Conversation, devices: Devices, gateway: Gateway, random: Random) {
    this.#chat = chat;
    this.#random = random;
    const now = () => chat.time.now;
    const input = {recordingNotice: random.below(3) === 0, skipCheck: false, now};
    let isMade = false;
    this.#call = runActor({
      create: (scope) => {
        const {openMedia, openScreen, openSound, holdPage, watchPermission} = devices;
        const reserveAgent = reservationPort(chat.visitor.client);
        const {openDialog} = gateway;
        const browser = {openMedia, openScreen, openSound, holdPage, watchPermission};
        return createActor(bindCallMachine({...browser, reserveAgent, openDialog, now}, scope), {input});
      },
      wire: (actor) => actor.on('call.ended', (event) => this.#noteEnd(event)),
      changed: () => isMade && this.#look(),
      crashed: (error) => this.crashes.push(error),
    });
    isMade = true;
  }

  get view(): CallView {
    return callView(this.#call.snapshot());
  }

  get isResting(): boolean {
    return this.isGone || this.crashes.length > 0 || this.#call.snapshot().hasTag('resting');
  }

  place(kind: MediaKind): void {
    if (!this.view.canPlace) return;
    this.placed += 1;
    this.#call.send({type: 'call.place', kind});
  }

  hangUp(): void {
    if (this.view.canHangUp) this.#call.send({type: 'call.hangup'});
  }

  press(button: Button): void {
    const [command, isThere] = BUTTONS[button];
    if (isThere(this.view)) this.#call.send(command);
  }

  leave(): void {
    this.isGone = true;
    this.#call.stop();
  }

  /** Whoever is asked something mostly answers, after a while. */
  #look(): void {
    const {step} = this.view;
    if (step === this.#askedFor) return;
    this.#askedFor = step;
    if ((step !== 'notice' && step !== 'devices') || this.#random.below(12) === 0) return;
    this.#chat.time.later(200 + this.#random.below(5_000), () => {
      if (this.view.step === step) this.#call.send({type: step === 'notice' ? 'call.acknowledge' : 'call.confirm'});
    });
  }

  #noteEnd(event: Extract<CallEmitted, {type: 'call.ended'}>): void {
    this.ended.push(event);
    const {kind, end, durationMs} = event;
    const fault = end.outcome === 'failed' ? end.fault.code : null;
    const id = `call-${this.ended.length}`;
    this.#chat.visitor.note({kind: 'call', id, media: kind, outcome: end.outcome, at: Date.now(), fault, durationMs});
  }
}
