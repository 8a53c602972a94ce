import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wordsOfMarkup} from '../../../src/domain/markup-words.js';
import {bytesLeft} from '../../../src/domain/text-limit.js';

test('a text has 1,024 bytes, not letters', () => {
  assert.equal(bytesLeft(''), 1_024);
  assert.equal(bytesLeft('x'.repeat(1_024)), 0);
  assert.equal(bytesLeft('x'.repeat(1_025)), -1);
  assert.deepEqual(
    ['a', 'é', '语', '👋', '\ud800'].map((text) => 1_024 - bytesLeft(text)),
    [1, 2, 3, 4, 3],
  );
});

test('the words of markup, without tags', () => {
  for (const [markup, words] of [
    ['Hello', 'Hello'],
    ['<p>Three steps:</p><ol><li><b>Pack</b> it.</li><li>Send</li></ol>', 'Three steps: Pack it. Send'],
    ['one<br>two<br/>three', 'one two three'],
    ['<a href="https://shop.example/?a=1&amp;b=2" title="x">label</a>', 'label'],
    ['Fish &amp; chips &lt;3 &quot;yes&quot; &#39;no&apos; 5&nbsp;€', 'Fish & chips <3 "yes" \'no\' 5\u00a0€'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&lt;script&gt;', '<script>'],
    ['&copy; &toString; &constructor;', '&copy; &toString; &constructor;'],
    ['a < b', 'a < b'],
    ['<>', ''],
    ['<<b>i>x', '< i>x'],
    ['', ''],
  ] as const) {
    assert.equal(wordsOfMarkup(markup), words, markup);
  }
});

test('words are found quickly in very much of nothing', () => {
  const started = performance.now();
  wordsOfMarkup('<'.repeat(200_000));
  wordsOfMarkup(' '.repeat(200_000));
  assert.ok(performance.now() - started < 5_000);
});
