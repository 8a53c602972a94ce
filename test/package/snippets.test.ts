/** Snippets and modules for sites: each is what its source makes, and right in the language in which it is written. */
import assert from 'node:assert/strict';
import {describe, it, test} from 'node:test';
import {runInNewContext} from 'node:vm';
import {transform} from 'esbuild';
import {escapeAttribute, SNIPPETS} from '../../integrations/snippet-builder/snippets.js';
import {checkPhp, checkSetting, read, require} from './support/cms.js';

const attributeOf = (setting: string): string => setting.replaceAll('_', '-');

const make = (id: string, values: Readonly<Record<string, string | true>>, loader: string): string => {
  const kind = SNIPPETS.find((each) => each.id === id);
  assert.ok(kind, id);
  return kind.make(values, loader);
};
const scriptOf = (markup: string): string => /<script>(.*)<\/script>/s.exec(markup)?.[1] ?? '';

describe('the files', () => {
  const values = {'channel-id': '202105284494222653', 'base-url': 'https://chat.example.com'};
  const loader = 'https://www.example.com/cc-click-to-call/loader.js';
  for (const [file, id] of [
    ['html/snippet.html', 'html'],
    ['html/snippet-async.html', 'async'],
    ['gtm/custom-html-tag.html', 'gtm'],
    ['wix-webflow/custom-code.html', 'html'],
  ] as const) {
    it(`${file} is what the source makes`, () => assert.equal(read(file), make(id, values, loader)));
  }
});

describe('hostile values', () => {
  const hostile = `"'></script><img src=x onerror=alert(1)>&amp;\\\u2028\${1}\``;
  const values = {'user-name': hostile, open: true} as const;

  it('stay text in HTML', () => {
    const markup = make('html', values, '/loader.js');
    assert.equal(markup.match(/</g)?.length, 4);
    assert.ok(markup.includes(`user-name="${escapeAttribute(hostile)}" open>`));
  });

  for (const id of ['gtm', 'npm'] as const) {
    it(`arrive as they are by ${id}`, () => {
      const code = make(id, values, hostile).replace("import 'cc-click-to-call/define';", '');
      assert.equal(code.match(/<\/script>/g)?.length ?? 0, id === 'gtm' ? 1 : 0);
      const element: Record<string, unknown> = {};
      let given: unknown;
      runInNewContext(id === 'gtm' ? scriptOf(code) : code, {
        document: {
          createElement: () => element,
          head: {appendChild: (script: {onload(): void}) => script.onload()},
          body: {append: (widget: object) => (given = widget)},
        },
        window: {CcClickToCall: {init: (properties: object) => (given = properties)}},
      });
      assert.deepEqual({...(given as object)}, {userName: hostile, open: true});
      if (id === 'gtm') assert.equal(element['src'], hostile);
    });
  }
});

test('the tag for Google Tag Manager is ES5', async () => {
  const script = scriptOf(read('gtm/custom-html-tag.html'));
  const [es5, newest] = await Promise.all(['es5', 'esnext'].map((target) => transform(script, {target, minify: true})));
  assert.equal(es5?.code, newest?.code);
  await assert.rejects(transform('const a = 1', {target: 'es5'}));
});

test('the React snippet is JSX', async () => {
  const {code} = await transform(make('react', {'channel-id': '1', 'no-persist': true}, ''), {
    loader: 'tsx',
    jsx: 'preserve',
  });
  assert.match(code, /<ClickToCall channelId=\{"1"\} noPersist \/>/);
});

