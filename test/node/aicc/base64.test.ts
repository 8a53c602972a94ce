import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fromBase64, toBase64} from '../../../src/aicc/base64.js';
import {likeABrowser} from './browser-stand-ins.js';
import {seeded} from './seeded.js';

test('bytes come back as they were', async (t) => {
  likeABrowser(t);
  const random = seeded(t);
  for (let length = 0; length < 70; length += 1) {
    const bytes = Uint8Array.from({length}, () => random.below(256));
    const text = await toBase64(new Blob([bytes], {type: 'image/png'}));
    assert.equal(text, Buffer.from(bytes).toString('base64'));
    assert.deepEqual(fromBase64(text), bytes);
  }
});

test('a prefix and line ends are passed over', () => {
  const hello = new TextEncoder().encode('hello');
  for (const text of ['aGVsbG8=', 'data:text/plain;base64,aGVsbG8=', 'aGVs\r\nbG8=\n', 'aGVsbG8']) {
    assert.deepEqual(fromBase64(text), hello, text);
  }
});

test('what is none throws', () => {
  for (const text of ['a', '%%%%', 'aGVsbG8=aGVs', 'é', 'a-_b']) {
    assert.throws(() => fromBase64(text), {name: 'InvalidCharacterError'}, text);
  }
});

test('a file that cannot be read any more rejects', async (t) => {
  likeABrowser(t);
  const blob = new Blob(['x']);
  t.mock.method(blob, 'arrayBuffer', () => Promise.reject(new DOMException('gone', 'NotReadableError')));
  await assert.rejects(toBase64(blob), {name: 'NotReadableError'});
});
