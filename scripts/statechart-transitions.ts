import type {AnyStateMachine, AnyStateNode, AnyTransitionDefinition} from 'xstate';

/** A transition as people read it. */
export interface Arrow {
  readonly from: AnyStateNode;
  readonly to: AnyStateNode;
  readonly label: string;
}

/** What becomes of a state when nothing happens but time. */
export interface WayOut {
  readonly label: string;
  /** Milliseconds, or the name that the chart gives them; absent where the state is left at once. */
  readonly delay: unknown;
  readonly isSure: boolean;
  readonly targets: readonly AnyStateNode[];
}

/** A chart's states from the root down, in document order. */
export const statesOf = (machine: AnyStateMachine): AnyStateNode[] => descend(machine.root);

const descend = (node: AnyStateNode): AnyStateNode[] => [node, ...childrenOf(node).flatMap(descend)];

export const childrenOf = (node: AnyStateNode): AnyStateNode[] => Object.values(node.states);

/** A state and all that it lies in, innermost first. */
export const lineOf = (node: AnyStateNode): AnyStateNode[] => [node, ...(node.parent ? lineOf(node.parent) : [])];

/** All arrows of a chart, those with the same ends as one. */
export const arrowsOf = (machine: AnyStateMachine): Arrow[] => {
  const merged = new Map<string, Arrow>();
  for (const arrow of statesOf(machine).flatMap(arrowsFrom)) {
    const key = `${arrow.from.id}→${arrow.to.id}`;
    const known = merged.get(key);
    const labels = new Set([...(known?.label.split(', ') ?? []), arrow.label]);
    merged.set(key, {...arrow, label: [...labels].join(', ')});
  }
  return [...merged.values()];
};

/** The labels of what a state answers without leaving any state. */
export const answeredInPlace = (node: AnyStateNode): string[] => [
  ...new Set(
    transitionsOf(node)
      .filter(({target}) => !target)
      .map(labelOf),
  ),
];

/** What leads out of a state without anybody doing anything. */
export const waysOutByTime = (node: AnyStateNode): WayOut[] =>
  [...(node.always ?? []), ...node.after].flatMap((way: AnyTransitionDefinition & {delay?: unknown}) =>
    way.target ? [{label: labelOf(way), delay: way.delay, isSure: way.guard === undefined, targets: way.target}] : [],
  );

const transitionsOf = (node: AnyStateNode): AnyTransitionDefinition[] => [
  ...(node.always ?? []),
  ...[...node.transitions.values()].flat(),
];

const arrowsFrom = (node: AnyStateNode): Arrow[] =>
  transitionsOf(node).flatMap((transition) =>
    (transition.target ?? []).flatMap((to) =>
      startsOf(node, to, transition).map((from) => ({from, to, label: labelOf(transition)})),
    ),
  );

/** An arrow from a state into itself cannot be drawn: it starts at the states within, where they do not differ. */
const startsOf = (
  node: AnyStateNode,
  to: AnyStateNode,
  {eventType, reenter}: AnyTransitionDefinition,
): AnyStateNode[] => {
  const isInward = node !== to && lineOf(to).includes(node) && !reenter;
  return isInward
    ? childrenOf(node).filter((child) => !child.transitions.has(String(eventType)) && !isLeftAtOnce(child))
    : [node];
};

const isLeftAtOnce = ({always}: AnyStateNode): boolean => (always ?? []).some(({guard}) => guard === undefined);

/** What makes a transition happen, in words. */
export const labelOf = ({eventType, guard}: AnyTransitionDefinition): string => {
  const asked = guard === undefined ? '' : `[${guardName(guard)}]`;
  return [eventName(String(eventType)), asked].filter(Boolean).join(' ');
};

const eventName = (eventType: string): string => {
  const [, kind, name] = /^xstate\.(after|done\.actor|error\.actor)\.([^.]+)/.exec(eventType) ?? [];
  if (kind === 'after') return `after ${name}`;
  if (kind === 'done.actor') return `done: ${name}`;
  if (kind === 'error.actor') return `error: ${name}`;
  return eventType === '' ? 'at once' : eventType;
};

/** The parts of guards that a reader can do something with. XState types none of them. */
type Guard =
  | string
  | {readonly type: string; readonly params?: unknown}
  | (((...args: never[]) => unknown) & {readonly guards?: readonly Guard[]; readonly stateValue?: unknown});

const guardName = (given: unknown): string => {
  const guard = given as Guard;
  if (typeof guard === 'string') return guard;
  if (typeof guard === 'object') return [guard.type, ...constantsOf(guard.params)].join(' ');
  if (guard.guards) return guard.guards.map(guardName).join(' and ');
  if (guard.stateValue !== undefined) return `in ${stateName(guard.stateValue)}`;
  return inlineText(guard);
};

/** What a guard is given whatever the event is. */
const constantsOf = (params: unknown): string[] => {
  if (typeof params !== 'function') return [];
  const given = (params as (args: object) => object)({event: {}, context: {}});
  return Object.values(given).filter((value): value is string => typeof value === 'string');
};

const stateName = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value as object)
        .map(([key, inner]) => `${key}.${stateName(inner)}`)
        .join(' and ');

const inlineText = (guard: (...args: never[]) => unknown): string =>
  guard
    .toString()
    .replace(/^.*?=>\s*/s, '')
    .replaceAll('event.', '')
    .replace(/\s*===\s*/g, ' is ')
    .replace(/^!/, 'not ')
    .replaceAll('"', '');
