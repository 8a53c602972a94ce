import type {ActorRefFrom, SnapshotFrom} from 'xstate';
import type {CallPorts, Device, DeviceChoice, DialogId, LentCall} from '../src/domain/call-ports.js';
import {Fault, type FaultCode} from '../src/domain/faults.js';
import type {MediaKind} from '../src/domain/media-kind.js';
import {failed, type CallEnd} from '../src/domain/outcomes.js';
import {callActors} from './actors/call-actors.js';
import {camera, handover, hold, mic, screen, strain, warn} from './call-controls.js';
import {orphaned} from './call-orphan.js';
import {blankCall, callSetup} from './call-setup.js';

const end = (outcome: Exclude<CallEnd['outcome'], 'failed'>) => ({type: 'keepEnd', params: {end: {outcome}}}) as const;
const fail = (code: FaultCode) => ({type: 'keepEnd', params: () => ({end: failed(new Fault(code))})}) as const;
const keepThrown = {
  type: 'keepEnd',
  params: ({event}: {event: {error: unknown}}) => ({end: failed(Fault.from(event.error))}),
} as const;
const keepTold = {type: 'keepEnd', params: ({event}: {event: {end: CallEnd}}) => ({end: event.end})} as const;
const chooseDevices = [
  {type: 'keepChoice', params: ({event}: {event: {choice: DeviceChoice}}) => event},
  {type: 'askDevices', params: ({event}: {event: {choice: DeviceChoice}}) => event},
  'setSpeaker',
  'emitChosen',
] as const;
const keepMedia = {
  type: 'keepMedia',
  params: ({event}: {event: {stream: MediaStream; devices: readonly Device[]}}) => event,
} as const;
type Connected = {event: {remote: MediaStream; dialog?: DialogId | null}};
const keepFarEnd = [
  {type: 'keepRemote', params: ({event}: Connected) => event},
  {type: 'keepDialog', params: ({event}: Connected) => event},
  'playRemote',
] as const;
const place = {
  target: 'attempt',
  actions: {type: 'begin', params: ({event}: {event: {kind: MediaKind}}) => event},
} as const;
const adopt = {
  target: 'attempt',
  actions: {type: 'adopt', params: ({event}: {event: {call: LentCall}}) => event},
} as const;
const keepFault = {
  type: 'keepEnd',
  params: ({event}: {event: {fault: Fault}}) => ({end: failed(event.fault)}),
} as const;

/**
 * One call attempt after another; there is no final state, so that the same actor serves the visitor's next call.
 *
 * The nesting is the ownership: microphone and camera ⊃ reserved agent ⊃ SIP dialog. Leaving a state gives back what
 * it holds, innermost first. The microphone comes first, because creating the call reserves an agent at once.
 */
