import {and, stateIn, type ActorRefFrom, type SnapshotFrom} from 'xstate';
import type {ChatPorts, Party} from '../src/domain/chat-ports.js';
import {Fault, type FaultCode} from '../src/domain/faults.js';
import type {Message} from '../src/domain/thread.js';
import {chatActors} from './actors/chat-actors.js';
import {blankChat, chatSetup, type ChatContext} from './chat-setup.js';
import {messageOf} from './thread.js';

const thrown = ({event}: {event: {error: unknown}}) => ({thrown: event.error});
const told = ({event}: {event: {fault: Fault}}) => ({thrown: event.fault});
const known = (code: FaultCode) => () => ({thrown: new Fault(code)});

const failWith = <T>(params: T) => ({
  target: '#chat.failed' as const,
  actions: [
    {type: 'keepFault' as const, params},
    {type: 'emitFaulted' as const, params},
  ] as const,
});

type Received = {
  event: {messages: readonly Message[]; read?: readonly string[]; party: Party | null; name: string | null};
};
const receive = [
  {type: 'emitArrived', params: ({event}: Received) => event},
  {type: 'keepReceived', params: ({event}: Received) => event},
] as const;
const keepName = {type: 'keepName', params: ({event}: Received) => event} as const;

/** What is known of a session that AICC has lost goes, before CONNECT is sent again. */
const remake = ['clearFault', 'forgetParty', {type: 'note', params: {notice: 'reconnected'}}] as const;

const posting = ({context}: {context: ChatContext}) => ({message: messageOf(context.thread, context.posting)});

/** READ has told of the message under way, so there is nothing to wait for. */
const read = {guard: 'isRead', target: 'resting', actions: 'emitDelivered'} as const;

const undelivered = {
  target: 'resting',
  actions: [
    {type: 'emitUndelivered', params: ({context}: {context: ChatContext}) => ({thrown: context.doubt})},
    'settleFailed',
  ],
} as const;

const isLive = stateIn({open: {session: 'live'}});

/** Poll results that show whom the visitor is with now. */
const meets = <TTarget extends string>(of: Party, target: TTarget) => ({
  guard: {type: 'isWith' as const, params: ({event}: Received) => ({party: event.party, of})},
  target,
  actions: keepName,
});

/**
 * The text conversation: from the first message to DISCONNECT, and again.
 *
 * The poll loop is held while the session is live, the queue is asked while nobody has taken the visitor. What the
 * visitor writes is kept from the first moment and goes out, in order, whenever the session is live.
 */
