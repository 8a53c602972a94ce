import type {CallPhase, ChatPhase} from '../../src/domain/phases.js';
import type {Fault, FaultArea, FaultCode} from '../../src/domain/faults.js';
import type {MediaKind} from '../../src/domain/media-kind.js';
import type {Outcome} from '../../src/domain/outcomes.js';
import type {Message} from '../../src/domain/thread.js';

const outward = {bubbles: true, composed: true};

/** The panel was shown. */
export class CcOpenEvent extends Event {
  constructor() {
    super('cc-open', outward);
  }
}

/** The panel was hidden. */
export class CcCloseEvent extends Event {
  constructor() {
    super('cc-close', outward);
  }
}

/** `chatPhase` changed. */
export class CcChatChangeEvent extends Event {
  readonly phase: ChatPhase;
  constructor(phase: ChatPhase) {
    super('cc-chat-change', outward);
    this.phase = phase;
  }
}

/** A message was sent or received. Its text is not told. */
export class CcMessageEvent extends Event {
  readonly direction: 'in' | 'out';
  readonly kind: Message['kind'];
  readonly id: string;
  constructor(direction: 'in' | 'out', kind: Message['kind'], id: string) {
    super('cc-message', outward);
    this.direction = direction;
    this.kind = kind;
    this.id = id;
  }
}

/** The count of messages that arrived while the panel was hidden changed. */
export class CcUnreadEvent extends Event {
  readonly count: number;
  constructor(count: number) {
    super('cc-unread', outward);
    this.count = count;
  }
}

/** The visitor has said how the conversation was. */
export class CcSurveyEvent extends Event {
  /** Key of the level of satisfaction, `1` to `5`. */
  readonly evaluation: string;
  constructor(evaluation: string) {
    super('cc-survey', outward);
    this.evaluation = evaluation;
  }
}

/** A call is wanted; `preventDefault()` forbids it. Comes before the device check. */
export class CcCallBeforeStartEvent extends Event {
  readonly kind: MediaKind;
  constructor(kind: MediaKind) {
    super('cc-call-before-start', {...outward, cancelable: true});
    this.kind = kind;
  }
}

/** `callPhase` changed. */
export class CcCallChangeEvent extends Event {
  readonly phase: CallPhase;
  readonly kind: MediaKind;
  constructor(phase: CallPhase, kind: MediaKind) {
    super('cc-call-change', outward);
    this.phase = phase;
    this.kind = kind;
  }
}

/** A call attempt is over; once per attempt. */
export class CcCallEndEvent extends Event {
  readonly outcome: Outcome;
  /** Only where the outcome is `failed`. */
  readonly fault: Fault | undefined;
  /** Milliseconds from `connected`; 0 if it never connected. */
  readonly durationMs: number;
  constructor(outcome: Outcome, fault: Fault | undefined, durationMs: number) {
    super('cc-call-end', outward);
    this.outcome = outcome;
    this.fault = fault;
    this.durationMs = durationMs;
  }
}

/** Something failed. */
export class CcFaultEvent extends Event {
  readonly code: FaultCode;
  readonly area: FaultArea;
  readonly retryable: boolean;
  constructor({code, area, retryable}: Fault) {
    super('cc-fault', outward);
    this.code = code;
    this.area = area;
    this.retryable = retryable;
  }
}

/** The public events by name. */
export interface ClickToCallEventMap {
  'cc-open': CcOpenEvent;
  'cc-close': CcCloseEvent;
  'cc-chat-change': CcChatChangeEvent;
  'cc-message': CcMessageEvent;
  'cc-unread': CcUnreadEvent;
  'cc-call-before-start': CcCallBeforeStartEvent;
  'cc-call-change': CcCallChangeEvent;
  'cc-call-end': CcCallEndEvent;
  'cc-survey': CcSurveyEvent;
  'cc-fault': CcFaultEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface HTMLElementEventMap extends ClickToCallEventMap {}
}
