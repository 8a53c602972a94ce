import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LOCALES} from '../../../src/domain/locales.js';
import {aiccLocale} from '../../../src/i18n/catalogues.js';
import {pickLocale} from '../../../src/i18n/pick-locale.js';

test('AICC’s code for a locale leads back to it', () => {
  assert.deepEqual(
    LOCALES.map((locale) => pickLocale(aiccLocale(locale))),
    LOCALES,
  );
  assert.equal(new Set(LOCALES.map(aiccLocale)).size, LOCALES.length);
});

test('a tag is met by itself, by its language, or by English', () => {
  assert.deepEqual(['pt-BR', 'PT-pt', 'zh-Hans-CN', 'zh_TW', 'ar-EG', 'fr-CA', 'de', '', null].map(pickLocale), [
    'pt-BR',
    'pt-BR',
    'zh-CN',
    'zh-CN',
    'ar',
    'fr',
    'en',
    'en',
    'en',
  ]);
});
