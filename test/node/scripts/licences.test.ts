import assert from 'node:assert/strict';
import {it} from 'node:test';
import {objectionsTo} from '../../../scripts/release/licences.js';
import {billOf, component} from './bill-of.js';

const objectionTo = (licence: string) =>
  objectionsTo({...billOf({'root@1.0.0': []}), components: [component('a@1.2.3', licence)]});

for (const licence of ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'ISC', '(MPL-2.0 OR Apache-2.0)', 'MIT AND ISC']) {
  it(`${licence} may ship`, () => {
    assert.deepEqual(objectionTo(licence), []);
  });
}

for (const licence of [
  'GPL-3.0-only',
  'AGPL-3.0-or-later',
  'MPL-2.0',
  'MIT AND GPL-2.0-only',
  'SEE LICENSE IN LICENSE.txt',
  'UNLICENSED',
]) {
  it(`${licence} may not`, () => {
    assert.deepEqual(objectionTo(licence), [`a@1.2.3: ${licence}`]);
  });
}

it('a package that names no licence may not', () => {
  assert.deepEqual(objectionTo(''), ['a@1.2.3: no licence']);
});
