import type {EventFromLogic, SnapshotFrom} from 'xstate';
import {getShortestPaths} from 'xstate/graph';
import {callMachine} from '../../../machines/call-machine.js';
import type {Route} from '../../../src/domain/call-ports.js';
import {Fault} from '../../../src/domain/faults.js';
import {failed} from '../../../src/domain/outcomes.js';
import {ownEventTypesOf} from './chart.js';

export type CallEvent = EventFromLogic<typeof callMachine>;

const stream = {} as MediaStream;

export const route = (accessCode: string): Route => ({
  domain: 'gateway.test',
  gateways: ['wss://gateway.test'],
  accessCode,
  caller: 'visitor',
});

/** Everything that may be said to the call chart by people and ports. */
export const callEvents: readonly CallEvent[] = [
  {type: 'call.place', kind: 'audio'},
  {type: 'call.place', kind: 'video'},
  {type: 'call.acknowledge'},
  {type: 'call.confirm'},
  {type: 'call.hangup'},
  {type: 'devices.choose', choice: {microphone: 'other'}},
  {type: 'mic.toggle'},
  {type: 'camera.toggle'},
  {type: 'media.opened', stream, devices: []},
  {type: 'media.failed', fault: new Fault('device/permission-denied')},
  {type: 'media.lost', fault: new Fault('device/lost')},
  {type: 'agent.queued'},
  {type: 'agent.transferred'},
  {type: 'agent.answered', route: route('1')},
  {type: 'agent.answered', route: route('2')},
  {type: 'agent.released', end: {outcome: 'hung-up-by-agent'}},
  {type: 'agent.released', end: {outcome: 'queue-timeout'}},
  {type: 'agent.refused', end: failed(new Fault('network/unreachable'))},
  {type: 'dialog.connected', remote: stream},
  {type: 'dialog.interrupted'},
  {type: 'dialog.restored'},
  {type: 'dialog.silent', fault: new Fault('media/no-audio')},
  {type: 'dialog.muted', muted: true},
  {type: 'dialog.muted', muted: false},
  {type: 'dialog.camera', on: true},
  {type: 'dialog.camera', on: false},
  {type: 'dialog.closed'},
  {type: 'dialog.failed', end: failed(new Fault('signaling/lost'))},
  {type: 'dialog.failed', end: {outcome: 'busy'}},
];

const ownEvents = ownEventTypesOf(callMachine).map((type) => ({type, error: new Fault('internal/bug')}));

const serializeState = (snapshot: SnapshotFrom<typeof callMachine>, event?: {type: string}) => {
  const {kind, route, connectedAt, warning, end} = snapshot.context;
  const fault = end?.outcome === 'failed' ? end.fault.code : null;
  // Each way to the end is a situation of its own, though the end looks the same.
  const way = snapshot.matches('ended') ? event?.type : null;
  return JSON.stringify([
    snapshot.value,
    kind,
    route?.accessCode,
    connectedAt,
    warning?.code,
    end?.outcome,
    fault,
    way,
  ]);
};

/** The shortest way to each situation of a call. */
export const callPaths = (recordingNotice = false) =>
  getShortestPaths(callMachine, {
    input: {recordingNotice, now: () => 0},
    events: [...callEvents, ...ownEvents] as CallEvent[],
    filterEvents: (state, event) => state.can(event),
    serializeState,
  });

/** The events of a path, without the one by which XState starts. */
export const eventsOf = <TEvent>(path: {readonly steps: readonly {readonly event: TEvent}[]}): TEvent[] =>
  path.steps.slice(1).map(({event}) => event);
