import {Fault, FAULTS, type FaultCode} from '../../../src/domain/faults.js';
import type {MediaKind} from '../../../src/domain/media-kind.js';
import {OUTCOMES, type Outcome} from '../../../src/domain/outcomes.js';
import type {CallPhase, ChatPhase} from '../../../src/domain/phases.js';
import type {ThreadItem} from '../../../src/domain/thread.js';
import type {LogLine} from './read-log.js';

/** What a session had come to. */
export interface Moment {
  readonly shown: boolean;
  readonly unread: number;
  readonly chat: ChatPhase;
  readonly call: CallPhase;
  readonly kind: MediaKind;
  /** Of each message its kind alone: a log has no words. */
  readonly thread: readonly ThreadItem[];
  /** What went wrong last. */
  readonly fault: Fault | null;
}

/** A line of the log, and what the session had come to with it. */
export interface Step {
  readonly line: LogLine;
  readonly moment: Moment;
}

const BEGINNING: Moment = {
  shown: false,
  unread: 0,
  chat: 'idle',
  call: 'idle',
  kind: 'audio',
  thread: [],
  fault: null,
};

const faultOf = (code: unknown): Fault | null =>
  typeof code === 'string' && Object.hasOwn(FAULTS, code) ? new Fault(code as FaultCode) : null;

const messageOf = ({ms, data}: LogLine, place: number): ThreadItem => {
  const isOut = data.direction === 'out';
  return {
    kind: 'text',
    id: `${place}`,
    author: isOut ? 'visitor' : 'agent',
    name: null,
    text: `[${String(data.kind)}]`,
    at: ms,
    delivery: isOut ? 'sent' : null,
  };
};

const cardOf = ({ms, data}: LogLine, media: MediaKind, place: number): ThreadItem => {
  const {outcome, fault} = data.end as {outcome: Outcome; fault?: unknown};
  return {
    kind: 'call',
    id: `${place}`,
    media,
    outcome: OUTCOMES.includes(outcome) ? outcome : 'failed',
    fault: faultOf(fault)?.code ?? null,
    durationMs: Number(data.durationMs) || 0,
    at: ms,
  };
};

const after = (before: Moment, line: LogLine): Moment => {
  const {source, message, data} = line;
  if (source !== 'session') return before;
  const {thread} = before;
  switch (message) {
    case 'panel':
      return {...before, shown: data.shown === true};
    case 'unread':
      return {...before, unread: Number(data.count)};
    case 'chat':
      return {...before, chat: data.phase as ChatPhase, fault: null};
    case 'call':
      return {...before, call: data.phase as CallPhase, kind: data.kind as MediaKind};
    case 'message':
      return {...before, thread: [...thread, messageOf(line, thread.length)]};
    case 'call-end':
      return {...before, thread: [...thread, cardOf(line, before.kind, thread.length)]};
    case 'fault':
      return {...before, fault: faultOf(data.fault)};
    default:
      return before;
  }
};

/** Goes through a log, line by line. */
export const replay = (lines: readonly LogLine[]): Step[] => {
  // A log begins when the visitor has turned to the widget: its panel was shown unless it is shown later.
  const shown = lines.find(({source, message}) => source === 'session' && message === 'panel')?.data.shown !== true;
  let moment = {...BEGINNING, shown};
  return lines.map((line) => ({line, moment: (moment = after(moment, line))}));
};
