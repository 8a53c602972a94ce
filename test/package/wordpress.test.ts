/** The WordPress plugin as text; `test/wordpress/` has it in WordPress. */
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it, test} from 'node:test';
import {PLUGIN, TELL_THE_VERSION} from '../../scripts/wordpress/make-plugin.js';
import {makePot} from '../../scripts/wordpress/pot.js';
import {LEFT_OUT} from '../wordpress/support/left-out.js';
import {checkSetting, fields, parsePhp, read} from './support/cms.js';

const folder = 'wordpress/cc-click-to-call';
const files = readdirSync(PLUGIN, {recursive: true}).map(String);

const quotedIn = (list: string): string[] => [...list.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? '');

/** The rows of attribute_fields(): `'name' => array( … ),` with what is in them. */
const rows = [
  ...read(`${folder}/includes/fields.php`)
    .split('function plugin_fields')[0]!
    .matchAll(/^\t\t'([a-z-]+)' +=> array\(\n(.*?)^\t\t\),$/gms),
].map(([, name = '', row = '']) => ({
  name,
  kind: /'kind' +=> '(\w+)'/.exec(row)?.[1],
  standard: /'default' +=> '([^']*)'/.exec(row)?.[1],
  choices: quotedIn(/'choices' +=> array\( (.*) \)/.exec(row)?.[1] ?? ''),
  isOnPage: row.includes("'on_page'"),
}));

describe('settings', () => {
  it('are the element’s attributes, but for those that are left out with a reason', () => {
    const names = fields.map(({name}) => name).filter((name) => !(name in LEFT_OUT));
    assert.deepEqual(rows.map(({name}) => name).sort(), names.sort());
  });

  it('have the attributes’ choices and defaults', () => {
    for (const {name, kind, standard, choices} of rows) {
      checkSetting(name, choices.filter(Boolean), kind === 'choice' ? standard || undefined : undefined);
    }
  });

  it('that a block may say otherwise are those of the block', () => {
    const {attributes} = JSON.parse(read(`${folder}/block/block.json`)) as {
      attributes: Record<string, {enum?: string[]}>;
    };
    const onPage = rows.filter(({isOnPage}) => isOnPage);
    assert.ok(onPage.length > 0);
    assert.deepEqual(Object.keys(attributes).sort(), onPage.map(({name}) => name).sort());
    for (const {name, choices} of onPage) {
      const offered = attributes[name]?.enum ?? [];
      // Empty is as the site has it.
      assert.deepEqual(offered, choices.length > 0 ? ['', ...choices.filter(Boolean)] : [], name);
    }
    const labels = /LABELS = {(.*?)};/s.exec(read(`${folder}/block/editor.js`))?.[1] ?? '';
    assert.deepEqual(
      [...labels.matchAll(/^ +'?([a-z-]+)'?:/gm)].map(([, name]) => name).sort(),
      Object.keys(attributes).sort(),
    );
  });
});

describe('PHP 7.4', () => {
  for (const file of files.filter((name) => name.endsWith('.php'))) {
    it(`understands ${file}`, () => assert.ok(parsePhp(read(`${folder}/${file}`), '7.4')));
  }

  it('would not understand what is newer', () => {
    const newer = '<?php $a = match ( $b ) { 1 => 2 };';
    assert.ok(parsePhp(newer));
    assert.throws(() => parsePhp(newer, '7.4'));
  });
});

test('the template for translators is fresh (`npm run integrations:wordpress` writes it)', () => {
  assert.equal(read(`${folder}/languages/cc-click-to-call.pot`), makePot(PLUGIN));
});

test('every text has the plugin’s domain', () => {
  for (const file of files.filter((name) => /\.(php|js)$/.test(name))) {
    const source = read(`${folder}/${file}`);
    const calls = source.match(/\b(esc_html|esc_attr)?__\(/g)?.length ?? 0;
    const own = source.match(/__\(\s*'(?:[^'\\]|\\.)*',\s*'cc-click-to-call'\s*\)/g)?.length ?? 0;
    assert.equal(own, calls, file);
  }
});

test('one version is told everywhere', () => {
  const {version} = JSON.parse(read(`${folder}/block/block.json`)) as {version: string};
  for (const file of TELL_THE_VERSION) {
    const told = read(`${folder}/${file}`).match(
      /(?<=(?:\bVersion: +|VERSION = '|Stable tag: |version"?'? *(?:=>|:) ['"]))[\d.]+/g,
    );
    assert.ok(told && told.length > 0, file);
    for (const each of told) assert.equal(each, version, file);
  }
});
