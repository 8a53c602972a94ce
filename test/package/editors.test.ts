/** What editors, Storybooks and documentation pages of consumers read of the element. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {PROPERTIES} from '../../components/cc-click-to-call/properties.js';
import {INSTALLED} from './support/workshop.js';

interface Item {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly default?: string;
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly type?: {readonly text: string};
}
interface Element {
  readonly tagName?: string;
  readonly name: string;
  readonly attributes: readonly Item[];
  readonly members: readonly Item[];
  readonly events: readonly Item[];
  readonly slots: readonly Item[];
  readonly cssParts: readonly Item[];
  readonly cssProperties: readonly Item[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(INSTALLED, file), 'utf8'));
const {customElements} = read('package.json') as {customElements: string};
const {modules} = read(customElements) as {modules: {path: string; declarations: Element[]}[]};
const declared = modules.flatMap(({declarations}) => declarations);
const element = declared.find(({tagName}) => tagName) as Element;
const named = (items: readonly Item[]) => items.map(({name}) => name);

test('the manifest has the one public element, in modules that the package has', () => {
  assert.deepEqual(
    declared.filter(({tagName}) => tagName).map(({tagName}) => tagName),
    ['cc-click-to-call'],
  );
  for (const {path} of modules) assert.ok(readFileSync(join(INSTALLED, path)).length > 0);
});

test('everything public is described and typed, and nothing private is there', () => {
  const {attributes, members, events, slots, cssParts, cssProperties} = element;
  for (const item of [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties]) {
    assert.ok(item.description, item.name);
  }
  const fields = members.filter(({kind}) => kind === 'field');
  for (const item of [...attributes, ...fields, ...events]) assert.ok(item.type?.text, item.name);
  for (const item of cssProperties) assert.ok(item.default, item.name);
  for (const name of PROPERTIES) assert.ok(named(fields).includes(name), name);
  for (const {name} of attributes)
    assert.ok(
      fields.some(({attribute}) => attribute === name),
      name,
    );
  assert.deepEqual(named(fields.filter((field) => field.readonly)), [
    'chatPhase',
    'callPhase',
    'fault',
    'unread',
    'resolvedLocale',
  ]);
  for (const item of members) assert.doesNotMatch(item.name, /^#|^give|^load|^launcher$/);
});

test('events are of classes that the manifest has too', () => {
  assert.equal(element.events.length, 10);
  for (const {name, type} of element.events)
    assert.ok(
      declared.some((each) => each.name === type?.text),
      name,
    );
});

test('what a value may be, and what it is by default', () => {
  const placement = element.attributes.find(({name}) => name === 'placement');
  assert.equal(placement?.default, 'bottom-end');
  assert.match(placement?.type?.text ?? '', /'top-start'/);
});

test('Visual Studio Code completes attributes with their values, custom properties and parts', () => {
  const {tags} = read('dist/vscode.html-custom-data.json') as {
    tags: {name: string; attributes: {name: string; values?: Item[]; valueSet?: string}[]}[];
  };
  assert.deepEqual(
    tags.map(({name}) => name),
    ['cc-click-to-call'],
  );
  assert.deepEqual(named(tags[0]?.attributes ?? []), named(element.attributes));
  const mode = tags[0]?.attributes.find(({name}) => name === 'mode');
  assert.deepEqual(named(mode?.values ?? []), ['floating', 'inline']);
  const css = read('dist/vscode.css-custom-data.json') as {properties: Item[]; pseudoElements: Item[]};
  assert.deepEqual(named(css.properties), named(element.cssProperties));
  assert.deepEqual(
    named(css.pseudoElements),
    element.cssParts.map(({name}) => `::part(${name})`),
  );
});

test('JetBrains’ editors find web-types by the package', () => {
  const {'web-types': path} = read('package.json') as {'web-types': string};
  const {contributions} = read(path) as {
    contributions: {html: {elements: (Element & {js: {events: Item[]; properties: Item[]}})[]}};
  };
  const [known] = contributions.html.elements;
  assert.deepEqual(named(known?.attributes ?? []), named(element.attributes));
  assert.deepEqual(named(known?.js.events ?? []), named(element.events));
  assert.ok(known?.js.properties.some(({name}) => name === 'preChat'));
});
