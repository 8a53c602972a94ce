import {assign, emit, sendTo, setup, type SnapshotFrom} from 'xstate';
import type {LeadFact, TabFact, TabPorts} from '../src/domain/tab-ports.js';
import {tabsActors, unboundTabsActors} from './actors/tabs-actors.js';

/** What the page tells of itself. */
type PageEvent =
  /** Looked at, or not. */
  | {type: 'page.seen'; seen: boolean}
  /** About to be frozen, kept for going back to, or gone. */
  | {type: 'page.hidden'}
  | {type: 'page.shown'};

/** What the outside may observe with `actor.on()`. */
export type TabsEmitted = {type: 'leader.asked'};

export interface TabsInput {
  /** Whether this tab has the right to lead already. */
  readonly held: boolean;
  /** Whether the page is looked at. */
  readonly seen: boolean;
}

/**
 * One tab among those of a visitor. Whoever has the right to lead runs the conversation; the others show it. The
 * nesting is the ownership: channel and right ⊃ conversation.
 */
export const tabsMachine = setup({
  types: {
    context: {} as TabsInput,
    input: {} as TabsInput,
    events: {} as PageEvent | LeadFact | TabFact,
    emitted: {} as TabsEmitted,
    tags: {} as 'resting',
    children: {} as {lead: 'lead'; channel: 'channel'; conversation: 'conversation'},
  },
  actors: unboundTabsActors,
  guards: {isSeen: ({context}) => context.seen},
  actions: {
    keepSeen: assign((_, {seen}: {seen: boolean}) => ({seen})),
    forgetHeld: assign({held: false}),
    askLeader: emit({type: 'leader.asked'}),
    takeLead: sendTo('lead', {type: 'lead.take'}),
  },
  delays: {
    /** Whoever leads may first have to fetch the code that answers. */
    joinTimeout: 4_000,
    askInterval: 2_000,
    answerTimeout: 2_000,
  },
}).createMachine({
  id: 'tabs',
  description: 'Which of a visitor’s tabs runs the conversation.',
  context: ({input}) => input,
  initial: 'member',
  on: {'page.seen': {actions: {type: 'keepSeen', params: ({event}) => event}}},
  states: {
    member: {
      description: 'Heard by the other tabs, and waiting for the right to lead, or having it.',
      invoke: [
        {id: 'channel', src: 'channel', input: {}, onError: {}},
        {id: 'lead', src: 'lead', input: ({context}) => ({held: context.held}), onError: '.leading'},
      ],
      exit: 'forgetHeld',
      on: {'lead.given': '.leading', 'page.hidden': 'apart'},
      initial: 'joining',
      states: {
        joining: {
          description: 'Asks whoever leads how the conversation stands.',
          entry: 'askLeader',
          on: {'leader.spoke': 'following'},
          after: {joinTimeout: {target: 'following.doubting', actions: 'takeLead'}},
        },

        following: {
          description: 'Another tab runs the conversation; what is wanted here is told to it.',
          on: {
            'leader.spoke': '.trusting',
            'page.seen': {target: '.trusting', actions: {type: 'keepSeen', params: ({event}) => event}},
          },
          initial: 'trusting',
          states: {
            trusting: {
              tags: 'resting',
              description: 'Whoever leads is there.',
              always: {guard: 'isSeen', target: 'watching'},
            },
            watching: {
              description: 'The visitor looks at this tab: it makes sure that whoever leads is still there.',
              after: {askInterval: 'asking'},
            },
            asking: {
              description: 'Whoever leads is asked for a sign of life.',
              entry: 'askLeader',
              after: {answerTimeout: {target: 'doubting', actions: 'takeLead'}},
            },
            doubting: {
              description: 'Whoever leads does not answer: the right is taken from it.',
              after: {answerTimeout: 'trusting'},
            },
          },
        },

        leading: {
          tags: 'resting',
          description: 'This tab runs the conversation.',
          invoke: {id: 'conversation', src: 'conversation', input: {}, onError: {}},
          on: {'lead.taken': 'joining'},
        },
      },
    },

    apart: {
      tags: 'resting',
      description: 'The page is frozen, or kept for going back to: it holds nothing.',
      on: {'page.shown': 'member'},
    },
  },
});

export type TabsSnapshot = SnapshotFrom<typeof tabsMachine>;

/** The only way to a machine that can be run: everything it touches is named here. */
export const bindTabsMachine = (ports: TabPorts, scope: AbortSignal) =>
  tabsMachine.provide({actors: tabsActors(ports, scope)});
