import {readFile, writeFile} from 'node:fs/promises';
import {format, resolveConfig} from 'prettier';
import type {AnyStateMachine} from 'xstate';
import {callMachine} from '../machines/call-machine.js';
import {chatMachine} from '../machines/chat-machine.js';
import {leftMessageMachine} from '../machines/left-message-machine.js';
import {surveyMachine} from '../machines/survey-machine.js';
import {uploadMachine} from '../machines/upload-machine.js';
import {widgetMachine} from '../machines/widget-machine.js';
import {diagramOf} from './statechart-diagram.js';
import {tableOf} from './statechart-table.js';

const PAGE = new URL('../docs/statecharts.md', import.meta.url);

const INTRODUCTION = `# Statecharts

Generated from \`machines/\` by \`npm run statecharts\`; do not edit. The charts are the program: what a state holds is
given back when the state is left, and every state rests or has a way out by time.

\`after …\` is a delay, \`done: …\` and \`error: …\` are what becomes of something that the state holds or fetches, and
\`at once\` happens without any event. A condition stands in brackets; where several arrows bear the same event, the
first whose condition holds is taken. Dashed frames are regions in which a machine is at the same time.

With \`npm start\` the demonstration page at \`/?inspect\` prints each step of them in the console. Behind it is XState's inspection: the
window gets each of its events as \`cc-inspect\`, which a page can hand to another inspector, as long as Vite serves the sources:

\`\`\`js
import {createBrowserInspector} from '@statelyai/inspect';

const {inspect} = createBrowserInspector();
addEventListener('cc-inspect', ({detail}) => inspect.next(detail));
\`\`\`
`;

const section = (machine: AnyStateMachine): string =>
  [`## ${machine.id}`, machine.config.description, fenced(diagramOf(machine)), tableOf(machine)].join('\n\n');

const fenced = (diagram: string): string => ['```mermaid', diagram, '```'].join('\n');

const machines: AnyStateMachine[] = [
  widgetMachine,
  chatMachine,
  callMachine,
  uploadMachine,
  surveyMachine,
  leftMessageMachine,
];
const page = await format([INTRODUCTION, ...machines.map(section)].join('\n\n'), {
  ...(await resolveConfig(PAGE)),
  parser: 'markdown',
});

if (process.argv.includes('--check')) {
  const written = await readFile(PAGE, 'utf8').catch(() => '');
  if (written !== page) {
    console.error('docs/statecharts.md does not show the machines as they are. Run: npm run statecharts');
    process.exitCode = 1;
  }
} else {
  await writeFile(PAGE, page);
}
