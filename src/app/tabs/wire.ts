import type {CallView} from '../../../machines/call-view.js';
import type {ChatView} from '../../../machines/chat-view.js';
import {Fault, FAULTS, type FaultCode} from '../../domain/faults.js';
import {failed, type CallEnd, type Outcome} from '../../domain/outcomes.js';
import type {ThreadItem} from '../../domain/thread.js';

/** What of a view can be cloned: faults as their codes. */
type Cloneable<T> = {
  readonly [K in keyof T]: T[K] extends Fault | null ? FaultCode | null : T[K];
};

/** How a chat stands, with what of its thread is new. */
export interface ChatWire extends Omit<Cloneable<ChatView>, 'thread' | 'support'> {
  readonly support: {
    readonly kinds: NonNullable<ChatView['support']>['kinds'];
    readonly fault: FaultCode | null;
  } | null;
  /** Items from here on are given; those before are as they were. */
  readonly at: number;
  readonly items: readonly ThreadItem[];
}

/** How a call stands, without what cannot leave its page. */
export type CallWire = Cloneable<CallView> & {readonly local: null; readonly remote: null};

const codeOf = (fault: Fault | null): FaultCode | null => fault?.code ?? null;
/** What a code of another version means is not known here. */
const toldFault = (code: FaultCode | null): Fault =>
  new Fault(code !== null && Object.hasOwn(FAULTS, code) ? code : 'internal/bug');
const faultOf = (code: FaultCode | null): Fault | null => (code === null ? null : toldFault(code));

/** The first place at which two threads differ: items are never changed, only replaced. */
const firstChange = (before: readonly ThreadItem[], now: readonly ThreadItem[]): number => {
  const length = Math.min(before.length, now.length);
  let at = 0;
  while (at < length && before[at] === now[at]) at += 1;
  return at;
};

/** @param before the thread that the others have already; empty for all of it */
export const packChat = (view: ChatView, before: readonly ThreadItem[]): ChatWire => {
  const {thread, support, fault, ...rest} = view;
  const at = firstChange(before, thread);
  return {
    ...rest,
    fault: codeOf(fault),
    support: support && {kinds: support.kinds, fault: codeOf(support.fault)},
    at,
    items: thread.slice(at),
  };
};

/** @returns `null` where `thread` lacks what came before: all of it must be asked for */
export const unpackChat = (wire: ChatWire, thread: readonly ThreadItem[]): ChatView | null => {
  const {at, items, fault, support, ...rest} = wire;
  if (at > thread.length) return null;
  return {
    ...rest,
    fault: faultOf(fault),
    support: support && {kinds: support.kinds, fault: faultOf(support.fault)},
    thread: [...thread.slice(0, at), ...items],
  };
};

export const packCall = (view: CallView): CallWire => ({
  ...view,
  local: null,
  remote: null,
  warning: codeOf(view.warning),
  fault: codeOf(view.fault),
});

/** A call that is held elsewhere: what needs this page's own devices, or a prompt, cannot be had from here. */
export const unpackCall = ({warning, fault, ...rest}: CallWire): CallView => ({
  ...rest,
  warning: faultOf(warning),
  fault: faultOf(fault),
  elsewhere: true,
  canRejoin: false,
  pictured: false,
  canShare: false,
  canAddVideo: false,
  canPopOut: false,
  canFlip: false,
});

/** How a call ended. */
export interface EndWire {
  readonly outcome: Outcome;
  readonly fault: FaultCode | null;
}

export const packEnd = (end: CallEnd): EndWire => ({
  outcome: end.outcome,
  fault: end.outcome === 'failed' ? end.fault.code : null,
});

export const unpackEnd = ({outcome, fault}: EndWire): CallEnd =>
  outcome === 'failed' ? failed(toldFault(fault)) : {outcome};