describe('Shopify', () => {
  interface Setting {
    readonly id: string;
    readonly type: string;
    readonly default?: string | boolean;
    readonly options?: readonly {value: string}[];
  }
  for (const file of ['sections', 'blocks'].map((folder) => `shopify/${folder}/cc-click-to-call.liquid`)) {
    it(`${file} is Liquid, and its settings are attributes`, () => {
      const {toLiquidHtmlAST} = require('@shopify/liquid-html-parser') as {toLiquidHtmlAST: (source: string) => object};
      const source = read(file);
      assert.ok(toLiquidHtmlAST(source));
      assert.throws(() => toLiquidHtmlAST(source.replace('{%- endif -%}', '')));
      const schema = /{% schema %}(.*){% endschema %}/s.exec(source)?.[1] ?? '';
      const {settings} = JSON.parse(schema) as {settings: Setting[]};
      const own = ['loader_url', 'consent_text'];
      for (const {id, type, options = [], default: standard} of settings.filter(
        (setting) => !own.includes(setting.id),
      )) {
        const choices = options.map(({value}) => value);
        checkSetting(attributeOf(id), choices, type === 'select' ? String(standard) : undefined);
      }
      for (const [, name = ''] of source.matchAll(/^ +([a-z-]+)="/gm)) checkSetting(name, [], undefined);
      for (const [, id] of source.matchAll(/given\.(\w+)/g))
        assert.ok(
          settings.some((setting) => setting.id === id),
          id,
        );
    });
  }
});

describe('Joomla', () => {
  const folder = 'joomla/mod_cc_click_to_call';
  const source = read(`${folder}/mod_cc_click_to_call.xml`);

  it('the manifest is XML, and its settings are attributes', () => {
    const {XMLValidator} = require('fast-xml-parser') as {XMLValidator: {validate: (xml: string) => unknown}};
    assert.equal(XMLValidator.validate(source), true);
    const settings = [...source.matchAll(/<field name="(\w+)"([^>]*?)(\/>|>(.*?)<\/field>)/gs)];
    assert.ok(settings.length >= 6);
    for (const [, name = '', attributes = '', , options = ''] of settings.filter(([, name]) => name !== 'loader_url')) {
      const choices = [...options.matchAll(/value="([^"]*)"/g)].map(([, value]) => value ?? '');
      checkSetting(attributeOf(name), choices, /default="([^"]*)"/.exec(attributes)?.[1]);
      assert.ok(read(`${folder}/tmpl/default.php`).includes(`'${name}'`), name);
    }
  });

  for (const file of ['mod_cc_click_to_call.php', 'tmpl/default.php']) {
    it(`${file} is PHP`, () => checkPhp(`${folder}/${file}`));
  }
});

describe('Drupal', () => {
  const folder = 'drupal/cc_click_to_call';
  const block = read(`${folder}/src/Plugin/Block/ClickToCallBlock.php`);
  const yaml = (file: string) =>
    (require('yaml') as {parse: (text: string) => unknown}).parse(read(`${folder}/${file}`));

  it('what describes the module is YAML', () => {
    const {type, core_version_requirement} = yaml('cc_click_to_call.info.yml') as Record<string, string>;
    assert.deepEqual([type, core_version_requirement], ['module', '^10.2 || ^11']);
  });

  it('the block is PHP, and its settings are attributes', () => {
    checkPhp(`${folder}/src/Plugin/Block/ClickToCallBlock.php`);
    const schema = yaml('config/schema/cc_click_to_call.schema.yml') as Record<string, {mapping: object}>;
    const settings = Object.keys(schema['block.settings.cc_click_to_call']?.mapping ?? {});
    const standards = /defaultConfiguration\(\): array {\s*return \[(.*?)\];/s.exec(block)?.[1] ?? '';
    assert.deepEqual(
      [...standards.matchAll(/'(\w+)' =>/g)].map(([, name]) => name),
      settings,
    );
    for (const name of settings.filter((each) => each !== 'loader_url')) {
      const choices = new RegExp(`'${name}' => \\[(.*?)\\]`).exec(block)?.[1] ?? '';
      const standard = new RegExp(`'${name}' => '([^']*)'`).exec(standards)?.[1];
      checkSetting(
        attributeOf(name),
        [...choices.matchAll(/'([^']*)'/g)].map(([, choice]) => choice ?? ''),
        standard || undefined,
      );
    }
  });
});
