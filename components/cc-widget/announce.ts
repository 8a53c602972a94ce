import type {SessionEvent} from '../../src/app/session-events.js';
import {
  CcCallChangeEvent,
  CcCallEndEvent,
  CcChatChangeEvent,
  CcCloseEvent,
  CcFaultEvent,
  CcMessageEvent,
  CcOpenEvent,
  CcSurveyEvent,
  CcUnreadEvent,
} from '../events/public-events.js';

/** The public event that tells the page of a session event. */
export const publicEventOf = (event: SessionEvent): Event => {
  switch (event.type) {
    case 'panel':
      return event.shown ? new CcOpenEvent() : new CcCloseEvent();
    case 'chat':
      return new CcChatChangeEvent(event.phase);
    case 'message':
      return new CcMessageEvent(event.direction, event.kind, event.id);
    case 'survey':
      return new CcSurveyEvent(event.evaluation);
    case 'unread':
      return new CcUnreadEvent(event.count);
    case 'call':
      return new CcCallChangeEvent(event.phase, event.kind);
    case 'call-end': {
      const {end, durationMs} = event;
      return new CcCallEndEvent(end.outcome, end.outcome === 'failed' ? end.fault : undefined, durationMs);
    }
    case 'fault':
      return new CcFaultEvent(event.fault);
  }
};
