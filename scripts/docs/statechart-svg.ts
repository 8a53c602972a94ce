/** Statecharts as pictures: of the mermaid that `npm run statecharts` writes, which code hosts draw, Graphviz makes SVG. */
import {instance} from '@viz-js/viz';

interface State {
  readonly id: string;
  readonly name: string;
  readonly children: State[];
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** Only what `scripts/statechart-diagram.ts` writes; anything else is an error, so that no arrow is lost unseen. */
const parse = (diagram: string) => {
  const root: State = {id: 'root', name: '', children: []};
  const open = [root];
  const states = new Map<string, State>();
  const arrows: Arrow[] = [];
  for (const line of diagram.split('\n').map((text) => text.trim())) {
    const inner = open.at(-1) ?? root;
    const state = /^state "(.+)" as (\w+)( \{)?$/.exec(line);
    const arrow = /^(\[\*\]|\w+) --> (\w+)(?:: (.+))?$/.exec(line);
    if (state) {
      const [, name = '', id = '', opens] = state;
      const found: State = {id, name, children: []};
      states.set(id, found);
      inner.children.push(found);
      if (opens) open.push(found);
    } else if (arrow) {
      const [, from = '', to = '', label = ''] = arrow;
      const isStart = from === '[*]';
      if (isStart) inner.children.unshift({id: `start_${inner.id}`, name: '', children: []});
      arrows.push({from: isStart ? `start_${inner.id}` : from, to, label});
    } else if (line === '}') {
      open.pop();
    } else if (line !== '' && line !== '--' && line !== 'stateDiagram-v2') {
      throw new Error(`Not understood in a statechart: ${line}`);
    }
  }
  return {root, states, arrows};
};

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const lines = ({id, name, children}: State): string => {
  if (id.startsWith('start_')) return `${id} [shape=point, width=0.12, label=""]`;
  if (children.length === 0) return `${id} [label=${quoted(name)}]`;
  return `subgraph cluster_${id} { label=${quoted(name)}; ${children.map(lines).join('; ')} }`;
};

/** Graphviz joins nodes, not clusters: an arrow of a cluster begins at a node inside and is cut at the frame. */
const nodeOf = (state: State): State => {
  const [first] = state.children.filter(({id}) => !id.startsWith('start_'));
  return first ? nodeOf(first) : state;
};

const toDot = (diagram: string): string => {
  const {root, states, arrows} = parse(diagram);
  const end = (id: string, attribute: string) => {
    const state = states.get(id);
    if (!state) return {node: id, cut: ''};
    return {node: nodeOf(state).id, cut: state.children.length > 0 ? `, ${attribute}=cluster_${id}` : ''};
  };
  const edges = arrows.map(({from, to, label}) => {
    const [tail, head] = [end(from, 'ltail'), end(to, 'lhead')];
    const text = label.replaceAll(', ', ',\n');
    return `${tail.node} -> ${head.node} [label=${quoted(text).replaceAll('\n', '\\l')}${tail.cut}${head.cut}]`;
  });
  return `digraph {
    compound=true; bgcolor=transparent; fontname=Helvetica; fontsize=13; nodesep=0.35; ranksep=0.5
    node [shape=box, style=rounded, fontname=Helvetica, fontsize=13, height=0.4]
    edge [fontname=Helvetica, fontsize=11, arrowsize=0.7]
    graph [style=rounded, labeljust=l]
    ${[...root.children.map(lines), ...edges].join('\n')}
  }`;
};

/** Draws a statechart: without ids, which would repeat in a page, and without styles, which policies bar. */
export const chartDrawer = async (): Promise<(diagram: string) => string> => {
  const viz = await instance();
  return (diagram) =>
    viz
      .renderString(toDot(diagram), {format: 'svg'})
      .replace(/^[\s\S]*?(?=<svg)/, '')
      .replace(/<title>[\s\S]*?<\/title>\n?/g, '')
      .replace(/ (id|xml:space|xmlns:xlink)="[^"]*"/g, '')
      .replaceAll('black', 'currentColor');
};
