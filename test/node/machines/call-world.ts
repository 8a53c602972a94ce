import {createActor, SimulatedClock, type EventFromLogic} from 'xstate';
import {bindCallMachine, type callMachine} from '../../../machines/call-machine.js';
import type {CallEmitted} from '../../../machines/call-setup.js';
import {callView} from '../../../machines/call-view.js';
import type {
  DeviceChoice,
  DialogFact,
  MediaFact,
  ReservationFact,
  ScreenFact,
  SoundFact,
} from '../../../src/domain/call-ports.js';
import {FakeCallPorts, fakeStream} from '../../support/fake-call-ports.js';
import {dialog, route} from './call-paths.js';

type Machine = typeof callMachine;

/** A call as the application runs it, in a world of fakes. */
export interface CallWorld {
  readonly actor: ReturnType<typeof startCallActor>;
  readonly ports: FakeCallPorts;
  readonly clock: SimulatedClock;
  readonly scope: AbortController;
  readonly emitted: CallEmitted[];
  readonly crashes: unknown[];
  readonly view: ReturnType<typeof callView>;
  /** Says it the way it comes in life: facts through the port that tells them, the rest to the machine. */
  deliver(event: EventFromLogic<Machine>): void;
}

const startCallActor = (
  machine: Machine,
  clock: SimulatedClock,
  input: {recordingNotice: boolean; choice?: DeviceChoice; skipCheck?: boolean; resumes?: boolean},
  ports: FakeCallPorts,
) => createActor(machine, {clock, input: {...input, now: () => ports.now()}});

/** Starts one. `change` may replace parts of the machine, for example by one that crashes. */
export const callWorld = ({
  recordingNotice = false,
  kept = {},
  change = (machine: Machine): Machine => machine,
} = {}): CallWorld => {
  const ports = new FakeCallPorts();
  const clock = new SimulatedClock();
  const scope = new AbortController();
  const emitted: CallEmitted[] = [];
  const crashes: unknown[] = [];
  const actor = startCallActor(change(bindCallMachine(ports, scope.signal)), clock, {recordingNotice, ...kept}, ports);
  actor.on('*', (event) => emitted.push(event));
  actor.subscribe({
    error: (thrown) => {
      crashes.push(thrown);
      scope.abort();
    },
  });
  actor.start();
  return {
    actor,
    ports,
    clock,
    scope,
    emitted,
    crashes,
    get view() {
      return callView(actor.getSnapshot());
    },
    deliver(event) {
      if (event.type === 'media.opened') ports.media.grant(event.stream, event.devices);
      else if (event.type.startsWith('media.')) ports.media.tell(event as MediaFact);
      else if (event.type.startsWith('screen.') && event.type !== 'screen.toggle')
        ports.screen.tell(event as ScreenFact);
      else if (/^sound\.(blocked|playing|refused)$/.test(event.type)) ports.sound.tell(event as SoundFact);
      else if (event.type === 'permission.granted') ports.permission.tell(event);
      else if (event.type.startsWith('agent.')) ports.agent.tell(event as ReservationFact);
      else if (isDialogFact(event)) ports.dialog.tell(event);
      else actor.send(event);
    },
  };
};

const isDialogFact = (event: {type: string}): event is DialogFact => event.type.startsWith('dialog.');

/** A call whose devices work and whose agent is being asked for. */
export const requestedCall = (options?: Parameters<typeof callWorld>[0]): CallWorld => {
  const world = callWorld(options);
  world.deliver({type: 'call.place', kind: 'audio'});
  world.ports.media.grant();
  world.deliver({type: 'call.confirm'});
  return world;
};

/** A call that an agent has answered and that is being dialled. */
export const dialledCall = (options?: Parameters<typeof callWorld>[0]): CallWorld => {
  const world = requestedCall(options);
  world.ports.agent.tell({type: 'agent.answered', route: route('1')});
  return world;
};

/** A call in which both sides hear each other, since `time`. */
export const connectedCall = (options?: Parameters<typeof callWorld>[0]): CallWorld => {
  const world = dialledCall(options);
  world.ports.time = 1_000;
  world.ports.dialog.tell({type: 'dialog.connected', remote: fakeStream('remote'), dialog});
  return world;
};
