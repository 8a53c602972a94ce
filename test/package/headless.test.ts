/** A chat without elements, in Node, from CONNECT to DISCONNECT: the program that docs/integrate/headless.md shows. */
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {openCentre} from './support/centre.js';
import {ROOT, run, WORKSHOP} from './support/workshop.js';

test('the program of the guide chats with the contact centre', async (t) => {
  const guide = await readFile(join(ROOT, 'docs/integrate/headless.md'), 'utf8');
  const program = /```js\n(\/\/ chat\.mjs\n.*?)```/s.exec(guide)?.[1];
  assert.ok(program, 'the guide shows chat.mjs');
  const centre = await openCentre(t);
  const file = join(WORKSHOP, 'chat.mjs');
  writeFileSync(file, program);
  const printed = await run(process.execPath, [file, centre.url, 'Hello from Node']);
  assert.match(printed, /^agent: .*“Hello from Node”/m);
  assert.match(printed, /^phase: ended$/m);
  const types = centre.journal.entries.map(({controlType}) => controlType).filter(Boolean);
  assert.equal(types[0], 'CONNECT');
  assert.equal(types.at(-1), 'DISCONNECT');
  assert.deepEqual(
    centre.journal.entries.filter(({verdict}) => verdict === 'refused'),
    [],
  );
});
