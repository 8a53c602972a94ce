import type {AnyStateMachine, AnyStateNode} from 'xstate';
import {arrowsOf, childrenOf, type Arrow} from './statechart-transitions.js';

/** A chart as a mermaid state diagram. */
export const diagramOf = (machine: AnyStateMachine): string => {
  const arrows = arrowsOf(machine);
  // Mermaid knows no parallel regions outside a state.
  const states =
    machine.root.type === 'parallel' ? stateLines(machine.root, arrows, '  ') : insideOf(machine.root, arrows, '  ');
  return ['stateDiagram-v2', ...states, ...arrowLines(null, arrows, '  ')].join('\n');
};

/** Mermaid takes letters, digits and underscores; two states may have the same last name. */
const idOf = ({path, key}: AnyStateNode): string => path.join('_') || key;

const insideOf = (node: AnyStateNode, arrows: readonly Arrow[], indent: string): string[] => {
  const states = childrenOf(node).map((child) => stateLines(child, arrows, indent));
  const between = node.type === 'parallel' ? [`${indent}--`] : [];
  const initial = node.type === 'compound' ? node.initial.target.map((to) => `${indent}[*] --> ${idOf(to)}`) : [];
  return [
    ...initial,
    ...states.flatMap((lines, index) => (index > 0 ? [...between, ...lines] : lines)),
    ...arrowLines(node, arrows, indent),
  ];
};

const arrowLines = (node: AnyStateNode | null, arrows: readonly Arrow[], indent: string): string[] =>
  arrows
    .filter((arrow) => isDrawnIn(node, arrow))
    .map(({from, to, label}) => `${indent}${idOf(from)} --> ${idOf(to)}: ${label}`);

const stateLines = (node: AnyStateNode, arrows: readonly Arrow[], indent: string): string[] => {
  const name = `${indent}state "${node.key}" as ${idOf(node)}`;
  if (node.type === 'atomic') return [name];
  return [`${name} {`, ...insideOf(node, arrows, `${indent}  `), `${indent}}`];
};

/**
 * Where an arrow is drawn: beside its ends if they are neighbours, else outside of everything. Anywhere between, mermaid
 * would move an end out of the state that it lies in.
 */
const isDrawnIn = (node: AnyStateNode | null, {from, to}: Arrow): boolean =>
  node === (from.parent === to.parent && from.parent?.parent ? from.parent : null);
