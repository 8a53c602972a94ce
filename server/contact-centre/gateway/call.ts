import {randomUUID} from 'node:crypto';
import {AutomaticLeg} from './automatic-leg.js';
import {DeskLeg} from './desk-leg.js';
import type {DialogLegEvents} from './dialog-leg.js';
import type {FarLeg} from './far-leg.js';
import type {AgentLeg, AgentVideo, GatewayCall, GatewayFact, GatewayFaults} from './gateway.js';
import type {GatewayTiming} from './gateway-timing.js';
import type {MediaTransport} from './media-transport.js';
import {OpusSource} from './opus-source.js';
import type {SipDialog} from './sip-dialog.js';
import {SOUNDS} from './sounds.js';
import {VisitorSide} from './visitor-side.js';

/** What calls share with their gateway. */
export interface CallHome {
  readonly faults: GatewayFaults;
  readonly timing: GatewayTiming;
  readonly openTransport: () => Promise<MediaTransport>;
  /** From now on the desk's INVITE to `leg.dialCode` belongs to it. */
  deskOpened(leg: DeskLeg): void;
  deskClosed(leg: DeskLeg): void;
  released(call: GatewayCall): void;
}

/** The back-to-back user agent of one call: who hears whom. */
export class Call implements GatewayCall {
  readonly accessCode: string;
  readonly #home: CallHome;
  readonly #tell: (fact: GatewayFact) => void;
  readonly #legs = new Map<string, FarLeg>();
  readonly #music: OpusSource;
  readonly #visitor: VisitorSide;
  #bridged: FarLeg | undefined;
  #told: {isHolding: boolean; showsVideo: boolean; video: AgentVideo} = {
    isHolding: false,
    showsVideo: false,
    video: 'off',
  };
  #isReleased = false;

  constructor(accessCode: string, home: CallHome, tell: (fact: GatewayFact) => void) {
    this.accessCode = accessCode;
    this.#home = home;
    this.#tell = tell;
    const music: OpusSource = new OpusSource({
      frames: SOUNDS.hold,
      loops: true,
      tell: (packet) => this.#visitor.take('audio', packet, music),
    });
    this.#music = music;
    this.#visitor = new VisitorSide({
      ...home,
      hasVideo: (visitorShows) => (this.#bridged?.isConnected ? this.#bridged.showsVideo(visitorShows) : undefined),
      events: {
        connected: () => {
          this.#tell({type: 'visitor.connected'});
          this.#arrange();
        },
        ended: (reason) => {
          this.#tell({type: 'visitor.left', reason});
          this.#arrange();
        },
        renegotiated: () => this.#arrange(),
        packet: (kind, packet, source) => this.#bridged?.take(kind, packet, source),
        keyFrameWanted: () => this.#bridged?.askKeyFrame(),
        info: (body) => this.#bridged?.sendInfo(body),
        digit: (digit) => this.#tell({type: 'visitor.digit', digit}),
      },
    });
  }

  /** @param replaced the dialog whose place the visitor's INVITE is to take (RFC 3891). */
  invited(dialog: SipDialog, replaced?: SipDialog): void {
    const isNew = !replaced && !this.#visitor.isPresent;
    this.#visitor.invited(dialog, replaced);
    if (!isNew) return;
    this.#tell({type: 'visitor.invited'});
    this.#arrange();
  }

  openAgentLeg(): AgentLeg {
    this.#assertOpen();
    const id = randomUUID();
    const leg: DeskLeg = new DeskLeg({id, dialCode: `desk-${randomUUID()}`, events: this.#deskEvents(id, () => leg)});
    this.#legs.set(id, leg);
    this.#home.deskOpened(leg);
    return leg;
  }

  openAutomaticLeg(): {readonly id: string} {
    this.#assertOpen();
    const id = randomUUID();
    const leg: AutomaticLeg = new AutomaticLeg(id, {
      packet: (kind, packet, source) => {
        if (this.#bridged === leg) this.#visitor.take(kind, packet, source);
      },
      keyFrameWanted: () => this.#visitor.askKeyFrame(),
      ended: () => this.#legs.delete(id),
    });
    this.#legs.set(id, leg);
    return leg;
  }

  bridge(id: string): void {
    const leg = this.#legs.get(id);
    if (!leg) throw new Error('There is no such leg');
    const before = this.#bridged;
    if (before === leg) return;
    this.#bridged = leg;
    this.#arrange();
    before?.hangUp();
  }

  dropLeg(id: string): void {
    this.#legs.get(id)?.hangUp();
    this.#forget(id);
  }

  release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#home.released(this);
    for (const id of [...this.#legs.keys()]) this.dropLeg(id);
    this.#visitor.hangUp();
    this.#music.stop();
  }

  #deskEvents(id: string, leg: () => DeskLeg): DialogLegEvents {
    return {
      connected: () => {
        this.#tell({type: 'agent.connected', leg: id});
        this.#arrange();
      },
      ended: (reason) => {
        this.#home.deskClosed(leg());
        this.#legs.delete(id);
        this.#tell({type: 'agent.left', leg: id, reason});
        this.#forget(id);
      },
      renegotiated: () => this.#arrange(),
      // Desks are offered nothing.
      idle: () => undefined,
      packet: (kind, packet) => {
        if (this.#bridged !== leg() || (kind === 'audio' && this.#music.isPlaying)) return;
        this.#visitor.take(kind, packet, leg());
      },
      keyFrameWanted: () => this.#visitor.askKeyFrame(),
      info: (body) => {
        if (this.#bridged === leg()) this.#visitor.sendInfo(body);
      },
    };
  }

  #forget(id: string): void {
    this.#legs.delete(id);
    if (this.#bridged?.id === id) this.#bridged = undefined;
    this.#arrange();
  }

  /** Lets the visitor in, plays music to one who has nobody to talk to, shows what there is, by what holds now. */
  #arrange(): void {
    const visitor = this.#visitor;
    const isServed = this.#bridged?.isConnected ?? false;
    if (isServed) visitor.letIn();
    // It speaks from the answer on; what comes before there is a way for it is lost.
    if (visitor.isPresent && this.#bridged instanceof AutomaticLeg) this.#bridged.greet();
    const isWaiting = visitor.isConnected && !(isServed && this.#bridged?.hearsAudio);
    if (isWaiting) this.#music.start();
    else this.#music.stop();
    visitor.reviewVideo();
    this.#tellMedia();
    if (!visitor.isConnected || !isServed) return;
    this.#bridged?.askKeyFrame();
    visitor.askKeyFrame();
  }

  #tellMedia(): void {
    const {isHolding, showsVideo, isConnected, agentVideo} = this.#visitor;
    const before = this.#told;
    const video = isConnected && this.#bridged instanceof DeskLeg ? agentVideo : 'off';
    this.#told = {isHolding, showsVideo, video};
    if (isHolding !== before.isHolding || showsVideo !== before.showsVideo) {
      this.#tell({type: 'visitor.media', isHolding, showsVideo});
    }
    if (video !== before.video) this.#tell({type: 'agent.video', video});
  }

  #assertOpen(): void {
    if (this.#isReleased) throw new Error('The call has been released');
  }
}
