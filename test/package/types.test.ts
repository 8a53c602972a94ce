/** What TypeScript makes of the package, with all of the strictness that a consumer may ask for. */
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {bin, run, WORKSHOP} from './support/workshop.js';

const COMMON = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  strict: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  jsx: 'react-jsx',
  types: [],
  noEmit: true,
};

const CONSUMERS = {
  'a bundler, exact optional properties': {
    module: 'ESNext',
    moduleResolution: 'bundler',
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
  },
  // XState's own declarations do not stand exact optional properties.
  'Node, libraries checked too': {module: 'NodeNext', moduleResolution: 'NodeNext', skipLibCheck: false},
};

const FILES: Readonly<Record<string, string>> = {
  'page.ts': `import {CcCallEndEvent, Fault, type ClickToCallEventMap, type FaultCode, type OpenRule, type Outcome, type PreChatField} from 'cc-click-to-call';
import 'cc-click-to-call/define';

const widget = document.querySelector('cc-click-to-call')!;
widget.addEventListener('cc-call-end', (event) => {
  const outcome: Outcome = event.outcome;
  const code: FaultCode | undefined = event.fault?.code;
  console.log(outcome, code, event instanceof CcCallEndEvent);
});
document.addEventListener('cc-fault', (event) => console.log((event as ClickToCallEventMap['cc-fault']).area));
const fields: readonly PreChatField[] = [{name: 'order', label: {en: 'Order'}, type: 'text'}];
const rules: readonly OpenRule[] = [{name: 'help', show: 'open', onCall: true}];
Object.assign(widget, {preChat: fields, openRules: rules});
widget.getCredentials = () => Promise.resolve({appKey: 'k', accessToken: 't', expiresIn: 60});
widget.startCall('audio').catch((thrown: unknown) => console.log(thrown instanceof Fault && thrown.retryable));
// @ts-expect-error -- no such kind of call
void widget.startCall('fax');
// @ts-expect-error -- told, not set
widget.chatPhase = 'agent';
`,
  'loader.ts': `import 'cc-click-to-call/loader.js';
const widget = globalThis.CcClickToCall!.init({channelId: '1', locale: 'fr'});
widget.show();
`,
  'react.tsx': `import {useRef} from 'react';
import type {CcClickToCall} from 'cc-click-to-call';
import {ClickToCall} from 'cc-click-to-call/react';

export const Wrapped = ({locale}: {locale?: string}) => {
  const ref = useRef<CcClickToCall>(null);
  return (
    <ClickToCall ref={ref} channelId="1" locale={locale} className="help" onCcCallEnd={({outcome}) => outcome.length}
      onCcCallBeforeStart={(event) => event.preventDefault()}>
      <b slot="header">Fernlea</b>
    </ClickToCall>
  );
};
export const Plain = () => (
  <cc-click-to-call channel-id="1" no-persist preChat={[]} oncc-call-end={({durationMs}) => durationMs.toFixed()} />
);
// @ts-expect-error -- no such property
export const Wrong = () => <ClickToCall chanelId="1" />;
// @ts-expect-error -- a handler for another event
export const WrongHandler = () => <ClickToCall onCcCallEnd={({count}) => count} />;
// @ts-expect-error -- no such value
export const WrongPlain = () => <cc-click-to-call dtmf="beep" />;
`,
  'headless.ts': `import {createActor} from 'xstate';
import {AiccClient, bindChatMachine, chatPort, chatView, pollPort, queuePort, type ChatPorts} from 'cc-click-to-call/headless';

const log = {debug() {}, info() {}, warn() {}};
const client = new AiccClient({baseUrl: '', channelId: '1', userId: 'u', userName: 'U', locale: 'en', getCredentials: null, log});
const ports: ChatPorts = {
  ...chatPort(client),
  checkSupport: () => Promise.resolve({kinds: [], fault: null}),
  openPoll: pollPort(client),
  openQueueWatch: queuePort(client),
};
const chat = createActor(bindChatMachine(ports, new AbortController().signal), {input: {now: () => Date.now()}});
chat.subscribe((snapshot) => console.log(chatView(snapshot).phase));
chat.on('messages.arrived', ({messages}) => console.log(messages.length));
chat.send({type: 'chat.start'});
// @ts-expect-error -- no such command
chat.send({type: 'chat.sing'});
`,
};

for (const [consumer, options] of Object.entries(CONSUMERS)) {
  test(`types for ${consumer}`, async () => {
    const folder = join(WORKSHOP, 'types', options.module);
    mkdirSync(folder, {recursive: true});
    for (const [file, code] of Object.entries(FILES)) writeFileSync(join(folder, file), code);
    const project = {compilerOptions: {...COMMON, ...options}, files: Object.keys(FILES)};
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
    assert.equal(await run(bin('tsc'), ['-p', folder]), '');
  });
}
