/**
 * Every way in which the widget can fail, as data. A fault carries no words: each locale has a text for each code.
 *
 * `retryable` tells whether doing the same again may succeed without anything else being changed first.
 */
export const FAULTS = {
  'config/missing-channel': {retryable: false},
  'config/bad-attribute': {retryable: false},
  'support/no-webrtc': {retryable: false},
  'support/insecure-context': {retryable: false},
  'support/policy-blocked': {retryable: false},
  'support/in-app-browser': {retryable: false},
  'support/not-offered': {retryable: false},
  'support/popup-blocked': {retryable: true},
  'auth/token-rejected': {retryable: true},
  'auth/credentials-failed': {retryable: true},
  'network/offline': {retryable: true},
  'network/unreachable': {retryable: true},
  'network/timeout': {retryable: true},
  'platform/refused': {retryable: true},
  'platform/outside-hours': {retryable: false},
  'platform/flow-controlled': {retryable: true},
  'platform/bad-reply': {retryable: true},
  'platform/session-lost': {retryable: true},
  'device/permission-denied': {retryable: true},
  'device/permission-dismissed': {retryable: true},
  'device/blocked-by-system': {retryable: true},
  'device/not-found': {retryable: true},
  'device/in-use': {retryable: true},
  'device/constraint': {retryable: true},
  'device/lost': {retryable: true},
  'device/replaced': {retryable: true},
  'device/interrupted': {retryable: true},
  'device/screen-refused': {retryable: true},
  'signaling/gateway-unreachable': {retryable: true},
  'signaling/rejected': {retryable: true},
  'signaling/lost': {retryable: true},
  'signaling/change-refused': {retryable: true},
  'signaling/video-refused': {retryable: false},
  'signaling/move-refused': {retryable: false},
  'media/ice-failed': {retryable: true},
  'media/no-audio': {retryable: true},
  'media/weak-network': {retryable: true},
  'internal/bug': {retryable: true},
} as const satisfies Record<`${FaultArea}/${string}`, {retryable: boolean}>;

/** The part of the product or of the world in which a fault arose. */
export type FaultArea =
  'config' | 'support' | 'auth' | 'network' | 'platform' | 'device' | 'signaling' | 'media' | 'internal';

/** A fault's name, `area/reason`. */
export type FaultCode = keyof typeof FAULTS;

/** A failure that the widget knows. Anything else that is thrown is a bug. */
export class Fault extends Error {
  override readonly name = 'Fault';
  /** What went wrong, `area/reason`. */
  readonly code: FaultCode;

  constructor(code: FaultCode, options?: {cause?: unknown}) {
    super(code, options);
    this.code = code;
  }

  /** The part of {@link code} before the slash. */
  get area(): FaultArea {
    return this.code.split('/')[0] as FaultArea;
  }

  /** Whether the same attempt may succeed when it is made again. */
  get retryable(): boolean {
    return FAULTS[this.code].retryable;
  }

  /** A log has its code alone: a cause may hold what was said, or an address. */
  toJSON(): FaultCode {
    return this.code;
  }

  /** Makes every `catch` hold a `Fault`: what is none becomes `internal/bug`, with the thrown value as its cause. */
  static from(thrown: unknown): Fault {
    return thrown instanceof Fault ? thrown : new Fault('internal/bug', {cause: thrown});
  }
}
