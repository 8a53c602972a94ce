import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Fault} from '../../../src/domain/faults.js';
import {checkAnswers, isEmail, isPhone, longestAnswer, readPreChat} from '../../../src/domain/pre-chat.js';

const NAME = {name: 'name', label: 'Name', type: 'text'} as const;

test('a form is read as it is given', () => {
  const form = [
    NAME,
    {name: 'mail', label: {en: 'E-mail', fr: 'Courriel'}, type: 'email', required: true},
    {name: 'topic-1_A', label: 'Topic', type: 'select', options: ['a', 'b']},
    {name: 'x'.repeat(40), label: 'More', type: 'textarea', maxLength: 5, value: 'a'},
    {name: 'phone', label: 'Phone', type: 'tel'},
    {name: 'ok', label: 'OK', type: 'checkbox'},
  ];
  assert.deepEqual(readPreChat(form), form);
  assert.deepEqual(readPreChat([]), []);
});

for (const [what, form, why] of [
  ['no array', {name: 'a'}, /array/],
  ['nothing', null, /array/],
  ['a text', ['name'], /preChat\[0\]: name/],
  ['null', [NAME, null], /preChat\[1\]: name/],
  ['no name', [{...NAME, name: undefined}], /name/],
  ['a name of other letters', [{...NAME, name: 'first name'}], /name/],
  ['a long name', [{...NAME, name: 'x'.repeat(41)}], /name/],
  ['a name with a line end', [{...NAME, name: 'name\n'}], /name/],
  ['a name twice', [NAME, NAME], /preChat\[1\]: name “name” is taken/],
  ['no label', [{...NAME, label: undefined}], /label/],
  ['an empty label', [{...NAME, label: ' '}], /label/],
  ['a label in no locale', [{...NAME, label: {}}], /label/],
  ['a select without options', [{...NAME, type: 'select', options: []}], /options/],
  ['an empty label in one locale', [{...NAME, label: {en: 'Name', fr: ''}}], /label/],
  ['an unknown type', [{...NAME, type: 'date'}], /type takes text, email/],
  ['no type', [{...NAME, type: undefined}], /type/],
  ['a select without options', [{...NAME, type: 'select'}], /options/],
  ['an empty option', [{...NAME, type: 'select', options: ['a', '']}], /options/],
] as const) {
  test(`a form with ${what} is a fault that says so`, () => {
    assert.throws(
      () => readPreChat(form),
      (thrown) =>
        thrown instanceof Fault && thrown.code === 'config/bad-attribute' && why.test((thrown.cause as Error).message),
    );
  });
}

test('answers are checked, each by its field', () => {
  const fields = readPreChat([
    {...NAME, required: true},
    {name: 'mail', label: 'E-mail', type: 'email'},
    {name: 'phone', label: 'Phone', type: 'tel'},
    {name: 'topic', label: 'Topic', type: 'select', options: ['a', 'b']},
    {name: 'more', label: 'More', type: 'textarea', maxLength: 5},
    {name: 'ok', label: 'OK', type: 'checkbox', required: true},
  ]);
  assert.deepEqual(checkAnswers(fields, {}), {name: 'missing', ok: 'missing'});
  assert.deepEqual(checkAnswers(fields, {name: ' ', mail: 'a', phone: 'b', topic: 'c', more: '123456', ok: 'yes'}), {
    ...{name: 'missing', mail: 'not-email', phone: 'not-phone', topic: 'not-an-option', more: 'too-long'},
  });
  const good = {name: ' Vera ', mail: 'v@a.example', phone: '+49 30 12345', topic: 'b', more: ' 12345 ', ok: 'yes'};
  assert.deepEqual(checkAnswers(fields, good), {});
});

test('what a field may hold at most', () => {
  assert.deepEqual(
    [NAME, {...NAME, type: 'textarea'} as const, {...NAME, maxLength: 7}].map(longestAnswer),
    [200, 1_000, 7],
  );
  assert.deepEqual(checkAnswers([NAME], {name: 'x'.repeat(200)}), {});
  assert.deepEqual(checkAnswers([NAME], {name: 'x'.repeat(201)}), {name: 'too-long'});
});

test('phone numbers as people write them', () => {
  for (const text of ['12345', '+49 (30) 123-45.6', '0049/30/12345', '1'.repeat(20)]) assert.ok(isPhone(text), text);
  for (const text of ['', '1234', '1'.repeat(21), '+', 'call 12345', '12345x', '++12345', '-12345']) {
    assert.equal(isPhone(text), false, text);
  }
});

test('addresses as browsers take them', () => {
  for (const text of ['a@b.cd', "o'neil+shop@mail.shop.example", 'A_B@X-Y.Z1']) assert.ok(isEmail(text), text);
  for (const text of ['', 'a', 'a@b', '@b.cd', 'a@', 'a b@c.de', 'a@-b.cd', 'a@b-.cd', 'a@b..cd', 'a@b.cd, e@f.gh']) {
    assert.equal(isEmail(text), false, text);
  }
});
