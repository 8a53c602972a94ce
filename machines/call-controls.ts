import {Fault} from '../src/domain/faults.js';
import {callSetup} from './call-setup.js';

const {createStateConfig} = callSetup;
const weakNetwork = () => ({fault: new Fault('media/weak-network')});

/** Keeps a fault that the call goes on with, and tells it. */
export const warn = [
  {type: 'keepWarning', params: ({event}: {event: {fault: Fault}}) => event},
  {type: 'emitWarned', params: ({event}: {event: {fault: Fault}}) => event},
] as const;

/** What the dialog told last of the microphone; never assumed. */
export const mic = createStateConfig({
  description: 'What the dialog told last of the microphone; never assumed.',
  initial: 'open',
  states: {
    open: {
      description: 'The far end can hear the visitor.',
      on: {
        'mic.toggle': {actions: {type: 'askMute', params: {muted: true}}},
        'dialog.muted': {
          guard: ({event}) => event.muted,
          target: 'muted',
          actions: {type: 'showMuted', params: {muted: true}},
        },
      },
    },
    muted: {
      description: 'The far end hears silence.',
      on: {
        'mic.toggle': {actions: {type: 'askMute', params: {muted: false}}},
        'dialog.muted': {
          guard: ({event}) => !event.muted,
          target: 'open',
          actions: {type: 'showMuted', params: {muted: false}},
        },
      },
    },
  },
});

/** The visitor's own picture. */
export const camera = createStateConfig({
  description: 'What the dialog told last of the camera; never assumed. A camera that is off is closed.',
  initial: 'off',
  states: {
    off: {
      description: 'No picture of the visitor is sent.',
      on: {
        'camera.toggle': {guard: 'isVideo', actions: {type: 'askCamera', params: {on: true}}},
        'video.add': {guard: 'mayAddVideo', actions: {type: 'askCamera', params: {on: true}}},
        'dialog.sent': {
          guard: ({event}) => event.picture === 'camera',
          target: 'on',
          actions: {type: 'showCamera', params: {on: true}},
        },
      },
    },
    on: {
      description: 'The far end can see the visitor.',
      on: {
        'camera.toggle': {actions: {type: 'askCamera', params: {on: false}}},
        'dialog.sent': {
          guard: ({event}) => event.picture !== 'camera',
          target: 'off',
          actions: {type: 'showCamera', params: {on: false}},
        },
      },
    },
  },
});

/** Hold, by the visitor; the agent's is told in the context. */
export const hold = createStateConfig({
  description: 'Whether the visitor holds the call: neither side hears the other.',
  initial: 'off',
  states: {
    off: {
      description: 'The visitor does not hold the call.',
      on: {
        'hold.toggle': {guard: 'canAsk', actions: {type: 'askHold', params: {held: true}}},
        'dialog.held': [
          {
            guard: ({event}) => event.here,
            target: 'on',
            actions: {type: 'keepHeldThere', params: ({event}) => event},
          },
          {actions: {type: 'keepHeldThere', params: ({event}) => event}},
        ],
      },
    },
    on: {
      description: 'The visitor holds the call.',
      on: {
        'hold.toggle': {guard: 'canAsk', actions: {type: 'askHold', params: {held: false}}},
        'dialog.held': [
          {
            guard: ({event}) => !event.here,
            target: 'off',
            actions: {type: 'keepHeldThere', params: ({event}) => event},
          },
          {actions: {type: 'keepHeldThere', params: ({event}) => event}},
        ],
      },
    },
  },
});

const noScreen = {type: 'keepScreen', params: {stream: null}} as const;

/** The visitor's screen instead of the camera. */
export const screen = createStateConfig({
  description: 'Whether the visitor shows the screen instead of the own picture.',
  initial: 'off',
  states: {
    off: {
      description: 'The screen is not shown.',
      on: {'screen.toggle': {guard: 'canAsk', target: 'held'}},
    },
    held: {
      description: 'Holds the picture of the screen.',
      invoke: {id: 'screen', src: 'screen', input: {}, onError: 'off'},
      on: {
        'screen.toggle': {target: 'off', actions: [noScreen, 'sendTracks']},
        'screen.ended': {target: 'off', actions: [noScreen, 'sendTracks']},
        'screen.refused': {target: 'off', actions: warn},
        'dialog.refused': {
          target: 'off',
          actions: [noScreen, {type: 'keepWarning', params: ({event}) => event}],
        },
      },
      initial: 'asking',
      states: {
        asking: {
          description: 'The browser asks which screen, window or tab.',
          on: {
            'screen.opened': {
              target: 'starting',
              actions: [{type: 'keepScreen', params: ({event}) => event}, 'sendTracks'],
            },
          },
        },
        starting: {
          description: 'The far end does not see it yet.',
          on: {'dialog.sent': {guard: ({event}) => event.picture === 'screen', target: 'showing'}},
          after: {screenTimeout: {target: '#call.attempt.equipped.reserved.live.screen.off', actions: noScreen}},
        },
        showing: {description: 'The far end sees it.'},
      },
    },
  },
});

const moveRefused = () => ({fault: new Fault('signaling/move-refused')});
const tellStays = [
  {type: 'keepWarning', params: moveRefused},
  {type: 'emitWarned', params: moveRefused},
] as const;

/** Another window of the visitor takes the call over by a dialog of its own, in the place of this one (RFC 3891). */
export const handover = createStateConfig({
  description: 'Whether another window of the visitor is taking the call over.',
  initial: 'none',
  states: {
    none: {
      description: 'The call is this window’s.',
      on: {'call.lend': {guard: 'mayLend', target: 'lending', actions: 'emitLent'}},
    },
    lending: {
      description: 'The other window dials; the call goes on here until that one hears the agent.',
      on: {
        'call.moved': '#call.attempt.equipped.reserved.handedOver',
        'call.stays': {target: 'none', actions: tellStays},
        // The gateway’s BYE may overtake the news of the new dialog.
        'dialog.closed': 'replaced',
      },
      after: {lendTimeout: {target: 'none', actions: tellStays}},
    },
    replaced: {
      description: 'The dialog here has ended: for the new one, or because the agent hung up.',
      on: {
        'call.moved': '#call.attempt.equipped.reserved.handedOver',
        'call.stays': '#call.attempt.equipped.reserved.farEndLeft',
      },
      after: {lendTimeout: '#call.attempt.equipped.reserved.farEndLeft'},
    },
  },
});

/** A network that is too weak for pictures is left to the voice. */
export const strain = createStateConfig({
  description: 'Ends video where the network carries it no longer, so that the voice gets through.',
  initial: 'none',
  states: {
    none: {
      description: 'The network carries the call, as far as is known.',
      on: {
        'dialog.quality': {
          guard: ({event, context}) => context.kind === 'video' && event.quality === 'poor',
          target: 'strained',
          actions: {type: 'keepQuality', params: ({event}) => event},
        },
      },
    },
    strained: {
      description: 'A video call over a poor network; it may pass.',
      on: {
        'dialog.quality': {
          guard: ({event}) => event.quality !== 'poor',
          target: 'none',
          actions: {type: 'keepQuality', params: ({event}) => event},
        },
      },
      after: {
        strainCeiling: [
          {
            guard: 'isStrained',
            target: 'none',
            actions: [
              {type: 'askCamera', params: {on: false}},
              'askNoVideo',
              {type: 'keepWarning', params: weakNetwork},
              {type: 'emitWarned', params: weakNetwork},
            ],
          },
          {target: 'none'},
        ],
      },
    },
  },
});
