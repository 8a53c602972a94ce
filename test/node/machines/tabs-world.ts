import {createActor, SimulatedClock, type EventFromLogic, type InspectionEvent, type SnapshotFrom} from 'xstate';
import {getShortestPaths} from 'xstate/graph';
import {bindTabsMachine, tabsMachine} from '../../../machines/tabs-machine.js';
import {Fault} from '../../../src/domain/faults.js';
import {FakeTabPorts} from '../../support/fake-tab-ports.js';
import {namesIn, ownEventTypesOf} from './chart.js';

type Machine = typeof tabsMachine;
export type TabsEvent = EventFromLogic<Machine>;

/** Everything that may be said to the tabs chart by the page and by ports. */
const tabsEvents: readonly TabsEvent[] = [
  {type: 'page.seen', seen: true},
  {type: 'page.seen', seen: false},
  {type: 'page.hidden'},
  {type: 'page.shown'},
  {type: 'lead.given'},
  {type: 'lead.taken'},
  {type: 'leader.spoke'},
];

const ownEvents = ownEventTypesOf(tabsMachine).map((type) => ({type, error: new Fault('internal/bug')}));

const serializeState = ({value, context}: SnapshotFrom<Machine>) => JSON.stringify([value, context]);

/** The shortest way to each situation of a tab. */
export const tabsPaths = () =>
  [false, true].flatMap((held) =>
    [false, true].flatMap((seen) =>
      getShortestPaths(tabsMachine, {
        input: {held, seen},
        events: [...tabsEvents, ...ownEvents] as TabsEvent[],
        filterEvents: (state, event) => state.can(event),
        serializeState,
      }).map((path) => ({...path, input: {held, seen}})),
    ),
  );

interface Options {
  readonly held?: boolean;
  readonly seen?: boolean;
  /** Replaces parts of the machine, for example by one that crashes. */
  readonly change?: (machine: Machine) => Machine;
  /** Replaces ports, for example by one that throws. */
  readonly alter?: (ports: FakeTabPorts) => unknown;
  readonly inspect?: (event: InspectionEvent) => void;
}

/** A tab among others as the application runs it, in a world of fakes. */
export const tabsWorld = ({
  held = false,
  seen = false,
  change = (machine) => machine,
  alter,
  inspect,
}: Options = {}) => {
  const ports = new FakeTabPorts();
  alter?.(ports);
  const clock = new SimulatedClock();
  const scope = new AbortController();
  const crashes: unknown[] = [];
  let asked = 0;
  const actor = createActor(change(bindTabsMachine(ports, scope.signal)), {
    clock,
    input: {held, seen},
    ...(inspect && {inspect}),
  });
  actor.on('leader.asked', () => (asked += 1));
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
    crashes,
    /** How often whoever leads was asked for a sign of life. */
    get asked() {
      return asked;
    },
    get names() {
      return namesIn(actor.getSnapshot());
    },
    /** Says it the way it comes in life: facts through the port that tells them, the rest to the machine. */
    deliver: (event: TabsEvent) => {
      if (event.type === 'lead.given' || event.type === 'lead.taken') ports.lead.tell(event);
      else if (event.type === 'leader.spoke') ports.channel.tell(event);
      else actor.send(event);
    },
  };
};

export type TabsWorld = ReturnType<typeof tabsWorld>;
