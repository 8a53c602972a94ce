import type {AnyStateMachine, AnyStateNode} from 'xstate';
import {answeredInPlace, lineOf, statesOf, waysOutByTime} from './statechart-transitions.js';

const HEAD = ['State', 'What it is for', 'Holds', 'Way out by time', 'Answers in place'];

/** What a diagram cannot show of a chart's states, as a markdown table. */
export const tableOf = (machine: AnyStateMachine): string => {
  const rows = statesOf(machine)
    .filter(({parent}) => parent)
    .map((node) => [
      `\`${node.path.join('.')}\``,
      node.description ?? '',
      node.invoke.map(({id}) => `\`${id}\``).join(', '),
      wayOut(node, machine),
      answeredInPlace(node)
        .map((label) => `\`${label}\``)
        .join(', '),
    ]);
  return [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n');
};

const inCell = (text: string): string => text.replaceAll('|', '\\|');

const wayOut = (node: AnyStateNode, machine: AnyStateMachine): string => {
  const ways = waysOutByTime(node);
  const own = ways.map(({label, delay, targets}) => {
    const target = targets.map(({key}) => `\`${key}\``).join(' and ');
    return `${label}${duration(delay, machine)} → ${target}`;
  });
  const isLeft = node.type !== 'atomic' || ways.some(({isSure}) => isSure);
  return [...own, ...(isLeft ? [] : [wayAround(node)])].join('; ');
};

const wayAround = (node: AnyStateNode): string => {
  if (node.tags.includes('resting')) return 'rests';
  const around = lineOf(node).find((ancestor) => waysOutByTime(ancestor).some(({isSure}) => isSure));
  return around ? `with \`${around.key}\`` : 'with the neighbouring region';
};

const duration = (delay: unknown, machine: AnyStateMachine): string => {
  const ms: unknown = typeof delay === 'string' ? machine.implementations.delays[delay] : delay;
  return typeof ms === 'number' ? ` (${inWords(ms)})` : '';
};

const inWords = (ms: number): string => {
  const [size, unit] = (
    [
      [3_600_000, 'h'],
      [60_000, 'min'],
    ] as const
  ).find(([step]) => ms % step === 0) ?? [1_000, 's'];
  return `${ms / size} ${unit}`;
};
