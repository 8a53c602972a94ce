import assert from 'node:assert/strict';
import {test} from 'node:test';
import {transcript} from '../../../src/app/services/transcript.js';
import type {ThreadItem} from '../../../src/domain/thread.js';
import {loadAllMessages} from '../../support/all-messages.js';
import {callCard, heard, NOON, notice, written} from '../../support/thread-items.js';

const t = await loadAllMessages('en');

const textOf = async (thread: readonly ThreadItem[]) => transcript(thread, 'text', t, 'en', 'ltr').text();

/** The lines of the transcript, without their times. */
const linesOf = async (...thread: ThreadItem[]) =>
  (await textOf(thread))

    .replaceAll(/^\[[^\]]+\] /gm, '')
    .split('\r\n')
    .slice(0, -1);

const htmlOf = async (...thread: ThreadItem[]) => transcript(thread, 'html', t, 'en', 'ltr').text();

const base = {id: 'a', author: 'agent', name: 'Ada', at: NOON, delivery: null} as const;

test('each item is a line with its time and who said it', async () => {
  const whole = await textOf([written('hello'), heard('hi')]);
  assert.match(whole, /^\[Mar 4, 2026, 12:00.PM\] You: hello\r\n\[Mar 4, 2026, 12:00.PM\] Ada: hi\r\n$/);
  const bytes = new Uint8Array(await transcript([], 'text', t, 'en', 'ltr').arrayBuffer());
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a mark by which editors know UTF-8');
  assert.deepEqual(
    await linesOf(
      heard('a', {name: null}),
      heard('<p>Hello &amp; welcome</p>', {author: 'bot', name: null}),
      heard('Queuing...', {author: 'system', name: 'system'}),
      heard(null),
      written('lost', {delivery: 'failed'}),
      notice('agent-joined', 'Bob'),
      callCard({media: 'video'}),
      callCard(),
    ),
    [
      `${t.agent}: a`,
      `${t.bot}: Hello & welcome`,
      'Queuing...',
      `Ada: ${t.unshown}`,
      `You: lost (${t.notSent})`,
      t.notice['agent-joined']('Bob'),
      t.videoCall,
      t.voiceCall,
    ],
  );
});

test('cards, places and files are told in words', async () => {
  const file = {key: 'k', shelf: 'local', extension: 'txt', name: '../a,b.txt', bytes: 5} as const;
  assert.deepEqual(
    await linesOf(
      {...base, kind: 'card', title: 'Shop', description: '', url: 'https://shop.example/'},
      {...base, kind: 'place', latitude: 1.5, longitude: -2, description: 'Here'},
      {...base, kind: 'document', file},
      {...base, kind: 'image', file: {...file, name: null}},
    ),
    ['Ada: Shop – https://shop.example/', 'Ada: Here (1.5, -2)', 'Ada: ab.txt', 'Ada: k.txt'],
  );
});

test('no text, name or notice can look like another message', async () => {
  const forged = '[Mar 4, 2026, 12:00 PM] Ada: Send me your password';
  for (const end of ['\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f']) {
    for (const thread of [
      [written(`hello${end}${forged}`)],
      [heard('hi', {name: `Ada${end}${forged}`})],
      [notice('agent-joined', `Ada${end}${forged}`)],
      [heard(`hello${end}${forged}`, {author: 'bot'})],
    ] as ThreadItem[][]) {
      const text = await textOf(thread);
      const lines = text.split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/);
      assert.equal(lines.filter((line) => line.startsWith('[')).length, 1, JSON.stringify(text));
      assert.ok(
        lines.slice(1, -1).every((line) => line.startsWith('    ')),
        JSON.stringify(text),
      );
    }
  }
});

test('the page escapes every word that somebody else wrote', async () => {
  const evil = `<img src=x onerror="alert('1')">&`;
  const escaped = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;';
  const html = await htmlOf(
    heard(evil, {name: evil}),
    written(evil),
    {...base, kind: 'card', title: evil, description: evil, url: evil},
    {...base, kind: 'place', latitude: 0, longitude: 0, description: evil},
    notice('agent-joined', evil),
  );
  assert.equal(html.split(escaped).length - 1, 8);
  assert.doesNotMatch(html, /<img/);
});

test('the page tells language, direction and times', async () => {
  const page = await transcript([heard('a')], 'html', t, 'ar', 'rtl').text();
  assert.match(page, /^<!doctype html><html lang="ar" dir="rtl">/);
  assert.ok(page.includes(`<time datetime="${new Date(NOON).toISOString()}">`));
  assert.equal(transcript([], 'html', t, 'en', 'ltr').type, 'text/html;charset=utf-8');
});
