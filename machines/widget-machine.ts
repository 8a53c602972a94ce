import {assign, emit, setup, type ActorRefFrom, type SnapshotFrom} from 'xstate';
import type {Fault} from '../src/domain/faults.js';

/** What someone wants of the widget, and what the conversation tells it. */
export type WidgetEvent =
  | {type: 'panel.show'}
  | {type: 'panel.hide'}
  | {type: 'visitor.engage'}
  | {type: 'consent.accept'}
  | {type: 'consent.decline'}
  /** The form before the chat was filled in. */
  | {type: 'visitor.introduce'}
  /** The conversation of a former page goes on. */
  | {type: 'visitor.return'}
  | {type: 'messages.arrived'; count: number}
  /** In another tab. */
  | {type: 'messages.seen'};

/** What the outside may observe with `actor.on()`. */
export type WidgetEmitted = {type: 'visitor.engaged'} | {type: 'visitor.declined'} | {type: 'consent.accepted'};

export interface WidgetInput {
  /** What is wrong with the attributes; nothing is ever sent while something is. */
  readonly fault: Fault | null;
  /** Whether the visitor must agree before the first request. */
  readonly needsConsent: boolean;
  /** Whether the visitor fills in a form before the first request. */
  readonly needsIntroduction: boolean;
  /** Whether the panel is shown from the start. */
  readonly shown: boolean;
}

interface WidgetContext extends WidgetInput {
  /** Messages that arrived while the panel was hidden. */
  readonly unread: number;
}

/**
 * What the visitor sees of the widget, and whether the visitor has turned to it. It holds nothing: until the visitor
 * engages, and agrees where that is asked for, nothing is stored and nothing is sent.
 */
export const widgetMachine = setup({
  types: {
    context: {} as WidgetContext,
    input: {} as WidgetInput,
    events: {} as WidgetEvent,
    emitted: {} as WidgetEmitted,
    tags: {} as 'resting',
  },
  guards: {
    isShown: ({context}) => context.shown,
    isMisconfigured: ({context}) => context.fault !== null,
    needsConsent: ({context}) => context.needsConsent,
    needsIntroduction: ({context}) => context.needsIntroduction,
  },
  actions: {
    countUnread: assign(({context}, {count}: {count: number}) => ({unread: context.unread + count})),
    clearUnread: assign({unread: 0}),
    keepConsent: assign({needsConsent: false}),
    emitEngaged: emit({type: 'visitor.engaged'}),
    emitDeclined: emit({type: 'visitor.declined'}),
    emitConsented: emit({type: 'consent.accepted'}),
  },
}).createMachine({
  id: 'widget',
  description: 'Panel and engagement.',
  context: ({input}) => ({...input, unread: 0}),
  type: 'parallel',
  states: {
    panel: {
      description: 'What is to be seen of the widget.',
      initial: 'arriving',
      states: {
        arriving: {
          description: 'Takes over what the page asked for; left at once.',
          always: [{guard: 'isShown', target: 'shown'}, {target: 'hidden'}],
        },
        hidden: {
          tags: 'resting',
          description: 'Only the launcher is there; it counts what arrives.',
          on: {
            'panel.show': 'shown',
            'messages.arrived': {actions: {type: 'countUnread', params: ({event}) => event}},
            'messages.seen': {actions: 'clearUnread'},
          },
        },
        shown: {
          tags: 'resting',
          description: 'The visitor sees the conversation.',
          entry: 'clearUnread',
          on: {'panel.hide': 'hidden', 'consent.decline': 'hidden'},
        },
      },
    },

    engagement: {
      description: 'Whether the visitor has turned to the widget.',
      initial: 'awaited',
      states: {
        awaited: {
          tags: 'resting',
          description: 'The visitor has not turned to the widget: nothing stored, nothing sent.',
          on: {
            'visitor.engage': [
              {guard: 'isMisconfigured', target: 'barred'},
              {guard: 'needsConsent', target: 'consenting'},
              {target: 'agreed'},
            ],
            'visitor.return': [{guard: 'isMisconfigured', target: 'barred'}, {target: 'engaged'}],
          },
        },
        barred: {
          tags: 'resting',
          description: 'The attributes are wrong: the visitor is told what to do, the developer why.',
        },
        consenting: {
          tags: 'resting',
          description: 'The text that the site wants agreed to is shown; nothing stored, nothing sent.',
          on: {
            'consent.accept': {target: 'agreed', actions: ['keepConsent', 'emitConsented']},
            'consent.decline': {target: 'awaited', actions: 'emitDeclined'},
          },
        },
        agreed: {
          tags: 'resting',
          description: 'Looks whether the visitor is asked for more; left at once.',
          always: [{guard: 'needsIntroduction', target: 'introducing'}, {target: 'engaged'}],
        },
        introducing: {
          tags: 'resting',
          description: 'The site wants a form filled in first; nothing stored, nothing sent.',
          on: {'visitor.introduce': 'engaged'},
        },
        engaged: {
          tags: 'resting',
          description: 'The conversation may begin.',
          entry: 'emitEngaged',
        },
      },
    },
  },
});

export type WidgetActor = ActorRefFrom<typeof widgetMachine>;
export type WidgetSnapshot = SnapshotFrom<typeof widgetMachine>;
