import assert from 'node:assert/strict';
import {test} from 'node:test';
import {asNumber, asText, isJson, readReply} from '../../../src/aicc/reply.js';

test('a result code is read under both names and as text or number', () => {
  for (const body of [{resultCode: '0'}, {resultCode: 0}, {returnCode: '0'}, {returnCode: 0}]) {
    assert.deepEqual(readReply(body), {code: '0', body});
  }
  assert.equal(readReply({resultCode: null, returnCode: '13'})?.code, '13');
  assert.equal(readReply({resultCode: '7', returnCode: '0'})?.code, '7');
  assert.equal(readReply({resultCode: 160021})?.code, '160021');
});

test('what is no answer of AICC is told apart', () => {
  for (const body of [null, undefined, '', '0', 0, true, [], [{resultCode: '0'}], {}, {resultCode: null}]) {
    assert.equal(readReply(body), null, JSON.stringify(body));
  }
  for (const code of [true, {}, [], ['0']]) assert.equal(readReply({resultCode: code}), null);
});

test('texts are texts or numbers, nothing else', () => {
  assert.equal(asText('a'), 'a');
  assert.equal(asText(''), '');
  assert.equal(asText(179080000537), '179080000537');
  for (const value of [null, undefined, true, {}, []]) assert.equal(asText(value), null);
});

test('numbers are finite, written either way', () => {
  assert.equal(asNumber(168101), 168101);
  assert.equal(asNumber('168101'), 168101);
  assert.equal(asNumber(' 1619590480756 '), 1619590480756);
  assert.equal(asNumber('-1'), -1);
  for (const value of ['', ' ', 'soon', NaN, Infinity, '1e999', null, undefined, true, [], [5], {}]) {
    assert.equal(asNumber(value), null, JSON.stringify(value));
  }
});

test('a JSON object is neither null nor a list', () => {
  assert.ok(isJson({}));
  for (const value of [null, [], 'a', 1, undefined]) assert.equal(isJson(value), false);
});
