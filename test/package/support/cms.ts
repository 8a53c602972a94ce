/** What content management systems offer, held against the element. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fieldsOf, type Field} from '../../../integrations/snippet-builder/attribute-fields.js';
import {INSTALLED, ROOT, WORKSHOP} from './workshop.js';

/** For what is installed in the workshop only. */
export const require = createRequire(join(WORKSHOP, 'package.json'));

/** A file of the integrations. */
export const read = (file: string): string => readFileSync(join(ROOT, 'integrations', file), 'utf8');

/** The element's attributes. */
export const fields = fieldsOf(JSON.parse(readFileSync(join(INSTALLED, 'dist/custom-elements.json'), 'utf8')));

/** A setting of a content management system, which must be an attribute of the element, with no value but its own. */
export const checkSetting = (name: string, choices: readonly string[], standard: string | undefined): void => {
  const field: Field | undefined = fields.find((each) => each.name === name);
  assert.ok(field, `${name} is no attribute`);
  if (choices.length > 0) assert.deepEqual([...choices].sort(), [...field.choices].sort(), name);
  if (standard !== undefined) assert.equal(standard, field.standard, name);
};

/** @param version The oldest PHP that must understand it. @throws where it does not */
export const parsePhp = (code: string, version: '7.4' | '8.1' = '8.1'): object => {
  const {Engine} = require('php-parser') as {
    Engine: new (options: object) => {parseCode: (code: string, file: string) => object};
  };
  return new Engine({parser: {php8: version !== '7.4', version}}).parseCode(code, 'code.php');
};

/** A file of the integrations is PHP, and would not be with a bracket missing. */
export const checkPhp = (file: string): void => {
  assert.ok(parsePhp(read(file)));
  assert.throws(() => parsePhp(read(file).replace(');', ')')));
};
