/** A call without elements, in a browser: the `makeCall` that docs/integrate/headless.md shows, bundled as a site would. */
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {build} from 'esbuild';
import {openCentre} from './support/centre.js';
import {visit} from './support/visitor.js';
import {ROOT, WORKSHOP} from './support/workshop.js';

/** A page that chats and calls, and shows nothing but the call's phases. */
const PAGE = `
import {createActor, waitFor} from 'xstate';
import {AiccClient, bindChatMachine, callView, chatPort, chatView, platformSupport, pollPort, queuePort} from 'cc-click-to-call/headless';
import {makeCall} from './call.js';

const log = {debug() {}, info() {}, warn() {}};
const client = new AiccClient({baseUrl: '', channelId: '202105284494222653', userId: 'page-1', userName: 'Page', locale: 'en', getCredentials: null, log});
const scope = new AbortController();
const checkSupport = (signal) => platformSupport(client, signal);
const ports = {...chatPort(client), openPoll: pollPort(client), openQueueWatch: queuePort(client), checkSupport};
const chat = createActor(bindChatMachine(ports, scope.signal), {input: {now: () => Date.now()}}).start();
const call = makeCall(client, scope.signal);
const phases = document.querySelector('#phases');
call.subscribe((snapshot) => {
  const {phase, outcome} = callView(snapshot);
  const said = phase === 'ended' ? outcome : phase;
  if (!phases.textContent.endsWith(said)) phases.textContent += ' ' + said;
});
call.start();
const reaches = (actor, isIt) => waitFor(actor, isIt);

chat.send({type: 'chat.start'});
await reaches(chat, (snapshot) => chatView(snapshot).support?.kinds.includes('audio'));
call.send({type: 'call.place', kind: 'audio'});
await reaches(call, (snapshot) => callView(snapshot).step === 'devices');
call.send({type: 'call.confirm'});
const {context} = await reaches(call, (snapshot) => callView(snapshot).phase === 'connected');
if (!context.remote) throw new Error('nothing is heard');
call.send({type: 'call.hangup'});
await reaches(call, (snapshot) => callView(snapshot).phase === 'ended');
chat.send({type: 'chat.end'});
await reaches(chat, (snapshot) => chatView(snapshot).canStart);
for (const actor of [call, chat]) actor.stop();
scope.abort();
phases.textContent += ' done';
`;

test('the call of the guide is answered, connected and hung up', async (t) => {
  const guide = readFileSync(join(ROOT, 'docs/integrate/headless.md'), 'utf8');
  const program = /```js\n(\/\/ call\.js\n.*?)```/s.exec(guide)?.[1];
  assert.ok(program, 'the guide shows call.js');
  const folder = join(WORKSHOP, 'headless-call');
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'call.js'), program);
  writeFileSync(join(folder, 'page.js'), PAGE);
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><title>A call</title><link rel="icon" href="data:,"><p id="phases"></p>' +
      '<script type="module" src="built/page.js"></script>',
  );
  const entryPoints = [join(folder, 'page.js')];
  await build({entryPoints, bundle: true, splitting: true, format: 'esm', outdir: join(folder, 'built')});
  const centre = await openCentre(t, {call: {path: folder}});
  const page = await visit(t, `${centre.url}/call/`);
  await page
    .getByText(/done$/)
    .waitFor()
    .catch(() => undefined);
  const phases = (await page.locator('#phases').innerText()).trim().split(' ');
  assert.deepEqual(phases.slice(-3), ['connected', 'hung-up-by-visitor', 'done']);
  assert.ok(phases.includes('requesting'));
  assert.deepEqual(
    centre.journal.entries.filter(({verdict}) => verdict === 'refused'),
    [],
  );
});
