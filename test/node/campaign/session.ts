import {createActor} from 'xstate';
import {widgetMachine} from '../../../machines/widget-machine.js';
import {Random} from '../aicc/seeded.js';
import {Conversation} from '../conversations/conversation.js';
import {CallDesk} from './call-desk.js';
import {Caller} from './caller.js';
import {Devices} from './devices.js';
import {Gateway} from './gateway.js';
import {agrees, heldAtRest} from './call-invariants.js';
import type {AnyDeed, CallDeed, Script} from './script.js';

/** A call is up or over within this time after all is well again: nobody answers a device check for ten minutes. */
const SETTLE_MS = 11 * 60_000;
/** And when it is to end, everything is given back within this time. */
const END_MS = 60_000;
/** For so long a browser that hides a page lets timers wait, ms. */
const HIDDEN_MS = 1_000;

const CALL_DEEDS = new Set<string>([
  'place',
  'hang up',
  'agent answers',
  'gateway dies',
  'press',
  'agent hangs up',
  'transfer',
  'agent holds',
  'signalling',
  'media',
  'devices',
  'sleep',
  'hide page',
  'show page',
  'open panel',
  'close panel',
] satisfies CallDeed['do'][]);
const isOfCall = (deed: AnyDeed): deed is CallDeed => CALL_DEEDS.has(deed.do);

/** A whole visit: the conversation, its calls, and the widget around them. */
export class Session {
  readonly chat: Conversation;
  readonly desk: CallDesk;
  readonly gateway: Gateway;
  readonly devices: Devices;
  readonly caller: Caller;
  readonly widget = createActor(widgetMachine, {
    input: {fault: null, needsConsent: false, needsIntroduction: false, shown: false},
  });
  /** What came while the panel was hidden, as the campaign counts it. */
  unread = 0;

  constructor(seed: number) {
    this.chat = new Conversation(seed);
    const {time, platform, visitor} = this.chat;
    this.desk = new CallDesk(time, new Random(seed + 3));
    platform.calls = (asked, tell) => this.desk.take(asked, tell);
    this.gateway = new Gateway(time, new Random(seed + 4));
    this.devices = new Devices(time, new Random(seed + 5));
    this.caller = new Caller(this.chat, this.devices, this.gateway, new Random(seed + 6));
    visitor.heard = (event) => {
      if (event.type !== 'messages.arrived') return;
      const count = event.messages.length;
      if (!this.isShown) this.unread += count;
      this.widget.send({type: 'messages.arrived', count});
    };
    this.widget.start();
  }

  get isShown(): boolean {
    return this.widget.getSnapshot().matches({panel: 'shown'});
  }

  async play({opening, steps}: Script): Promise<void> {
    this.widget.send({type: opening.startsWith('resume') ? 'visitor.return' : 'visitor.engage'});
    await this.chat.play({opening, steps: []});
    for (const {afterMs, deed} of steps) {
      await this.chat.time.pass(afterMs);
      if (isOfCall(deed)) this.#do(deed);
      else this.chat.do(deed);
    }
  }

  /** All is well again, and the call comes to its end. @returns what is wrong by then */
  async calmDown({ending}: Script): Promise<string[]> {
    const {chat, caller, gateway, desk, devices} = this;
    chat.clearUp();
    chat.time.throttleMs = 1;
    devices.kind = true;
    desk.fate = 'answers';
    gateway.fate = 'answers';
    gateway.current?.tell({type: 'dialog.signalling', up: true});
    this.#flow(true);
    const isSettled = () => caller.isResting || (caller.view.phase === 'connected' && gateway.current !== null);
    if (!(await chat.until(isSettled, SETTLE_MS))) return [`the call is stuck: ${caller.view.phase}`];
    const wrong: string[] = [];
    if (caller.isResting && ending !== 'visitor') {
      caller.place('audio');
      // What AICC still holds for a call whose drop was lost it gives free by itself.
      if (!(await chat.until(isSettled, SETTLE_MS))) return [`the next call is stuck: ${caller.view.phase}`];
    }
    await chat.time.pass(2_000);
    wrong.push(...agrees(this));
    if (ending === 'page left') return wrong;
    if (ending === 'agent') this.#do({do: 'agent hangs up', by: 'bye, news'});
    await chat.time.pass(0);
    caller.hangUp();
    return [...wrong, ...(await this.settled())];
  }

  /** The visitor leaves the page. */
  async leave(): Promise<string[]> {
    globalThis.dispatchEvent(new Event('pagehide'));
    this.caller.leave();
    const wrong = await this.settled();
    await this.chat.leave();
    this.widget.stop();
    return wrong;
  }

  close(): void {
    this.caller.leave();
    this.widget.stop();
    this.chat.close();
  }

  /** Waits until nothing of calls is held or under way. @returns what is held all the same */
  async settled(): Promise<string[]> {
    const {network} = this.chat;
    let quietFor = 0;
    // Between two requests of one wish nothing is under way for a moment.
    const isQuiet = () => {
      const isStill =
        heldAtRest(this).length === 0 &&
        !network.underWay.some((call) => call.startsWith('v1/') || call === 'applyToken');
      quietFor = isStill ? quietFor + 1 : 0;
      return quietFor > 6;
    };
    if (await this.chat.until(isQuiet, END_MS)) return [];
    const underWay = network.underWay.filter((call) => call.startsWith('v1/')).map((call) => `${call} is under way`);
    return [...heldAtRest(this), ...underWay];
  }

  #flow(isUp: boolean): void {
    const isBroken = this.caller.view.phase === 'reconnecting';
    if (isUp === isBroken) this.gateway.current?.tell({type: isUp ? 'dialog.restored' : 'dialog.interrupted'});
  }

  #agentHangsUp(by: string): void {
    const {desk, gateway} = this;
    const parts = {
      bye: () => gateway.current?.tell({type: 'dialog.closed'}),
      news: () => desk.isReserved && desk.release(168110),
    };
    for (const part of by.split(', ')) parts[part as 'bye' | 'news']();
  }

  #do(deed: CallDeed): void {
    const {caller, desk, gateway, devices, chat, widget} = this;
    const {current} = gateway;
    switch (deed.do) {
      case 'place':
        return caller.place(deed.kind);
      case 'hang up':
        return caller.hangUp();
      case 'press':
        return caller.press(deed.button);
      case 'agent answers':
        return desk.answer(false);
      case 'agent hangs up':
        return this.#agentHangsUp(deed.by);
      case 'transfer':
        return desk.transfer(deed.elsewhere);
      case 'agent holds':
        return current?.tell({type: 'dialog.held', here: current.told.held, there: deed.held});
      case 'signalling':
        return current?.tell({type: 'dialog.signalling', up: deed.up});
      case 'media':
        return this.#flow(deed.flow);
      case 'gateway dies':
        return current?.tell({type: 'dialog.closed'});
      case 'devices':
        return devices.disturb(deed.how);
      case 'sleep':
        return chat.network.suspend(deed.ms);
      case 'hide page':
        chat.time.throttleMs = HIDDEN_MS;
        return;
      case 'show page':
        chat.time.throttleMs = 1;
        return;
      case 'open panel':
        this.unread = 0;
        return widget.send({type: 'panel.show'});
      case 'close panel':
        return widget.send({type: 'panel.hide'});
    }
  }
}
