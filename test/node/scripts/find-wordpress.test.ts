import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {lackingForWordPress} from '../../../scripts/find-wordpress.mjs';

const {PATH} = process.env;
afterEach(() => {
  process.env.PATH = PATH;
});

test('says what the tests in WordPress lack, and what to install', () => {
  process.env.PATH = '/nowhere';
  const said = lackingForWordPress() ?? '';
  const [, named = ''] = /^The tests in WordPress lack ((?:[a-z-]+(?:, )?)+)\. On Debian: /.exec(said) ?? [];
  assert.ok(named.endsWith('php-cli, zip'), said);
  assert.ok(said.includes(`install --no-install-recommends ${named.replaceAll(', ', ' ')}\``), said);
});
