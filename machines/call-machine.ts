import type {ActorRefFrom, SnapshotFrom} from 'xstate';
import type {CallPorts} from '../src/domain/call-ports.js';
import {Fault, type FaultCode} from '../src/domain/faults.js';
import {failed, type CallEnd} from '../src/domain/outcomes.js';
import {callActors} from './actors/call-actors.js';
import {blankCall, callSetup} from './call-setup.js';

const end = (outcome: Exclude<CallEnd['outcome'], 'failed'>) => ({type: 'keepEnd', params: {end: {outcome}}}) as const;
const fail = (code: FaultCode) => ({type: 'keepEnd', params: () => ({end: failed(new Fault(code))})}) as const;
const keepThrown = {
  type: 'keepEnd',
  params: ({event}: {event: {error: unknown}}) => ({end: failed(Fault.from(event.error))}),
} as const;
const keepTold = {type: 'keepEnd', params: ({event}: {event: {end: CallEnd}}) => ({end: event.end})} as const;
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
  context: ({input}) => ({...input, ...blankCall, kind: 'audio', choice: {}}),
  initial: 'idle',
  states: {
    idle: {
      tags: 'resting',
      description: 'No call has been asked for.',
      on: {'call.place': {target: 'attempt', actions: {type: 'begin', params: ({event}) => event}}},
    },

    attempt: {
      description: 'The visitor wants a call. Hanging up is possible at every point of it.',
      on: {'call.hangup': {target: 'ended', actions: 'keepHangup'}},
      initial: 'arriving',
      states: {
        arriving: {
          description: 'Decides whether something must be acknowledged first; left at once.',
          always: [{guard: 'needsNotice', target: 'noticing'}, {target: 'equipped'}],
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
            input: ({context: {kind, choice}}) => ({kind, choice}),
            onError: {target: '#call.ended', actions: keepThrown},
          },
          on: {
            'media.failed': {target: '#call.ended', actions: keepFault},
            'media.lost': {target: '#call.ended', actions: keepFault},
          },
          initial: 'prompting',
          states: {
            prompting: {
              description: 'The browser may be asking the visitor for permission.',
              on: {
                'devices.choose': {
                  target: '#call.attempt.equipped',
                  reenter: true,
                  actions: {type: 'keepChoice', params: ({event}) => event},
                },
                'media.opened': {
                  target: 'checking',
                  actions: {
                    type: 'keepMedia',
                    params: ({event}) => ({local: event.stream, devices: event.devices}),
                  },
                },
              },
              after: {promptTimeout: {target: '#call.ended', actions: fail('device/permission-dismissed')}},
            },

            checking: {
              description: 'The visitor sees and hears that the devices work. No agent waits meanwhile.',
              on: {
                'call.confirm': 'reserved',
                'devices.choose': {
                  target: '#call.attempt.equipped',
                  reenter: true,
                  actions: {type: 'keepChoice', params: ({event}) => event},
                },
              },
              after: {checkTimeout: {target: '#call.ended', actions: 'keepHangup'}},
            },

            reserved: {
              description: 'Holds the agent: from createClickToCall to the release.',
              invoke: {
                id: 'agent',
                src: 'agent',
                input: ({context: {kind}}) => ({kind}),
                onError: {target: '#call.ended', actions: keepThrown},
              },
              on: {
                'agent.released': {target: '#call.ended', actions: keepTold},
                'agent.refused': {target: '#call.ended', actions: keepTold},
              },
              initial: 'waiting',
              states: {
                waiting: {
                  description: 'No agent has answered yet.',
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
                  invoke: {
                    id: 'dialog',
                    src: 'dialog',
                    input: ({context: {kind, route, local}}) => ({kind, route, local}),
                    onError: {target: '#call.ended', actions: keepThrown},
                  },
                  on: {
                    'agent.answered': {
                      guard: {type: 'leadsElsewhere', params: ({event}) => event},
                      target: 'live',
                      reenter: true,
                      actions: {type: 'keepRoute', params: ({event}) => event},
                    },
                    'dialog.closed': 'farEndLeft',
                    'dialog.failed': {target: '#call.ended', actions: keepTold},
                    'dialog.silent': {
                      actions: [
                        {type: 'keepWarning', params: ({event}) => event},
                        {type: 'emitWarned', params: ({event}) => event},
                      ],
                    },
                  },
                  states: {
                    dialog: {
                      description: 'How far the media between the two sides has come.',
                      initial: 'connecting',
                      states: {
                        connecting: {
                          description: 'A gateway is found, INVITE sent, ICE and DTLS under way.',
                          on: {
                            'dialog.connected': {
                              target: 'connected',
                              actions: {type: 'keepRemote', params: ({event}) => event},
                            },
                          },
                          after: {dialTimeout: {target: '#call.ended', actions: end('no-answer')}},
                        },

                        connected: {
                          description: 'Both sides can hear each other.',
                          on: {'dialog.interrupted': 'reconnecting'},
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

                    mic: {
                      description: 'What the dialog told last of the microphone; never assumed.',
                      initial: 'open',
                      states: {
                        open: {
                          description: 'The far end can hear the visitor.',
                          on: {
                            'mic.toggle': {actions: {type: 'askMute', params: {muted: true}}},
                            'dialog.muted': {guard: ({event}) => event.muted, target: 'muted'},
                          },
                        },
                        muted: {
                          description: 'The far end hears silence.',
                          on: {
                            'mic.toggle': {actions: {type: 'askMute', params: {muted: false}}},
                            'dialog.muted': {guard: ({event}) => !event.muted, target: 'open'},
                          },
                        },
                      },
                    },

                    camera: {
                      description: 'What the dialog told last of the camera; never assumed.',
                      initial: 'off',
                      states: {
                        off: {
                          description: 'No picture of the visitor is sent.',
                          on: {
                            'camera.toggle': {guard: 'isVideo', actions: {type: 'askCamera', params: {on: true}}},
                            'dialog.camera': {guard: ({event}) => event.on, target: 'on'},
                          },
                        },
                        on: {
                          description: 'The far end can see the visitor.',
                          on: {
                            'camera.toggle': {actions: {type: 'askCamera', params: {on: false}}},
                            'dialog.camera': {guard: ({event}) => !event.on, target: 'off'},
                          },
                        },
                      },
                    },
                  },
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

    ended: {
      tags: 'resting',
      description: 'The call is over, everything is given back, and the reason is known.',
      entry: ['measure', 'forgetMedia', 'emitEnded'],
      on: {'call.place': {target: 'attempt', actions: {type: 'begin', params: ({event}) => event}}},
    },
  },
});

export type CallActor = ActorRefFrom<typeof callMachine>;
export type CallSnapshot = SnapshotFrom<typeof callMachine>;

/** The only way to a machine that can be run: everything it touches is named here. */
export const bindCallMachine = (ports: CallPorts, scope: AbortSignal) =>
  callMachine.provide({actors: callActors(ports, scope)});
