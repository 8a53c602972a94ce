import type {MediaPacket} from './media-packet.js';

/** Gives packets back after a delay, in their order. */
export class Echo {
  readonly #delayMs: number;
  readonly #tell: (packet: MediaPacket) => void;
  readonly #waiting: {packet: MediaPacket; dueMs: number}[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(options: {delayMs: number; tell: (packet: MediaPacket) => void}) {
    this.#delayMs = options.delayMs;
    this.#tell = options.tell;
  }

  take(packet: MediaPacket): void {
    this.#waiting.push({packet, dueMs: performance.now() + this.#delayMs});
    this.#timer ??= setTimeout(() => this.#tellDue(), this.#delayMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting.length = 0;
  }

  #tellDue(): void {
    this.#timer = undefined;
    const nowMs = performance.now();
    while (this.#waiting[0] && this.#waiting[0].dueMs <= nowMs) this.#tell(this.#waiting.shift()!.packet);
    const next = this.#waiting[0];
    if (next) this.#timer ??= setTimeout(() => this.#tellDue(), next.dueMs - nowMs);
  }
}