export const callMachine = callSetup.createMachine({
  id: 'call',
  description: 'A call from the wish for it to its end.',
  context: ({input: {recordingNotice, now, choice = {}, skipCheck = false, resumes = false}}) => ({
    ...blankCall,
    recordingNotice,
    now,
    choice,
    skipCheck,
    resumes,
    volume: 1,
    kind: 'audio',
  }),
  initial: 'idle',
  states: {
    idle: {
      tags: 'resting',
      description: 'No call has been asked for.',
      on: {
        'call.place': place,
        'call.adopt': adopt,
        'call.found': {...adopt, target: 'orphaned'},
      },
    },

    orphaned,

    attempt: {
      description: 'The visitor wants a call, and holds what plays it. Hanging up is possible at every point of it.',
      invoke: {
        id: 'sound',
        src: 'sound',
        input: ({context: {choice}}) => ({speaker: choice.speaker ?? null}),
        // A page without sound is still worth a call: the agent may write.
        onError: {actions: {type: 'keepBlocked', params: {blocked: true}}},
      },
      on: {
        'call.hangup': {target: 'ended', actions: 'keepHangup'},
        'speaker.test': {actions: 'testSpeaker'},
        'volume.set': {actions: [{type: 'keepVolume', params: ({event}) => event}, 'setVolume']},
        'sound.allow': {actions: 'unblockSound'},
        'sound.blocked': {actions: {type: 'keepBlocked', params: {blocked: true}}},
        'sound.playing': {actions: {type: 'keepBlocked', params: {blocked: false}}},
        'sound.refused': {actions: warn},
        'warning.dismiss': {actions: 'clearWarning'},
      },
      initial: 'arriving',
      states: {
        arriving: {
          description: 'Decides whether something must be acknowledged first; left at once.',
          always: [
            {guard: 'isLent', target: 'equipped'},
            {guard: 'needsNotice', target: 'noticing'},
            {target: 'equipped'},
          ],
        },

        noticing: {
          description: 'The site says that calls are recorded; the microphone stays closed until that is acknowledged.',
          on: {'call.acknowledge': 'equipped'},
          after: {noticeTimeout: {target: '#call.ended', actions: 'keepHangup'}},
        },

        equipped: {
          description: 'Holds microphone and camera.',
          invoke: {
            id: 'media',
            src: 'media',
            // A camera that is off stays closed where the call goes on.
            input: ({context: {kind, choice, lent}}) => ({kind: lent?.camera === false ? 'audio' : kind, choice}),
            onError: {target: '#call.ended', actions: keepThrown},
          },
          on: {
            'media.changed': {actions: keepMedia},
            'media.refused': {actions: warn},
            'media.interrupted': {
              actions: {type: 'keepWarning', params: () => ({fault: new Fault('device/interrupted')})},
            },
            'media.resumed': {actions: 'clearWarning'},
            'media.failed': {target: '#call.ended', actions: keepFault},
            'media.lost': {target: '#call.ended', actions: keepFault},
          },
          initial: 'prompting',
          states: {
            prompting: {
              description: 'The browser may be asking the visitor for permission.',
              on: {
                'media.opened': [
                  {guard: 'isLent', target: 'reserved', actions: keepMedia},
                  {
                    guard: {type: 'knowsDevices', params: ({event}) => event},
                    target: 'reserved',
                    actions: keepMedia,
                  },
                  {target: 'checking', actions: keepMedia},
                ],
              },
              after: {promptTimeout: {target: '#call.ended', actions: fail('device/permission-dismissed')}},
            },

            checking: {
              description: 'The visitor sees and hears that the devices work. No agent waits meanwhile.',
              on: {
                'call.confirm': {
                  target: 'reserved',
                  actions: [{type: 'keepOpened', params: ({event}) => event}, 'emitChosen'],
                },
                'devices.choose': {actions: chooseDevices},
                'camera.flip': {actions: 'askFlip'},
              },
              after: {checkTimeout: {target: '#call.ended', actions: 'keepHangup'}},
            },

            reserved: {
              description: 'Holds the agent: from createClickToCall to the release.',
              invoke: {
                id: 'agent',
                src: 'agent',
                input: ({context: {kind, lent}}) => ({kind, lent: lent !== null}),
                onError: {target: '#call.ended', actions: keepThrown},
              },
              on: {
                'agent.released': {target: '#call.ended', actions: keepTold},
                'agent.refused': {target: '#call.ended', actions: keepTold},
                'devices.choose': {actions: chooseDevices},
                'camera.flip': {actions: 'askFlip'},
              },
              initial: 'arriving',
              states: {
                arriving: {
                  description: 'Decides whether an agent must be found, or is there already; left at once.',
                  always: [
                    {guard: 'isOrphaned', target: 'live', actions: 'ownAgent'},
                    {guard: 'isLent', target: 'live'},
                    {target: 'waiting'},
                  ],
                },

                waiting: {
                  description: 'No agent has answered yet.',
                  entry: {type: 'ring', params: {on: true}},
                  on: {'agent.answered': {target: 'live', actions: {type: 'keepRoute', params: ({event}) => event}}},
                  initial: 'requesting',
                  states: {
                    requesting: {
                      description: 'createClickToCall is sent; no event has come yet.',
                      on: {'agent.queued': 'queued', 'agent.transferred': 'transferred'},
                      after: {requestTimeout: {target: '#call.ended', actions: fail('network/timeout')}},
                    },

                    queued: {
                      description: 'Event 168102: no agent is free yet.',
                      on: {'agent.transferred': 'transferred'},
                      after: {queueCeiling: {target: '#call.ended', actions: end('queue-timeout')}},
                    },

                    transferred: {
                      description: 'Event 168106 before anyone talked: another agent is being found.',
                      on: {'agent.queued': 'queued'},
                      after: {transferTimeout: {target: '#call.ended', actions: end('no-answer')}},
                    },
                  },
                },

                live: {
                  description: 'Event 168101: holds the SIP dialog with the gateway.',
                  type: 'parallel',
                  invoke: [
                    {
                      id: 'dialog',
                      src: 'dialog',
                      input: ({context: {kind, route, local, lent}}) => ({kind, route, local, lent}),
                      onError: {target: '#call.ended', actions: keepThrown},
                    },
                    // What the page cannot do, such as to stay awake, is no reason to end a call.
                    {id: 'page', src: 'page', input: {}, onError: {}},
                  ],
                  on: {
                    'agent.answered': {
                      guard: {type: 'leadsElsewhere', params: ({event}) => event},
                      target: 'live',
                      reenter: true,
                      actions: {type: 'keepRoute', params: ({event}) => event},
                    },
                    'dialog.closed': 'farEndLeft',
                    'dialog.failed': {target: '#call.ended', actions: keepTold},
                    'dialog.remote': {actions: [{type: 'keepRemote', params: ({event}) => event}, 'playRemote']},
                    'dialog.video': [
                      {guard: ({event}) => event.on, actions: {type: 'keepVideo', params: ({event}) => event}},
                      {
                        // No camera stays open for a picture that nobody takes.
                        actions: [
                          {type: 'keepVideo', params: ({event}) => event},
                          {type: 'askCamera', params: {on: false}},
                        ],
                      },
                    ],
                    'dialog.quality': {actions: {type: 'keepQuality', params: ({event}) => event}},
                    'dialog.signalling': {actions: {type: 'keepSignalling', params: ({event}) => event}},
                    'dialog.toned': {actions: {type: 'keepTone', params: ({event}) => event}},
                    'dialog.silent': {actions: warn},
                    'dialog.heard': {actions: 'clearWarning'},
                    'dialog.refused': {actions: warn},
                    'video.stop': {guard: 'isVideo', actions: [{type: 'askCamera', params: {on: false}}, 'askNoVideo']},
                    'media.changed': {actions: [keepMedia, 'sendTracks']},
                  },
                  states: {
                    dialog: {
                      description: 'How far the media between the two sides has come.',
                      initial: 'connecting',
                      states: {
                        connecting: {
                          description: 'A gateway is found, INVITE sent, ICE and DTLS under way.',
                          entry: {type: 'ring', params: {on: true}},
                          on: {
                            'dialog.connected': [
                              {
                                guard: 'isLent',
                                target: 'connected',
                                actions: [...keepFarEnd, 'ownAgent', 'keepAdopted', 'setVolume', 'emitAdopted'],
                              },
                              {target: 'connected', actions: [...keepFarEnd, 'keepConnected']},
                            ],
                          },
                          after: {
                            adoptTimeout: {guard: 'isLent', target: '#call.ended', actions: end('no-answer')},
                            dialTimeout: {target: '#call.ended', actions: end('no-answer')},
                          },
                        },

                        connected: {
                          description: 'Both sides can hear each other.',
                          on: {
                            'dialog.interrupted': 'reconnecting',
                            'keypad.press': {guard: 'canAsk', actions: {type: 'askTone', params: ({event}) => event}},
                          },
                          after: {callCeiling: {target: '#call.ended', actions: 'keepHangup'}},
                          initial: 'talking',
                          states: {
                            talking: {
                              description: 'With an agent.',
                              on: {'agent.transferred': 'transferring'},
                            },
                            transferring: {
                              description: 'Event 168106: the agent changes, the dialog stays.',
                              on: {
                                'agent.answered': {
                                  guard: {type: 'leadsHere', params: ({event}) => event},
                                  target: 'talking',
                                },
                              },
                              after: {transferNotice: 'talking'},
                            },
                          },
                        },

                        reconnecting: {
                          description: 'Media stopped flowing; the dialog port is trying to bring it back.',
                          on: {'dialog.restored': {target: 'connected', actions: 'clearWarning'}},
                          after: {repairTimeout: {target: '#call.ended', actions: fail('media/ice-failed')}},
                        },
                      },
                    },

                    mic,
                    camera,
                    hold,
                    screen,
                    strain,
                    handover,
                  },
                },

                handedOver: {
                  description: 'Another window has the call, so the agent is not to be dropped; left at once.',
                  entry: 'yieldAgent',
                  always: '#call.moved',
                },

                farEndLeft: {
                  description: 'BYE came first: the reservation is told to await 168110 before it drops; left at once.',
                  entry: ['expectRelease', end('hung-up-by-agent')],
                  always: '#call.ended',
                },
              },
            },
          },
        },
      },
    },

    moved: {
      tags: 'resting',
      description: 'Another window of the visitor has the call; everything is given back here, but for the agent.',
      entry: 'forgetMedia',
      on: {'call.place': place, 'call.adopt': adopt},
    },

    ended: {
      tags: 'resting',
      description: 'The call is over, everything is given back, and the reason is known.',
      entry: ['measure', 'forgetMedia', 'emitEnded', 'forgetLent'],
      on: {'call.place': place, 'call.adopt': adopt},
      initial: 'over',
      states: {
        over: {
          tags: 'resting',
          description: 'Whatever ended it stays as it is.',
          always: {guard: 'wasDenied', target: 'denied'},
        },
        denied: {
          tags: 'resting',
          description: 'The browser refuses the devices; watches whether the visitor changes that.',
          invoke: {id: 'permission', src: 'permission', input: ({context: {kind}}) => ({kind}), onError: {}},
          on: {'permission.granted': 'allowed'},
        },
        allowed: {
          tags: 'resting',
          description: 'The devices that were refused are allowed now: the call can be tried again.',
        },
      },
    },
  },
});

export type CallActor = ActorRefFrom<typeof callMachine>;
export type CallSnapshot = SnapshotFrom<typeof callMachine>;

/** The only way to a machine that can be run: everything it touches is named here. */
export const bindCallMachine = (ports: CallPorts, scope: AbortSignal) =>
  callMachine.provide({actors: callActors(ports, scope)});
