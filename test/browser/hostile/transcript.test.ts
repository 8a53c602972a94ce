import {expect} from '@open-wc/testing';
import {transcript} from '../../../src/app/services/transcript.js';
import type {ThreadItem} from '../../../src/domain/thread.js';
import {loadAllMessages} from '../../support/all-messages.js';
import {BIDI} from '../../support/hostile/bidi.js';
import {CORPUS} from '../../support/hostile/corpus.js';
import {FILE_NAMES} from '../../support/hostile/file-names.js';
import {sentFile} from '../../support/hostile/hostile-list.js';
import {LINKS} from '../../support/hostile/links.js';
import {expectInert} from '../../support/hostile/watch.js';
import {heard, NOON, notice, written} from '../../support/thread-items.js';

const base = {id: 'a', author: 'agent', name: 'Ada', at: NOON, delivery: null} as const;

const htmlOf = async (thread: readonly ThreadItem[]): Promise<string> =>
  transcript(thread, 'html', await loadAllMessages('en'), 'en', 'ltr').text();

/** The transcript opened as a page of this origin, where what runs would be noticed. */
const open = async (thread: readonly ThreadItem[]): Promise<Document> => {
  const frame = document.createElement('iframe');
  const html = await htmlOf(thread);
  frame.srcdoc = html.replace('<meta', '<script>var hit = (what) => parent.hit(what)</script><meta');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
};

const wordsIn = (page: Document): string[] =>
  [...page.querySelectorAll('p > span')].map(({textContent}) => textContent);

/** Elements of the page with the names of their attributes, each once. */
const kindsIn = (page: Document): string[] =>
  [
    ...new Set(
      [...page.querySelectorAll('*')].map(
        ({localName, attributes}) => `${localName} ${[...attributes].map(({name}) => name).join(' ')}`,
      ),
    ),
  ].sort();

const KINDS = [
  'b ',
  'bdi ',
  'body ',
  'h1 ',
  'head ',
  'html lang dir',
  'meta charset',
  'meta name content',
  'p ',
  'script ',
  'span dir',
  'style ',
  'time datetime',
  'title ',
];

describe('the transcript of a hostile conversation', function () {
  this.timeout(30_000);

  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('would be noticed if it ran', async () => {
    const page = await open([heard('a')]);
    page.querySelector('span')!.outerHTML = '<i onclick="hit(1)">a</i>';
    let ran: unknown;
    const {hit} = globalThis;
    globalThis.hit = (what) => (ran = what);
    page.querySelector('i')!.click();
    globalThis.hit = hit;
    expect(ran).to.equal(1);
  });

  it('shows words as words', async () => {
    const texts = [...CORPUS, ...LINKS, ...BIDI].map(({markup}) => markup);
    const page = await open(texts.flatMap((text) => [heard(text), written(text), heard('a', {name: text})]));
    const shown = wordsIn(page);
    // A parser turns line ends into one kind and passes over nulls, and half a letter cannot be written to a file.
    const read = (text: string) =>
      text
        .replace(/\r\n?/g, '\n')
        .replaceAll('\u0000', '')
        .replace(/\p{Cs}/gu, '\ufffd');
    expect(shown).to.deep.equal(texts.flatMap((text) => [read(text), read(text), 'a']));
    const names = [...page.querySelectorAll('b')].map(({textContent}) => textContent);
    expect(names.filter((_, index) => index % 3 === 2)).to.deep.equal(texts.map(read));
    expect(kindsIn(page)).to.deep.equal(KINDS);
    await expectInert(page);
  });

  it('holds nothing of a bot’s markup but words', async () => {
    const page = await open(CORPUS.map(({markup}) => heard(markup, {author: 'bot'})));
    expect(kindsIn(page)).to.deep.equal(KINDS);
    expect(wordsIn(page).length).to.equal(CORPUS.length);
    await expectInert(page);
  });

  it('shows cards, places and notices as words', async () => {
    const page = await open(
      CORPUS.flatMap(({markup}): ThreadItem[] => [
        {...base, kind: 'card', title: markup, description: markup, url: markup},
        {...base, kind: 'place', latitude: 0, longitude: 0, description: markup},
        notice('agent-joined', markup),
      ]),
    );
    expect(kindsIn(page)).to.deep.equal(KINDS);
    await expectInert(page);
  });

  it('names files without path, controls and marks of direction', async () => {
    const page = await open([...FILE_NAMES, ...CORPUS].map(({markup}) => sentFile(markup)));
    const ends = FILE_NAMES.map(({shown}) => shown.slice(-4));
    for (const [index, words] of wordsIn(page).entries()) {
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      expect(words).not.to.match(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\\/]/);
      if (FILE_NAMES[index]?.markup.endsWith('.exe')) expect(words.slice(-4)).to.equal(ends[index]);
    }
    expect(kindsIn(page)).to.deep.equal(KINDS);
    await expectInert(page);
  });

  it('keeps directions apart', async () => {
    const page = await open(BIDI.map(({markup}) => heard(markup, {name: markup})));
    const style = page.defaultView!.getComputedStyle.bind(page.defaultView);
    for (const part of page.querySelectorAll('bdi, span')) expect(style(part).unicodeBidi).to.equal('isolate');
  });

  it('is made of messages of 1 MB too', async () => {
    const html = await htmlOf([heard(`</p>${'<'.repeat(1_000_000)}`, {author: 'bot'}), heard('a'.repeat(1_000_000))]);
    expect(html.length).to.be.greaterThan(5_000_000);
  });
});
