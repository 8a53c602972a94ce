import type {Quality} from '../domain/call-ports.js';
import {compare, qualityOf, readSample, type Sample} from './call-quality.js';

/** How often the counters are read, ms. */
const SAMPLE_MS = 2_000;
/** The same for the first packet, ms. */
const LOOK_MS = 50;
/** Samples without one packet until it is told. */
const SILENT_SAMPLES = 4;
/** Samples in a row that say the same before it is believed: worse soon, better later. */
const TO_WORSEN = 2;
const TO_BETTER = 3;

export interface MeterReports {
  quality(quality: Quality): void;
  /** Nothing has been received for a while, although it should be. */
  silent(): void;
  heard(): void;
}

const RANK: Readonly<Record<Quality, number>> = {good: 0, weak: 1, poor: 2};

/** Reads what a peer connection counts (WebRTC Statistics): the measure of a call is packets, not events. */
export class CallMeter {
  readonly #peer: RTCPeerConnection;
  readonly #reports: MeterReports;
  readonly #isListening: () => boolean;
  readonly #timer: ReturnType<typeof setInterval>;
  #before: Sample | null = null;
  #silence = 0;
  #isSilent = false;
  #quality: Quality = 'good';
  #seen: Quality = 'good';
  #times = 0;
  #closed = false;

  constructor(peer: RTCPeerConnection, isListening: () => boolean, reports: MeterReports) {
    this.#peer = peer;
    this.#isListening = isListening;
    this.#reports = reports;
    this.#timer = setInterval(() => void this.#look(), SAMPLE_MS);
  }

  /** Packets of sound received so far. */
  static async packets(peer: RTCPeerConnection): Promise<number> {
    return readSample(await peer.getStats()).received;
  }

  /** Settles when the first packet of sound has come in. */
  static async firstPacket(peer: RTCPeerConnection): Promise<void> {
    while (peer.connectionState !== 'closed' && (await CallMeter.packets(peer)) === 0) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const now = readSample(await this.#peer.getStats());
    if (this.#closed) return;
    const before = this.#before;
    this.#before = now;
    this.#listen(before?.received ?? 0, now.received);
    if (before) this.#judge(qualityOf(compare(before, now)));
  }

  #listen(before: number, now: number): void {
    this.#silence = now > before || !this.#isListening() ? 0 : this.#silence + 1;
    if (this.#silence === SILENT_SAMPLES && !this.#isSilent) {
      this.#isSilent = true;
      this.#reports.silent();
    } else if (this.#silence === 0 && this.#isSilent) {
      this.#isSilent = false;
      this.#reports.heard();
    }
  }

  #judge(quality: Quality): void {
    this.#times = quality === this.#seen ? this.#times + 1 : 1;
    this.#seen = quality;
    const needed = RANK[quality] > RANK[this.#quality] ? TO_WORSEN : TO_BETTER;
    if (quality === this.#quality || this.#times < needed) return;
    this.#quality = quality;
    this.#reports.quality(quality);
  }
}
