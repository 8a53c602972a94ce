import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Bill} from '../../../scripts/release/bill.js';
import {brokerBill, bundledIn, widgetBill, type Manifest} from '../../../scripts/release/what-ships.js';
import {billOf} from './bill-of.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const WHOLE = billOf({
  'folder@1.0.0': ['ky@1.0.0', 'jssip@3.0.0', 'eslint@9.0.0', 'server@1.0.0'],
  'ky@1.0.0': [],
  'jssip@3.0.0': ['events@3.0.0', 'debug@4.0.0'],
  'events@3.0.0': [],
  'debug@4.0.0': [],
  'eslint@9.0.0': ['debug@4.0.0'],
  'server@1.0.0': ['fastify@5.0.0', 'typescript@6.0.0'],
  'fastify@5.0.0': ['pino@10.0.0', 'avvio@9.0.0'],
  'pino@10.0.0': ['fastify@5.0.0'],
  'avvio@9.0.0': [],
  'typescript@6.0.0': [],
});
const LICENCES = '# Licenses\n\n## jssip - 3.0.0 (MIT)\n\nText\n\n## events - 3.0.0 ((MIT OR Apache-2.0))\n';
const WIDGET: Manifest = {name: 'widget', dependencies: {ky: '1.0.0'}};
const SERVER: Manifest = {name: 'server', dependencies: {fastify: '5.0.0'}};

const refs = ({components}: Bill) => components.map((component) => component['bom-ref']).sort();

it('the widget ships what is bundled, though it is needed for development only, and what npm installs beside it', () => {
  const bill = widgetBill(WHOLE, WIDGET, LICENCES);
  assert.deepEqual(refs(bill), ['events@3.0.0', 'jssip@3.0.0', 'ky@1.0.0']);
  assert.equal(bill.metadata.component.name, 'widget');
  assert.deepEqual(bill.dependencies, [
    {ref: 'folder@1.0.0', dependsOn: ['ky@1.0.0', 'jssip@3.0.0']},
    {ref: 'ky@1.0.0', dependsOn: []},
    {ref: 'jssip@3.0.0', dependsOn: ['events@3.0.0']},
    {ref: 'events@3.0.0', dependsOn: []},
  ]);
});

it('the broker ships all that stands behind its dependencies, in circles too, and no tool', () => {
  assert.deepEqual(refs(brokerBill(WHOLE, SERVER)), ['avvio@9.0.0', 'fastify@5.0.0', 'pino@10.0.0']);
});

it('a list of what is bundled that is empty or of another installation is refused', () => {
  assert.throws(() => widgetBill(WHOLE, WIDGET, '# Licenses\n'), /build first/);
  assert.throws(() => widgetBill(WHOLE, WIDGET, LICENCES.replace('3.0.0', '2.9.0')), /jssip@2\.9\.0\. Build again/);
});

it('a dependency that is not installed is told', () => {
  assert.throws(() => brokerBill(WHOLE, {...SERVER, dependencies: {zod: '4.0.0'}}), /server needs zod/);
});

it('names and versions are taken from vite’s page of licences, scopes and choices of licence too', () => {
  const page = '## @lit/react - 1.0.8 (BSD-3-Clause)\n\n## dompurify - 3.4.18 ((MPL-2.0 OR Apache-2.0))\n\n## Note\n';
  assert.deepEqual(bundledIn(page), ['@lit/react@1.0.8', 'dompurify@3.4.18']);
});

it('npm’s own bill has the broker’s dependencies, those that the root needs as well, and theirs', () => {
  const output = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  });
  const manifest = JSON.parse(readFileSync(`${ROOT}server/broker/package.json`, 'utf8')) as Required<Manifest>;
  const names = brokerBill(JSON.parse(output.toString()) as Bill, manifest).components.map(({name}) => name);
  for (const name of [...Object.keys(manifest.dependencies), 'avvio', 'pino']) assert.ok(names.includes(name), name);
  for (const name of ['typescript', 'vite', 'lit']) assert.ok(!names.includes(name), name);
});
