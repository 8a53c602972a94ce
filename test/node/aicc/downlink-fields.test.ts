import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {baseOf, contentOf} from '../../../src/aicc/downlink.js';

const NOW = 1_700_000_000_000;

/** A page of this origin. */
const onPage = (t: TestContext) => {
  Object.defineProperty(globalThis, 'location', {value: {origin: 'https://shop.example'}, configurable: true});
  t.after(() => Reflect.deleteProperty(globalThis, 'location'));
};

test('content is text, or a number as text, and no longer than a page can draw', () => {
  assert.equal(contentOf({content: 'hello'}), 'hello');
  assert.equal(contentOf({content: ''}), '');
  assert.equal(contentOf({content: 5}), '5');
  assert.equal(contentOf({content: 'x'.repeat(20_001)})?.length, 20_000);
  for (const content of [null, undefined, {}, [], true]) assert.equal(contentOf({content}), null);
});

test('a picture is shown from the page’s own origin only', (t) => {
  onPage(t);
  const avatarOf = (senderAvatar: unknown) => baseOf({senderAvatar}, NOW).avatar;
  for (const own of ['https://shop.example/ada.png', '/ada.png', '/-/1', '/_']) assert.equal(avatarOf(own), own);
  for (const other of [
    'https://tracker.example/ada.png',
    'https://shop.example',
    'https://shop.example.evil.test/ada.png',
    'https://shop.example@evil.test/',
    'http://shop.example/ada.png',
    '//tracker.example/ada.png',
    '/\\tracker.example/ada.png',
    '/',
    '1',
    '',
    'ada.png',
    'data:image/png;base64,AA==',
    'javascript:alert(1)',
    null,
    undefined,
    {},
    5,
  ]) {
    assert.equal(avatarOf(other), null, JSON.stringify(other));
  }
});

test('time is what a calendar can show', () => {
  const timeOf = (timestamp: unknown) => baseOf({timestamp}, NOW).at;
  for (const [given, at] of [
    [1648102235191, 1648102235191],
    ['1648102235191', 1648102235191],
    [0, 0],
    [-5, -5],
    [8.64e15, 8.64e15],
    [8.64e15 + 1, NOW],
    ['1e300', NOW],
    [-8.65e15, NOW],
    [NaN, NOW],
    [true, NOW],
    [[5], NOW],
  ] as const) {
    assert.equal(timeOf(given), at, String(given));
    assert.ok(new Date(timeOf(given)).toISOString());
  }
});
