/** What the elements promise in their comments is what the manifest tells editors, Storybook and integrators. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {BOOLEAN_ATTRIBUTES, TEXT_ATTRIBUTES} from '../../../components/cc-click-to-call/properties.js';

interface Named {
  readonly name: string;
  readonly description?: string;
}

interface Declaration extends Named {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Named[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

const manifest = (): Declaration[] => {
  const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  execFileSync(process.execPath, [analyzer, 'analyze', '--quiet'], {cwd: root, stdio: 'pipe'});
  const {modules} = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as {
    modules: {declarations: Declaration[]}[];
  };
  return modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
};

const elements = manifest();
const names = (list: readonly Named[] = []) => list.map(({name}) => name).sort();

test('every element has a description and a summary', () => {
  assert.ok(elements.length >= 11);
  for (const {tagName, description, summary} of elements) assert.ok(description && summary, tagName);
});

test('the public element documents each attribute, and no other', () => {
  const element = elements.find(({tagName}) => tagName === 'cc-click-to-call');
  assert.deepEqual(names(element?.attributes), [...TEXT_ATTRIBUTES, ...BOOLEAN_ATTRIBUTES, 'ice-servers'].sort());
  for (const {name, description} of element?.attributes ?? []) assert.ok(description, name);
});

test('the public element documents each public event', () => {
  const element = elements.find(({tagName}) => tagName === 'cc-click-to-call');
  const source = readFileSync(join(root, 'components/events/public-events.ts'), 'utf8');
  const thrown = [...source.matchAll(/super\('(cc-[a-z-]+)'/g)].map(([, name]) => name).sort();
  assert.deepEqual(names(element?.events), thrown);
});

test('the public element documents the parts that it hands on', () => {
  const element = elements.find(({tagName}) => tagName === 'cc-click-to-call');
  const inside = readFileSync(join(root, 'components/cc-widget/cc-widget.ts'), 'utf8');
  const handedOn = /setAttribute\('exportparts', '([^']*)'/.exec(inside)?.[1]?.split(',') ?? [];
  assert.deepEqual(names(element?.cssParts), [...handedOn, 'badge', 'launcher', 'timer'].sort());
});
