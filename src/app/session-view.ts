import type {CallView} from '../../machines/call-view.js';
import type {ChatView} from '../../machines/chat-view.js';
import type {ServiceView} from '../../machines/service-view.js';
import type {WidgetView} from '../../machines/widget-view.js';
import type {Fault} from '../domain/faults.js';
import type {SessionEvent} from './session-events.js';

/** Everything that a session shows. */
export interface SessionView {
  readonly widget: WidgetView;
  readonly chat: ChatView | null;
  readonly call: CallView | null;
  /** `null` before any service was asked for. */
  readonly services: ServiceView | null;
  /** The code of calls or services could not be fetched. */
  readonly loadFault: Fault | null;
}

/** What to announce when one view takes the place of another. */
export const changesOf = (before: SessionView, now: SessionView): SessionEvent[] => {
  const events: SessionEvent[] = [];
  const chat = now.chat?.phase ?? 'idle';
  const call = now.call?.phase ?? 'idle';
  if (before.widget.shown !== now.widget.shown) events.push({type: 'panel', shown: now.widget.shown});
  if (before.widget.unread !== now.widget.unread) events.push({type: 'unread', count: now.widget.unread});
  if ((before.chat?.phase ?? 'idle') !== chat) events.push({type: 'chat', phase: chat});
  if ((before.call?.phase ?? 'idle') !== call)
    events.push({type: 'call', phase: call, kind: now.call?.kind ?? 'audio'});
  return events;
};
