/** Servers that render pages import what their pages import, without a DOM. */
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {run, WORKSHOP} from './support/workshop.js';

/** Runs a program beside the installed package, in a Node of its own. */
const inNode = (name: string, code: string): Promise<string> => {
  const file = join(WORKSHOP, `${name}.mjs`);
  writeFileSync(file, code);
  return run(process.execPath, [file]);
};

for (const entry of ['', '/define', '/headless', '/react', '/svelte', '/vue']) {
  test(`Node imports cc-click-to-call${entry}`, async () => {
    const printed = await inNode(
      'import',
      `const names = Object.keys(await import('cc-click-to-call${entry}')); console.log(JSON.stringify(names));`,
    );
    const names = JSON.parse(printed) as string[];
    assert.equal(names.length > 0, !['/define', '/svelte', '/vue'].includes(entry), printed);
  });
}

test('a fault is a Fault, whichever entry it comes from', async () => {
  const printed = await inNode(
    'faults',
    `import {Fault} from 'cc-click-to-call';
     import {AiccClient, Fault as Same} from 'cc-click-to-call/headless';
     const client = new AiccClient({baseUrl: 'http://127.0.0.1:9', channelId: '1', userId: 'u', userName: 'u', locale: 'en',
       getCredentials: null, log: {debug() {}, info() {}, warn() {}}});
     const thrown = await client.ensureToken().catch((thrown) => thrown);
     console.log(Fault === Same, thrown instanceof Fault, thrown.code);`,
  );
  assert.equal(printed.trim(), 'true true network/unreachable');
});

test('React renders attributes on the server, and neither properties nor handlers', async () => {
  const printed = await inNode(
    'render',
    `import {createElement} from 'react';
     import {renderToString} from 'react-dom/server';
     import {ClickToCall} from 'cc-click-to-call/react';
     console.log(renderToString(createElement(ClickToCall, {
       channelId: '1', colorScheme: 'dark', noPersist: true, open: true, className: 'chat', id: 'help',
       preChat: [], greeting: 'Hello', iceServers: [], onCcOpen() {},
     }, createElement('b', {slot: 'header'}, 'Fernlea'))));`,
  );
  assert.equal(
    printed.trim(),
    '<cc-click-to-call channel-id="1" color-scheme="dark" no-persist="" class="chat" id="help">' +
      '<b slot="header">Fernlea</b></cc-click-to-call>',
  );
});

test('react.js says that it is for clients, before anything else', async () => {
  const printed = await inNode(
    'directive',
    `import {readFileSync} from 'node:fs';
     console.log(readFileSync('node_modules/cc-click-to-call/dist/react.js', 'utf8').slice(0, 13));`,
  );
  assert.equal(printed.trim(), '"use client";');
});
