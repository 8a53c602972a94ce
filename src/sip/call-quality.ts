import type {Quality} from '../domain/call-ports.js';

/** What the counters said at one moment. */
export interface Sample {
  /** Packets of sound, since the beginning. */
  readonly received: number;
  readonly lost: number;
  /** Seconds (RFC 3550 §6.4.1). */
  readonly jitter: number;
  /** Seconds there and back. */
  readonly roundTrip: number;
  /** Share of our packets that did not arrive, 0 to 1. */
  readonly lostThere: number;
}

/** How it has been between two samples. */
export interface Carriage {
  /** Shares, 0 to 1. */
  readonly lossHere: number;
  readonly lossThere: number;
  /** Seconds. */
  readonly jitter: number;
  readonly roundTrip: number;
}

interface Report {
  readonly type: string;
  readonly kind?: string;
  readonly packetsReceived?: number;
  readonly packetsLost?: number;
  readonly jitter?: number;
  readonly fractionLost?: number;
  readonly nominated?: boolean;
  readonly currentRoundTripTime?: number;
}

/** Sums up what matters to a voice. */
export const readSample = (stats: {forEach(each: (report: unknown) => void): void}): Sample => {
  let sample: Sample = {received: 0, lost: 0, jitter: 0, roundTrip: 0, lostThere: 0};
  const add = (report: Report) => {
    const {type, kind} = report;
    if (type === 'inbound-rtp' && kind === 'audio') {
      sample = {
        ...sample,
        received: sample.received + (report.packetsReceived ?? 0),
        lost: sample.lost + (report.packetsLost ?? 0),
        jitter: Math.max(sample.jitter, report.jitter ?? 0),
      };
    } else if (type === 'remote-inbound-rtp' && kind === 'audio') {
      sample = {...sample, lostThere: report.fractionLost ?? 0};
    } else if (type === 'candidate-pair' && report.nominated) {
      sample = {...sample, roundTrip: Math.max(sample.roundTrip, report.currentRoundTripTime ?? 0)};
    }
  };
  stats.forEach((report) => add(report as Report));
  return sample;
};

export const compare = (before: Sample, now: Sample): Carriage => {
  const received = Math.max(0, now.received - before.received);
  const lost = Math.max(0, now.lost - before.lost);
  return {
    lossHere: received + lost > 0 ? lost / (received + lost) : 0,
    lossThere: now.lostThere,
    jitter: now.jitter,
    roundTrip: now.roundTrip,
  };
};

/** From where on Opus with its error correction is heard to suffer, and from where on words are lost (ITU-T G.107, G.114). */
const WEAK: Carriage = {lossHere: 0.05, lossThere: 0.05, jitter: 0.06, roundTrip: 0.5};
const POOR: Carriage = {lossHere: 0.15, lossThere: 0.15, jitter: 0.2, roundTrip: 1.2};

const exceeds = (carriage: Carriage, bounds: Carriage) =>
  (Object.keys(bounds) as (keyof Carriage)[]).some((key) => carriage[key] > bounds[key]);

export const qualityOf = (carriage: Carriage): Quality => {
  if (exceeds(carriage, POOR)) return 'poor';
  return exceeds(carriage, WEAK) ? 'weak' : 'good';
};
