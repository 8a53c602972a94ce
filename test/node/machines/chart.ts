import type {AnyStateMachine, AnyStateNode, InspectionEvent} from 'xstate';

/** A chart's states from the root down, in document order. */
export const statesOf = (machine: AnyStateMachine): AnyStateNode[] => descend(machine.root);

const descend = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(descend)];

/** The states in which a chart can be, in the end. */
export const atomicStatesOf = (machine: AnyStateMachine): AnyStateNode[] =>
  statesOf(machine).filter(({type}) => type === 'atomic');

/** A state's name as tests and docs write it, without the machine's own. */
export const nameOf = ({path}: AnyStateNode): string => path.join('.');

/** The names of all states that a snapshot is in. */
export const namesIn = (snapshot: {readonly _nodes: readonly AnyStateNode[]}): string[] => snapshot._nodes.map(nameOf);

/** The ids of what the states of a snapshot hold or fetch. */
export const invokedIn = (snapshot: {readonly _nodes: readonly AnyStateNode[]}): string[] =>
  snapshot._nodes.flatMap(({invoke}) => invoke.map(({id}) => id)).sort();

/** The events that XState itself sends to a chart: time passing, and what was invoked failing or ending. */
export const ownEventTypesOf = (machine: AnyStateMachine): string[] => [
  ...new Set(statesOf(machine).flatMap(({transitions}) => [...transitions.keys()].filter(isOwn))),
];

const isOwn = (type: string): boolean => type.startsWith('xstate.');

/** Each state that waits, with what for: `state: delay`. */
export const timersOf = (machine: AnyStateMachine): string[] => [
  // A time may lead to several places.
  ...new Set(statesOf(machine).flatMap((node) => node.after.map(({delay}) => `${nameOf(node)}: ${String(delay)}`))),
];

/** Watches an actor, and writes down every state that it passes, also those that it leaves at once. */
export const writeStates =
  (passed: Set<string>) =>
  (event: InspectionEvent): void => {
    if (event.type !== '@xstate.microstep') return;
    for (const name of namesIn(event.snapshot as unknown as Parameters<typeof namesIn>[0])) passed.add(name);
    for (const {source} of event._transitions) passed.add(nameOf(source));
  };

/** The atomic states that are not among `passed`. */
export const missedBy = (machine: AnyStateMachine, passed: ReadonlySet<string>): string[] =>
  atomicStatesOf(machine)
    .map(nameOf)
    .filter((name) => !passed.has(name));
