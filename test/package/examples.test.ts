/** The examples as anybody would build them, from the packed package, in a browser with a contact centre. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {openCentre} from './support/centre.js';
import {chat, visit} from './support/visitor.js';
import {bin, run, WORKSHOP} from './support/workshop.js';

type Step = readonly [program: string, ...args: string[]];

const VITE: Step = ['vite', 'build', '--base', './', '--logLevel', 'error'];

const EXAMPLES: Readonly<Record<string, readonly Step[]>> = {
  react: [['tsc', '-p', 'tsconfig.json'], VITE],
  'react-18': [['tsc', '-p', 'tsconfig.json'], VITE],
  vue: [['vue-tsc', '-p', 'tsconfig.json'], VITE],
  svelte: [['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'], VITE],
  angular: [['ng', 'build', '--base-href', './']],
};

for (const [name, steps] of Object.entries(EXAMPLES)) {
  describe(`the ${name} example`, () => {
    it('is checked and built', async () => {
      for (const [program, ...args] of steps) await run(bin(program), args, join(WORKSHOP, name));
    });

    it('chats, sets properties, calls a method and hears an event', async (t) => {
      const centre = await openCentre(t, {[name]: {path: join(WORKSHOP, name, 'dist')}});
      const page = await visit(t, `${centre.url}/${name}/`);
      await chat(page, `Hello from ${name}`, {'Order number': '4711'});
      await page.getByRole('button', {name: 'Call us'}).click();
      await page.getByRole('button', {name: 'Start call'}).waitFor();
      await page.getByRole('button', {name: 'Cancel', exact: true}).click();
      await page.getByText('Last call: cancelled, 0 ms').waitFor();
      const refused = centre.journal.entries.filter(({verdict}) => verdict === 'refused');
      assert.deepEqual(refused, []);
    });
  });
}
