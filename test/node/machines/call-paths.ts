import type {EventFromLogic, SnapshotFrom} from 'xstate';
import {getShortestPaths} from 'xstate/graph';
import {callMachine} from '../../../machines/call-machine.js';
import type {LentCall, Route} from '../../../src/domain/call-ports.js';
import {Fault} from '../../../src/domain/faults.js';
import {failed} from '../../../src/domain/outcomes.js';
import {fakeStream} from '../../support/fake-call-ports.js';
import {namesIn, ownEventTypesOf} from './chart.js';

export type CallEvent = EventFromLogic<typeof callMachine>;

const stream = fakeStream();
export const dialog = {callId: 'a1', localTag: 'b2', remoteTag: 'c3'};

export const route = (accessCode: string): Route => ({
  domain: 'gateway.test',
  gateways: ['wss://gateway.test'],
  accessCode,
  caller: 'visitor',
});

/** A connected call, as another page of the visitor hands or leaves it. */
export const lentCall: LentCall = {
  kind: 'audio',
  route: route('7'),
  dialog,
  connectedAt: 500,
  muted: true,
  camera: false,
  volume: 0.4,
};

/** Everything that may be said to the call chart by people and ports. */
export const callEvents: readonly CallEvent[] = [
  {type: 'call.place', kind: 'audio'},
  {type: 'call.place', kind: 'video'},
  {type: 'call.acknowledge'},
  {type: 'call.confirm'},
  {type: 'call.hangup'},
  {type: 'call.lend'},
  {type: 'call.moved'},
  {type: 'call.stays'},
  {
    type: 'call.adopt',
    call: {kind: 'audio', route: route('1'), dialog, connectedAt: 0, muted: true, camera: false, volume: 0.5},
  },
  {
    type: 'call.found',
    call: {
      kind: 'audio',
      route: route('1'),
      dialog,
      connectedAt: 0,
      muted: true,
      camera: false,
      volume: 0.5,
      orphanedAt: 0,
    },
  },
  {type: 'call.rejoin'},
  {type: 'call.elsewhere'},
  {type: 'devices.choose', choice: {microphone: 'other'}},
  {type: 'camera.flip'},
  {type: 'speaker.test'},
  {type: 'volume.set', volume: 0.5},
  {type: 'sound.allow'},
  {type: 'mic.toggle'},
  {type: 'camera.toggle'},
  {type: 'hold.toggle'},
  {type: 'video.add'},
  {type: 'video.stop'},
  {type: 'screen.toggle'},
  {type: 'keypad.press', key: '1'},
  {type: 'warning.dismiss'},
  {type: 'media.opened', stream, devices: []},
  {type: 'media.changed', stream, devices: []},
  {type: 'media.refused', fault: new Fault('device/in-use')},
  {type: 'media.interrupted'},
  {type: 'media.resumed'},
  {type: 'screen.opened', stream},
  {type: 'screen.ended'},
  {type: 'screen.refused', fault: new Fault('device/screen-refused')},
  {type: 'sound.blocked'},
  {type: 'sound.playing'},
  {type: 'sound.refused', fault: new Fault('device/constraint')},
  {type: 'permission.granted'},
  {type: 'media.failed', fault: new Fault('device/permission-denied')},
  {type: 'media.lost', fault: new Fault('device/lost')},
  {type: 'agent.kept'},
  {type: 'agent.queued'},
  {type: 'agent.transferred'},
  {type: 'agent.answered', route: route('1')},
  {type: 'agent.answered', route: route('2')},
  {type: 'agent.released', end: {outcome: 'hung-up-by-agent'}},
  {type: 'agent.released', end: {outcome: 'queue-timeout'}},
  {type: 'agent.refused', end: failed(new Fault('network/unreachable'))},
  {type: 'dialog.connected', remote: stream, dialog},
  {type: 'dialog.interrupted'},
  {type: 'dialog.restored'},
  {type: 'dialog.silent', fault: new Fault('media/no-audio')},
  {type: 'dialog.muted', muted: true},
  {type: 'dialog.muted', muted: false},
  {type: 'dialog.remote', remote: stream},
  {type: 'dialog.heard'},
  {type: 'dialog.video', on: true, incoming: true},
  {type: 'dialog.video', on: false, incoming: false},
  {type: 'dialog.sent', picture: 'camera'},
  {type: 'dialog.sent', picture: 'screen'},
  {type: 'dialog.sent', picture: 'none'},
  {type: 'dialog.held', here: true, there: false},
  {type: 'dialog.held', here: false, there: true},
  {type: 'dialog.toned', key: '1'},
  {type: 'dialog.quality', quality: 'poor'},
  {type: 'dialog.quality', quality: 'good'},
  {type: 'dialog.signalling', up: false},
  {type: 'dialog.signalling', up: true},
  {type: 'dialog.refused', fault: new Fault('signaling/video-refused')},
  {type: 'dialog.closed'},
  {type: 'dialog.failed', end: failed(new Fault('signaling/lost'))},
  {type: 'dialog.failed', end: {outcome: 'busy'}},
];

const ownEvents = ownEventTypesOf(callMachine).map((type) => ({type, error: new Fault('internal/bug')}));

const serializeState = (snapshot: SnapshotFrom<typeof callMachine>, event?: {type: string}) => {
  const {kind, route, connectedAt, warning, end, lent} = snapshot.context;
  const fault = end?.outcome === 'failed' ? end.fault.code : null;
  // Each way to the end is a situation of its own, though the end looks the same.
  const way = snapshot.matches('ended') ? event?.type : null;
  return JSON.stringify([
    snapshot.value,
    kind,
    route?.accessCode,
    connectedAt,
    warning !== null,
    lent !== null,
    end?.outcome,
    fault,
    way,
  ]);
};

const REGIONS = ['mic.muted', 'camera.on', 'hold.on', 'strain.strained'];

/** Controls are independent of each other, and of what becomes of the dialog: one of them used is as far as it need go. */
const isFarEnough = (snapshot: SnapshotFrom<typeof callMachine>) => {
  const names = namesIn(snapshot);
  const used = REGIONS.some((region) => names.includes(`attempt.equipped.reserved.live.${region}`));
  // Once acknowledged, a notice makes no difference any more.
  const isPastNotice = snapshot.context.recordingNotice && names.includes('attempt.equipped.reserved');
  return used || isPastNotice;
};

const HANDOVER = ['call.moved', 'call.stays', 'dialog.closed', 'call.hangup'];

/** A handover is independent of all that else may happen to a call meanwhile. */
const matters = (snapshot: SnapshotFrom<typeof callMachine>, {type}: CallEvent) =>
  !namesIn(snapshot).some((name) => /\.handover\.(lending|replaced)$/.test(name)) ||
  HANDOVER.includes(type) ||
  type.startsWith('xstate.after.lendTimeout');

/** The shortest way to each situation of a call. */
export const callPaths = (recordingNotice = false) =>
  getShortestPaths(callMachine, {
    input: {recordingNotice, now: () => 0},
    events: [...callEvents, ...ownEvents] as CallEvent[],
    filterEvents: (state, event) => matters(state, event) && state.can(event) && !isFarEnough(state),
    serializeState,
  });

/** The events of a path, without the one by which XState starts. */
export const eventsOf = <TEvent>(path: {readonly steps: readonly {readonly event: TEvent}[]}): TEvent[] =>
  path.steps.slice(1).map(({event}) => event);