export const chatMachine = chatSetup.createMachine({
  id: 'chat',
  description: 'The text conversation with the contact centre.',
  context: ({input}) => ({...blankChat, ...input}),
  initial: 'idle',
  on: {
    'call.noted': {actions: {type: 'keepCard', params: ({event}) => event}},
    'history.received': {actions: {type: 'keepHistory', params: ({event}) => event}},
    'message.write': {target: '.open', actions: {type: 'keepWritten', params: ({event}) => event}},
    'message.resend': {target: '.open', actions: {type: 'markSending', params: ({event}) => event}},
  },
  states: {
    idle: {
      tags: 'resting',
      description: 'Nothing has been sent.',
      on: {'chat.start': 'open', 'chat.resume': {target: 'open', actions: 'wantResume'}},
    },

    open: {
      description: 'The visitor is, or is about to be, in a session.',
      type: 'parallel',
      entry: ['clearFault', 'forgetParty'],
      on: {
        'chat.end': 'leaving',
        'message.write': {actions: {type: 'keepWritten', params: ({event}) => event}},
        'message.resend': {actions: {type: 'markSending', params: ({event}) => event}},
      },
      states: {
        session: {
          description: 'The session with AICC, made again whenever AICC has lost it.',
          initial: 'connecting',
          states: {
            connecting: {
              description: 'applyToken, then send CONNECT; or, after a page load, a look whether the session is there.',
              invoke: {
                id: 'connect',
                src: 'connect',
                input: ({context}) => ({resume: context.resume}),
                onDone: 'live',
                onError: [
                  {
                    guard: {type: 'isOffline', params: thrown},
                    target: 'stranded',
                    actions: {type: 'keepFault', params: thrown},
                  },
                  {guard: {type: 'isOutsideHours', params: thrown}, target: '#chat.offline'},
                  {guard: {type: 'isGoneUnsent', params: thrown}, target: 'connecting', reenter: true},
                  {guard: {type: 'isGone', params: thrown}, target: '#chat.ended'},
                  failWith(thrown),
                ],
              },
              exit: 'forgetResume',
              after: {connectTimeout: failWith(known('network/timeout'))},
            },

            stranded: {
              description: 'The browser has no network: it is tried again as soon as there is one.',
              on: {'network.back': {target: 'connecting', actions: 'clearFault'}},
              after: {outageCeiling: failWith(known('network/offline'))},
            },

            live: {
              description: 'CONNECT was accepted: polls must go on, or AICC releases the session.',
              type: 'parallel',
              invoke: {id: 'poll', src: 'poll', onError: failWith(thrown)},
              on: {
                'session.lost': {
                  target: 'connecting',
                  actions: remake,
                },
                'session.closed': [
                  {
                    guard: ({event}) => event.by === 'agent',
                    target: '#chat.ended',
                    actions: {type: 'note', params: {notice: 'ended-by-agent'}},
                  },
                  {target: '#chat.ended', actions: {type: 'note', params: {notice: 'ended-by-timeout'}}},
                ],
                'poll.failed': failWith(told),
              },
              after: {sessionCeiling: '#chat.leaving'},
              states: {
                party: {
                  description: 'Whom the visitor is with.',
                  initial: 'seeking',
                  states: {
                    seeking: {
                      description: 'Nobody has taken the visitor yet: queryQueueInfo tells more, every 10 s.',
                      invoke: {id: 'queueWatch', src: 'queueWatch', onError: failWith(thrown)},
                      on: {
                        'messages.received': [meets('agent', 'agent'), meets('bot', 'bot'), meets('queued', '.queued')],
                        'queue.reported': {
                          target: '.queued',
                          actions: {type: 'keepPlace', params: ({event}) => event},
                        },
                        'queue.left': [{guard: ({event}) => event.party === 'agent', target: 'agent'}, {target: 'bot'}],
                      },
                      after: {queueCeiling: failWith(known('platform/session-lost'))},
                      initial: 'unknown',
                      states: {
                        unknown: {
                          description: 'AICC has not said yet who answers.',
                          after: {partyTimeout: 'queued'},
                        },
                        queued: {description: 'Waiting for an agent.'},
                      },
                    },
                    bot: {
                      description: 'A bot answers.',
                      on: {
                        'messages.received': [
                          meets('agent', 'agent'),
                          meets('queued', 'seeking.queued'),
                          meets('bot', 'bot'),
                        ],
                        'agent.awaited': 'seeking.queued',
                      },
                    },
                    agent: {
                      description: 'An agent answers.',
                      on: {
                        'messages.received': [
                          {
                            ...meets('queued', 'seeking.queued'),
                            actions: [{type: 'note', params: {notice: 'transferred'}}, 'forgetParty'],
                          },
                          meets('agent', 'agent'),
                        ],
                      },
                    },
                  },
                },

                link: {
                  description: 'Whether polls get through.',
                  initial: 'steady',
                  states: {
                    steady: {
                      description: 'Polls are answered.',
                      on: {
                        'poll.answered': {target: 'steady', reenter: true},
                        'messages.received': {target: 'steady', reenter: true, actions: receive},
                        'poll.interrupted': {target: 'interrupted', actions: {type: 'keepFault', params: told}},
                      },
                      after: {
                        pollSilence: {
                          target: 'interrupted',
                          actions: {type: 'keepFault', params: known('network/timeout')},
                        },
                      },
                    },
                    interrupted: {
                      description: 'Polls fail; they are tried again, ever less often.',
                      on: {
                        'poll.answered': {target: 'steady', actions: 'clearFault'},
                        'messages.received': {target: 'steady', actions: ['clearFault', ...receive]},
                        'poll.interrupted': {actions: {type: 'keepFault', params: told}},
                      },
                      after: {outageCeiling: failWith(known('platform/session-lost'))},
                    },
                  },
                },

                support: {
                  description: 'Whether calls can work here.',
                  initial: 'checking',
                  states: {
                    checking: {
                      description: 'Can this browser, on this page, on this channel, make calls?',
                      invoke: {
                        id: 'support',
                        src: 'support',
                        onDone: {
                          target: 'known',
                          actions: {type: 'keepSupport', params: ({event}) => ({support: event.output})},
                        },
                        onError: {
                          target: 'known',
                          actions: {
                            type: 'keepSupport',
                            params: ({event}) => ({support: {kinds: [], fault: Fault.from(event.error)}}),
                          },
                        },
                      },
                      after: {
                        supportTimeout: {
                          target: 'known',
                          actions: {
                            type: 'keepSupport',
                            params: () => ({support: {kinds: [], fault: new Fault('network/timeout')}}),
                          },
                        },
                      },
                    },
                    known: {
                      description: 'The call buttons show what is possible, or the reason is one tap away.',
                      on: {'support.check': 'checking'},
                    },
                  },
                },
              },
            },
          },
        },

        outbox: {
          description: 'Sends what the visitor wrote, one message at a time, in order.',
          initial: 'resting',
          states: {
            resting: {
              description: 'Nothing is under way.',
              always: {guard: and(['hasUnsent', isLive]), target: 'posting'},
            },
            posting: {
              description: 'send CHAT with the oldest unsent message.',
              entry: 'pickUnsent',
              always: read,
              invoke: {
                id: 'post',
                src: 'post',
                input: posting,
                onDone: {target: 'resting', actions: ['emitDelivered', 'settleSent']},
                onError: [
                  {
                    guard: and([{type: 'isSessionLost', params: thrown}, isLive]),
                    target: ['resting', '#chat.open.session.connecting'],
                    actions: remake,
                  },
                  {guard: {type: 'isSessionLost', params: thrown}, target: 'resting'},
                  {guard: {type: 'isUnsent', params: thrown}, target: 'holding', actions: 'countRefusal'},
                  {target: 'doubting', actions: {type: 'keepDoubt', params: thrown}},
                ],
              },
              after: {
                postTimeout: {target: 'doubting', actions: {type: 'keepDoubt', params: known('network/timeout')}},
              },
            },
            holding: {
              description: 'The message surely did not arrive: it goes out again by itself, ever less often.',
              on: {'network.back': 'resting'},
              after: {holdTime: 'resting'},
            },
            doubting: {
              description: 'The message may have arrived: AICC drops no doubles, so its history is looked into first.',
              always: read,
              invoke: {
                id: 'trace',
                src: 'trace',
                input: posting,
                onDone: [
                  {guard: ({event}) => event.output, target: 'resting', actions: ['emitDelivered', 'settleSent']},
                  undelivered,
                ],
                onError: undelivered,
              },
              after: {traceTimeout: undelivered},
            },
          },
        },
      },
    },

    leaving: {
      description: 'send DISCONNECT; the visitor does not wait for a server that does not answer.',
      entry: ['clearFault', 'giveUpUnsent'],
      invoke: {id: 'disconnect', src: 'disconnect', onDone: 'left', onError: 'left'},
      after: {leaveTimeout: 'left'},
    },

    left: {
      description: 'The visitor ended the chat; left at once.',
      always: {target: 'ended', actions: {type: 'note', params: {notice: 'ended-by-visitor'}}},
    },

    ended: {
      tags: 'resting',
      description: 'The session is over. The thread stays; writing starts a new session.',
      entry: ['clearFault', 'giveUpUnsent'],
      on: {'chat.start': 'open'},
    },

    offline: {
      tags: 'resting',
      description: 'Out of hours: nobody is there.',
      entry: 'giveUpUnsent',
      on: {'chat.start': 'open'},
    },

    failed: {
      tags: 'resting',
      description: 'The session could not be made or kept; the fault says why.',
      entry: 'giveUpUnsent',
      on: {'chat.start': 'open'},
    },
  },
});

export type ChatActor = ActorRefFrom<typeof chatMachine>;
export type ChatSnapshot = SnapshotFrom<typeof chatMachine>;

/** The only way to a machine that can be run: everything it touches is named here. */
export const bindChatMachine = (ports: ChatPorts, scope: AbortSignal) =>
  chatMachine.provide({actors: chatActors(ports, scope)});
