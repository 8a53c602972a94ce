import {Echo} from './echo.js';
import type {FarLeg} from './far-leg.js';
import type {MediaKind, MediaPacket} from './media-packet.js';
import {OpusSource} from './opus-source.js';
import {SOUNDS} from './sounds.js';

const ECHO_DELAY_MS = 1000;

interface AutomaticLegEvents {
  /** @param source differs for what has its own sequence numbers. */
  packet(kind: MediaKind, packet: MediaPacket, source: object): void;
  keyFrameWanted(): void;
  ended(): void;
}

/** Greets whoever is connected to it, then repeats what it hears after a second and shows what it sees at once. */
export class AutomaticLeg implements FarLeg {
  readonly id: string;
  readonly isConnected = true;
  readonly hearsAudio = true;
  readonly #events: AutomaticLegEvents;
  readonly #greeting: OpusSource;
  readonly #echo: Echo;
  #hasGreeted = false;

  constructor(id: string, events: AutomaticLegEvents) {
    this.id = id;
    this.#events = events;
    const echo: Echo = new Echo({
      delayMs: ECHO_DELAY_MS,
      tell: (packet) => events.packet('audio', packet, echo),
    });
    this.#echo = echo;
    const greeting: OpusSource = new OpusSource({
      frames: SOUNDS.greeting,
      loops: false,
      tell: (packet) => events.packet('audio', packet, greeting),
      whenDone: () => (this.#hasGreeted = true),
    });
    this.#greeting = greeting;
  }

  /** Begins with the greeting. Harmless when repeated. */
  greet(): void {
    if (!this.#hasGreeted) this.#greeting.start();
  }

  /** It has nothing to show but what is shown to it. */
  showsVideo(toOneWhoShows: boolean): boolean {
    return toOneWhoShows;
  }

  take(kind: MediaKind, packet: MediaPacket): void {
    if (kind === 'video') this.#events.packet(kind, packet, this);
    else if (this.#hasGreeted) this.#echo.take(packet);
  }

  /** The pictures are the visitor's own, so is the key frame. */
  askKeyFrame(): void {
    this.#events.keyFrameWanted();
  }

  sendInfo(): void {
    // Key presses mean nothing to it.
  }

  hangUp(): void {
    this.#greeting.stop();
    this.#echo.stop();
    this.#events.ended();
  }
}
